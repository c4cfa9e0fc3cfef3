#include "formats/packet_file.h"

#include <set>
#include <utility>

#include "formats/hash.h"
#include "formats/internal/record_parts.h"
#include "formats/internal/seal.h"
#include "formats/internal/xml_grammar.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats {

namespace {

using internal::ElementRule;
using internal::required;
using internal::XmlDocument;
using internal::XmlElement;

const internal::DocumentKind& packet_kind() {
    static const internal::DocumentKind kind{"packet", 1};
    return kind;
}

const ElementRule& packet_rule() {
    constexpr std::size_t sha256_digits = 64;
    static const ElementRule rule = {
        "packet",
        internal::once,
        {required("xmlns", internal::exactly(packet_kind().name_space())),
         required("made", internal::moment())},
        {{"candidate",
          internal::once,
          {required("id", internal::some_text())},
          {},
          {internal::any_text()}},
         internal::text_element("role", internal::at_most_once),
         {"card",
          internal::at_least_once,
          {required("file", internal::part_id()),
           required("sha256", internal::hexadecimal(sha256_digits)),
           required("interview", internal::some_text()),
           required("interviewer", internal::some_text())},
          {},
          {internal::any_text()}},
         {"seal",
          internal::once,
          {required("algorithm", internal::exactly("sha256"))},
          {},
          {internal::hexadecimal(sha256_digits)}}},
        {}};
    return rule;
}

std::string unsealed(const Packet& packet) {
    const pugi::xml_document document =
        internal::new_document(packet_kind().root.c_str(), packet_kind().name_space());
    pugi::xml_node root = document.document_element();
    internal::set(root, "made", to_iso(packet.made_at));
    pugi::xml_node candidate = internal::add_text(root, "candidate", packet.candidate.name);
    internal::set(candidate, "id", packet.candidate.id.text());
    internal::add_unless_empty(root, "role", packet.role);
    for (const PacketEntry& entry : packet.cards) {
        pugi::xml_node card = internal::add_text(root, "card", entry.interviewer.name);
        internal::set(card, "file", entry.file);
        internal::set(card, "sha256", entry.sha256);
        internal::set(card, "interview", entry.interview.text());
        internal::set(card, "interviewer", entry.interviewer.id.text());
    }
    return internal::canonical_bytes(document);
}

Packet packet_of(const XmlElement& root, XmlDocument& document) {
    const XmlElement candidate = *root.child("candidate");
    Packet packet{{Id<Candidate>(candidate.attribute("id")), candidate.text()},
                  root.text_of("role"),
                  internal::moment_of(root, "made"),
                  {}};
    std::set<std::string> files;
    for (const XmlElement& card : root.children("card")) {
        packet.cards.push_back({card.attribute("file"),
                                card.attribute("sha256"),
                                Id<Session>(card.attribute("interview")),
                                {Id<Rater>(card.attribute("interviewer")), card.text()}});
        if (!files.insert(card.attribute("file")).second) {
            document.error(card,
                           "packet.twice",
                           "Two scorecards of the packet are in the file \"" +
                               card.attribute("file") + "\"; each has one of its own.");
        }
    }
    return packet;
}

}  // namespace

std::string packet_bytes(const Packet& packet) {
    std::string bytes = unsealed(packet);
    const std::string sha256 = sha256_hex(bytes);
    return internal::sealed(std::move(bytes), sha256);
}

Parsed<SealedPacketRecord> read_packet(std::string_view bytes, const std::string& name) {
    XmlDocument document(bytes, name, packet_kind());
    const std::string sha256 = sha256_hex(internal::without_seal(bytes));
    internal::check_grammar(document, packet_rule());
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    const XmlElement root = *document.root();
    if (root.text_of("seal") != sha256) {
        document.error(*root.child("seal"),
                       "packet.seal-broken",
                       "The packet was changed after it was made: its SHA-256 is no longer the one "
                       "in its seal. Use the packet that was made.");
    }
    Packet packet = packet_of(root, document);
    if (!document.has_errors() && packet_bytes(packet) != bytes) {
        document.add(Severity::error,
                     "packet.not-canonical",
                     "The packet is not laid out byte for byte as Evenhand seals it; it was "
                     "rewritten by something else.");
    }
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    return {SealedPacketRecord{std::move(packet), sha256}, document.findings()};
}

}  // namespace evenhand::formats
