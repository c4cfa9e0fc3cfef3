#include "formats/packet_file.h"

#include <array>
#include <set>
#include <utility>

#include "core/number_text.h"
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

using Known = SeverityKnown;
constexpr std::array<internal::Word<Known>, 6> known_words{{
    {Known::too_few, "too-few"},
    {Known::apart, "apart"},
    {Known::no_estimate, "no-estimate"},
    {Known::alike, "alike"},
    {Known::stricter, "stricter"},
    {Known::lenient, "lenient"},
}};

constexpr std::size_t sha256_digits = 64;
constexpr std::size_t key_digits = 64;
constexpr std::size_t archive_id_digits = 32;

internal::ValueRule points_rule() {
    return {"xml.number", "a number, such as -0.5", [](std::string_view text) {
                return to_double(text).has_value();
            }};
}

ElementRule severity_rule() {
    return {"severity",
            internal::at_most_once,
            {},
            {internal::text_element("basis", internal::once, internal::some_text()),
             {"of",
              internal::at_least_once,
              {required("file", internal::part_id()),
               required("known", internal::one_of(known_words)),
               required("interviews", internal::whole_number(0, internal::largest_number)),
               internal::optional("points", points_rule()),
               internal::optional("low", points_rule()),
               internal::optional("high", points_rule())},
              {},
              {}}},
            {}};
}

ElementRule card_rule(const std::string& name, internal::Count count) {
    return {name,
            count,
            {required("file", internal::part_id()),
             required("sha256", internal::hexadecimal(sha256_digits)),
             required("interview", internal::some_text()),
             required("interviewer", internal::some_text()),
             internal::optional("archived", internal::hexadecimal(archive_id_digits))},
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
         {"checkpoint",
          internal::at_most_once,
          {required("key", internal::hexadecimal(key_digits))},
          {},
          {internal::some_text()}},
         severity_rule(),
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
    if (!entry.archived.empty()) {
        internal::set(card, "archived", entry.archived);
    }
}

bool has_points(Known known) {
    return known >= Known::alike;
}

void add_severity(pugi::xml_node& root, const Packet& packet) {
    if (!packet.severity) {
        return;
    }
    pugi::xml_node severity = root.append_child("severity");
    internal::add_text(severity, "basis", packet.severity->basis);
    for (std::size_t number = 0; number < packet.severity->cards.size(); ++number) {
        const CardSeverity& card = packet.severity->cards[number];
        pugi::xml_node of = severity.append_child("of");
        internal::set(of, "file", packet.cards.at(number).file);
        internal::set(of, "known", internal::word_for(known_words, card.known));
        internal::set(of, "interviews", card.interviews);
        if (has_points(card.known)) {
            internal::set(of, "points", exact_text(card.points));
            internal::set(of, "low", exact_text(card.low));
            internal::set(of, "high", exact_text(card.high));
        }
    }
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
    if (packet.checkpoint) {
        pugi::xml_node node = internal::add_text(root, "checkpoint", packet.checkpoint->note);
        internal::set(node, "key", packet.checkpoint->key);
    }
    add_severity(root, packet);
    return internal::canonical_bytes(document);
}

PacketEntry entry_of(const XmlElement& card) {
    return {card.attribute("file"),
            card.attribute("sha256"),
            Id<Session>(card.attribute("interview")),
            {Id<Rater>(card.attribute("interviewer")), card.text()},
            card.attribute("archived")};
}

/// Copies are to lead nobody to their originals, and an id says nothing without its archive.
std::optional<PacketCheckpoint> checkpoint_of(const XmlElement& root, XmlDocument& document) {
    const auto element = root.child("checkpoint");
    for (const char* name : {"card", "earlier"}) {
        for (const XmlElement& card : root.children(name)) {
            if (!element && !card.attribute("archived").empty()) {
                document.error(card,
                               "packet.checkpoint",
                               "A scorecard is said to lie in an archive of which the packet has "
                               "no checkpoint.");
            }
        }
    }
    if (!element) {
        return std::nullopt;
    }
    if (!root.attribute("copy").empty()) {
        document.error(*element,
                       "packet.checkpoint",
                       "A packet of redacted copies has no archive’s checkpoint.");
    }
    return PacketCheckpoint{element->attribute("key"), element->text()};
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

std::optional<PacketSeverity> severity_of(const XmlElement& root, XmlDocument& document) {
    const auto element = root.child("severity");
    if (!element) {
        return std::nullopt;
    }
    const std::vector<XmlElement> cards = root.children("card");
    const std::vector<XmlElement> children = element->children("of");
    PacketSeverity severity{element->text_of("basis"), {}};
    bool fits =
        cards.size() == children.size() && root.child("paper") && root.attribute("copy").empty();
    for (std::size_t number = 0; fits && number < children.size(); ++number) {
        const XmlElement& child = children[number];
        const auto points = to_double(child.attribute("points"));
        const auto low = to_double(child.attribute("low"));
        const auto high = to_double(child.attribute("high"));
        severity.cards.push_back({*internal::value_of(known_words, child.attribute("known")),
                                  child.number("interviews"),
                                  points.value_or(0),
                                  low.value_or(0),
                                  high.value_or(0)});
        const bool told = has_points(severity.cards.back().known);
        fits = child.attribute("file") == cards[number].attribute("file") &&
               points.has_value() == told && low.has_value() == told && high.has_value() == told &&
               (!told || (*low <= *points && *points <= *high));
    }
    if (!fits) {
        document.error(*element,
                       "packet.severity",
                       "A panel’s packet of originals tells of each of its cards, in their order, "
                       "how strictly the interviewer scores: points between low and high where "
                       "something is known, and none elsewhere.");
    }
    return severity;
}

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
    packet.severity = severity_of(root, document);
    packet.checkpoint = checkpoint_of(root, document);
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
