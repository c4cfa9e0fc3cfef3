#include "formats/debrief_entry_file.h"

#include <optional>
#include <utility>

#include "formats/internal/debrief_entry.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats {

namespace {

using internal::required;
using internal::XmlDocument;
using internal::XmlElement;

constexpr std::size_t hash_digits = 64;
constexpr std::size_t signature_digits = 128;

const internal::DocumentKind& entry_kind() {
    static const internal::DocumentKind kind{"debrief-entry", 1};
    return kind;
}

const internal::ElementRule& entry_rule() {
    static const internal::ElementRule rule = {
        "debrief-entry",
        internal::once,
        {required("xmlns", internal::exactly(entry_kind().name_space())),
         required("panel", internal::file_id()),
         required("lock", internal::hexadecimal(hash_digits)),
         required("number", internal::whole_number(1, internal::largest_number)),
         internal::optional("after", internal::hexadecimal(hash_digits))},
        {internal::debrief_entry_rule(internal::once),
         {"salt",
          internal::any_number,
          {required("number", internal::whole_number(1, internal::largest_number))},
          {},
          {internal::hexadecimal(hash_digits)}},
         internal::text_element(
             "signature", internal::at_most_once, internal::hexadecimal(signature_digits))},
        {}};
    return rule;
}

std::optional<DebriefEntryFile> file_of(const XmlElement& root, XmlDocument& document) {
    auto entry = internal::debrief_entry_of(*root.child("entry"), document);
    if (!entry) {
        return std::nullopt;
    }
    DebriefEntryFile file{{Id<Panel>(root.attribute("panel")), root.attribute("lock")},
                          root.number("number"),
                          std::move(*entry),
                          {},
                          root.text_of("signature"),
                          root.attribute("after")};
    for (const XmlElement& salt : root.children("salt")) {
        file.salts.push_back({salt.number("number"), salt.text()});
    }
    const auto* opened = std::get_if<VotesOpened>(&file.entry.change);
    const std::size_t votes = opened == nullptr ? 0 : opened->votes.size();
    if (file.salts.size() != votes) {
        document.error(root,
                       "debrief.salts",
                       "Each opened vote has one <salt>: there are " +
                           std::to_string(file.salts.size()) + " for " + std::to_string(votes) +
                           " votes.");
    }
    if (file.signature.empty() == is_chairs(file.entry.change)) {
        document.error(
            root,
            "debrief.signature",
            file.signature.empty()
                ? "Opened votes and the ends of reading and discussion have a <signature> by the "
                  "chair's key; this file has none."
                : "Opened votes and the ends of reading and discussion alone have a <signature>; "
                  "nothing else has one.");
    }
    return file;
}

}  // namespace

bool is_chairs(const DebriefChange& change) {
    return std::holds_alternative<ReadingEnded>(change) ||
           std::holds_alternative<VotesOpened>(change) ||
           std::holds_alternative<DiscussionEnded>(change);
}

std::string debrief_entry_text(const DebriefEntryFile& file) {
    DebriefEntryFile unsigned_file = file;
    unsigned_file.signature.clear();
    return debrief_entry_bytes(unsigned_file);
}

std::string debrief_entry_bytes(const DebriefEntryFile& file) {
    const pugi::xml_document document =
        internal::new_document(entry_kind().root.c_str(), entry_kind().name_space());
    pugi::xml_node root = document.document_element();
    internal::set(root, "panel", file.panel.id.text());
    internal::set(root, "lock", file.panel.sha256);
    internal::set(root, "number", file.number);
    if (!file.after.empty()) {
        internal::set(root, "after", file.after);
    }
    internal::add_debrief_entry(root, file.entry);
    for (const VoteSalt& salt : file.salts) {
        internal::set(internal::add_text(root, "salt", salt.salt), "number", salt.number);
    }
    internal::add_unless_empty(root, "signature", file.signature);
    return internal::canonical_bytes(document);
}

Parsed<DebriefEntryFile> read_debrief_entry(std::string_view bytes, const std::string& name) {
    XmlDocument document(bytes, name, entry_kind());
    internal::check_grammar(document, entry_rule());
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    auto file = file_of(*document.root(), document);
    if (file && !document.has_errors() && debrief_entry_bytes(*file) != bytes) {
        document.add(Severity::error,
                     "debrief.not-canonical",
                     "The entry is not laid out byte for byte as Evenhand writes it; it was "
                     "rewritten by something else.");
    }
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    return {std::move(file), document.findings()};
}

}  // namespace evenhand::formats
