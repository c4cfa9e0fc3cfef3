#include "formats/packet_file.h"

#include <array>
#include <set>
#include <utility>

#include "formats/hash.h"
#include "formats/internal/enum_words.h"
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

constexpr std::array<internal::Word<PacketPaperKind>, 5> paper_words{{
    {PacketPaperKind::panel, "panel"},
    {PacketPaperKind::lock, "lock"},
    {PacketPaperKind::opening, "opening"},
    {PacketPaperKind::decision, "decision"},
    {PacketPaperKind::redacted, "redacted"},
}};

constexpr std::size_t sha256_digits = 64;

ElementRule card_rule(const std::string& name, internal::Count count) {
    return {name,
            count,
            {required("file", internal::part_id()),
             required("sha256", internal::hexadecimal(sha256_digits)),
             required("interview", internal::some_text()),
             required("interviewer", internal::some_text())},
            {},
            {internal::any_text()}};
}

const ElementRule& packet_rule() {
    static const ElementRule rule = {
        "packet",
        internal::once,
        {required("xmlns", internal::exactly(packet_kind().name_space())),
         required("made", internal::moment()),
         internal::optional("copy", internal::one_of(internal::copy_words))},
        {{"candidate",
          internal::once,
          {required("id", internal::some_text())},
          {},
          {internal::any_text()}},
         internal::text_element("role", internal::at_most_once),
         card_rule("card", internal::at_least_once),
         card_rule("earlier", internal::any_number),
         {"paper",
          internal::any_number,
          {required("kind", internal::one_of(paper_words)),
           required("file", internal::part_id()),
           required("sha256", internal::hexadecimal(sha256_digits))},
          {},
          {}},
         {"seal",
          internal::once,
          {required("algorithm", internal::exactly("sha256"))},
          {},
          {internal::hexadecimal(sha256_digits)}}},
        {}};
    return rule;
}

void add_card(pugi::xml_node& root, const char* name, const PacketEntry& entry) {
    pugi::xml_node card = internal::add_text(root, name, entry.interviewer.name);
    internal::set(card, "file", entry.file);
    internal::set(card, "sha256", entry.sha256);
    internal::set(card, "interview", entry.interview.text());
    internal::set(card, "interviewer", entry.interviewer.id.text());
}

std::string unsealed(const Packet& packet) {
    const pugi::xml_document document =
        internal::new_document(packet_kind().root.c_str(), packet_kind().name_space());
    pugi::xml_node root = document.document_element();
    internal::set(root, "made", to_iso(packet.made_at));
    if (packet.copy) {
        internal::set(root, "copy", internal::word_for(internal::copy_words, *packet.copy));
    }
    pugi::xml_node candidate = internal::add_text(root, "candidate", packet.candidate.name);
    internal::set(candidate, "id", packet.candidate.id.text());
    internal::add_unless_empty(root, "role", packet.role);
    for (const PacketEntry& entry : packet.cards) {
        add_card(root, "card", entry);
    }
    for (const PacketEntry& entry : packet.earlier) {
        add_card(root, "earlier", entry);
    }
    for (const PacketPaper& paper : packet.papers) {
        pugi::xml_node node = root.append_child("paper");
        internal::set(node, "kind", internal::word_for(paper_words, paper.kind));
        internal::set(node, "file", paper.file);
        internal::set(node, "sha256", paper.sha256);
    }
    return internal::canonical_bytes(document);
}

PacketEntry entry_of(const XmlElement& card) {
    return {card.attribute("file"),
            card.attribute("sha256"),
            Id<Session>(card.attribute("interview")),
            {Id<Rater>(card.attribute("interviewer")), card.text()}};
}

/// No two files of a packet have one name, and no two papers are of one kind.
class NameCheck {
public:
    explicit NameCheck(XmlDocument& document) : document_(document) {}

    void file(const XmlElement& element) {
        if (!files_.insert(element.attribute("file")).second) {
            document_.error(element,
                            "packet.twice",
                            "Two parts of the packet are in the file \"" +
                                element.attribute("file") + "\"; each has one of its own.");
        }
    }
    void kind(const XmlElement& element) {
        if (!kinds_.insert(element.attribute("kind")).second) {
            document_.error(element,
                            "packet.twice",
                            "Two papers of the packet are of the kind \"" +
                                element.attribute("kind") + "\"; there is one of each.");
        }
    }

private:
    XmlDocument& document_;
    std::set<std::string> files_;
    std::set<std::string> kinds_;
};

Packet packet_of(const XmlElement& root, XmlDocument& document) {
    const XmlElement candidate = *root.child("candidate");
    Packet packet{{Id<Candidate>(candidate.attribute("id")), candidate.text()},
                  root.text_of("role"),
                  internal::moment_of(root, "made"),
                  {}};
    packet.copy = internal::value_of(internal::copy_words, root.attribute("copy"));
    NameCheck names(document);
    for (const XmlElement& card : root.children("card")) {
        packet.cards.push_back(entry_of(card));
        names.file(card);
    }
    for (const XmlElement& card : root.children("earlier")) {
        packet.earlier.push_back(entry_of(card));
        names.file(card);
    }
    for (const XmlElement& paper : root.children("paper")) {
        packet.papers.push_back({*internal::value_of(paper_words, paper.attribute("kind")),
                                 paper.attribute("file"),
                                 paper.attribute("sha256")});
        names.file(paper);
        names.kind(paper);
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
    return internal::read_sealed<SealedPacketRecord>(
        bytes, name, {packet_kind(), packet_rule(), "packet", "packet"}, packet_of, packet_bytes);
}

}  // namespace evenhand::formats
