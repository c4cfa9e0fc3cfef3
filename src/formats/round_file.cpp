#include "formats/round_file.h"

#include <set>
#include <utility>

#include "formats/hash.h"
#include "formats/internal/enum_words.h"
#include "formats/internal/record_parts.h"
#include "formats/internal/rubric_reader.h"
#include "formats/internal/rubric_rule.h"
#include "formats/internal/rubric_writer.h"
#include "formats/internal/xml_grammar.h"
#include "formats/internal/xml_output.h"
#include "formats/rubric_file.h"

namespace evenhand::formats {

namespace {

using internal::ElementRule;
using internal::optional;
using internal::required;
using internal::text_element;
using internal::XmlDocument;
using internal::XmlElement;

const internal::DocumentKind& round_kind() {
    static const internal::DocumentKind kind{"round", 1};
    return kind;
}

ElementRule own_rule() {
    const ElementRule key{"key",
                          internal::any_number,
                          {required("criterion", internal::part_id()),
                           required("score", internal::score_or_not_observed())},
                          {text_element("reason", internal::at_most_once),
                           text_element("not-neighbour", internal::at_most_once)},
                          {}};
    const ElementRule tick{"tick",
                           internal::any_number,
                           {required("item", internal::part_id()),
                            required("heard", internal::one_of(internal::heard_words))},
                           {},
                           {internal::any_text()}};
    return {"own",
            internal::any_number,
            {required("id", internal::part_id()),
             required("panel", internal::whole_number(0, internal::largest_number))},
            {{"passage",
              internal::at_least_once,
              {optional("label", internal::any_text())},
              {},
              {internal::any_text()}},
             key,
             tick},
            {}};
}

ElementRule made_round_rule() {
    constexpr std::size_t sha256_digits = 64;
    return {"round",
            internal::once,
            {required("xmlns", internal::exactly(round_kind().name_space())),
             required("id", internal::file_id()),
             required("made", internal::moment()),
             required("seed", internal::whole_number(0, internal::largest_number)),
             optional("repeats", internal::file_id())},
            {text_element("title", internal::once, internal::some_text()),
             text_element("lead", internal::at_most_once),
             text_element("invited", internal::any_number, internal::some_text()),
             {"scored-with",
              internal::once,
              {required("sha256", internal::hexadecimal(sha256_digits))},
              {},
              {}},
             {"answer", internal::any_number, {required("sample", internal::part_id())}, {}, {}},
             own_rule(),
             internal::rubric_rule()},
            {}};
}

const ElementRule& round_rule() {
    static const ElementRule rule = made_round_rule();
    return rule;
}

/// Reads the own answers of a round, by the rubric that it is scored with.
class OwnReader {
public:
    OwnReader(const Rubric& rubric, XmlDocument& document) : rubric_(rubric), document_(document) {}

    SampleAnswer read(const XmlElement& own) {
        SampleAnswer answer{
            Id<SampleAnswer>(own.attribute("id")), "", {}, own.number("panel"), {}, {}, {}};
        for (const XmlElement& passage : own.children("passage")) {
            answer.passages.push_back({passage.attribute("label"), passage.text()});
        }
        for (const XmlElement& key : own.children("key")) {
            answer.keys.push_back(key_of(key));
        }
        for (const XmlElement& tick : own.children("tick")) {
            const Id<Item> item(tick.attribute("item"));
            must_be_there(find_item(rubric_, item) != nullptr, tick, "item", item.text());
            answer.ticks.push_back(
                {item,
                 *internal::value_of(internal::heard_words, tick.attribute("heard")),
                 tick.text()});
        }
        return answer;
    }

private:
    Key key_of(const XmlElement& element) {
        const Id<Criterion> criterion(element.attribute("criterion"));
        must_be_there(
            find_criterion(rubric_, criterion) != nullptr, element, "criterion", criterion.text());
        Key key{criterion,
                std::nullopt,
                element.text_of("reason"),
                element.text_of("not-neighbour"),
                {}};
        if (element.attribute("score") != internal::not_observed) {
            key.score = rubric_.scale.score(element.number("score"));
            if (!key.score) {
                document_.error(element,
                                "round.key-off-scale",
                                "The key " + element.attribute("score") +
                                    " is not on the scale of the rubric, which runs from " +
                                    std::to_string(rubric_.scale.lowest()) + " to " +
                                    std::to_string(rubric_.scale.highest()) + ".");
            }
        }
        return key;
    }

    void must_be_there(bool found,
                       const XmlElement& element,
                       const std::string& kind,
                       const std::string& id) {
        if (!found) {
            document_.error(element,
                            "round.unknown-" + kind,
                            "The rubric of the round has no " + kind + " with the id \"" + id +
                                "\"; <" + element.name() + "> must name one that it has.");
        }
    }

    const Rubric& rubric_;
    XmlDocument& document_;
};

std::vector<std::string> texts_of(const std::vector<XmlElement>& elements) {
    std::vector<std::string> texts;
    texts.reserve(elements.size());
    for (const XmlElement& element : elements) {
        texts.push_back(element.text());
    }
    return texts;
}

/// The rubric in the round; notes when it is not the one that the round states.
std::optional<PinnedRubric> rubric_of(const XmlElement& root, XmlDocument& document) {
    auto rubric = internal::to_rubric(*root.child("rubric"), document);
    if (!rubric) {
        return std::nullopt;
    }
    PinnedRubric pinned{std::move(*rubric), ""};
    pinned.sha256 = sha256_hex(rubric_bytes(pinned.rubric));
    const XmlElement stated = *root.child("scored-with");
    if (stated.attribute("sha256") != pinned.sha256) {
        document.error(stated,
                       "round.rubric-changed",
                       "The rubric in the round is not the one that it was made with: its SHA-256 "
                       "is " +
                           pinned.sha256 + ", and it should be " + stated.attribute("sha256") +
                           ".");
        return std::nullopt;
    }
    return pinned;
}

void add_own(pugi::xml_node root, const SampleAnswer& answer) {
    pugi::xml_node own = root.append_child("own");
    internal::set(own, "id", answer.id.text());
    internal::set(own, "panel", answer.panel);
    for (const Passage& passage : answer.passages) {
        pugi::xml_node text = internal::add_text(own, "passage", passage.text);
        internal::set_unless_empty(text, "label", passage.label);
    }
    for (const Key& key : answer.keys) {
        pugi::xml_node element = own.append_child("key");
        internal::set(element, "criterion", key.criterion ? key.criterion->text() : "");
        internal::set(element, "score", internal::score_text(key.score));
        internal::add_unless_empty(element, "reason", key.reason);
        internal::add_unless_empty(element, "not-neighbour", key.not_neighbour);
    }
    for (const KeyTick& tick : answer.ticks) {
        pugi::xml_node element = internal::add_text(own, "tick", tick.reason);
        internal::set(element, "item", tick.item.text());
        internal::set(element, "heard", internal::word_for(internal::heard_words, tick.heard));
    }
}

void add_head(pugi::xml_node root, const CalibrationRound& round) {
    internal::set(root, "id", round.id);
    internal::set(root, "made", to_iso(round.made_at));
    internal::set(root, "seed", round.seed);
    internal::set_unless_empty(root, "repeats", round.repeats);
    internal::add_text(root, "title", round.title);
    internal::add_unless_empty(root, "lead", round.lead);
    for (const std::string& name : round.invited) {
        internal::add_text(root, "invited", name);
    }
    internal::set(root.append_child("scored-with"), "sha256", round.rubric.sha256);
}

}  // namespace

std::string round_bytes(const CalibrationRound& round) {
    const pugi::xml_document document =
        internal::new_document(round_kind().root.c_str(), round_kind().name_space());
    const pugi::xml_node root = document.document_element();
    add_head(root, round);
    for (const Id<SampleAnswer>& id : round.chosen) {
        pugi::xml_node answer = document.document_element().append_child("answer");
        internal::set(answer, "sample", id.text());
    }
    for (const SampleAnswer& answer : round.own) {
        add_own(root, answer);
    }
    const std::string last_line = "</" + round_kind().root + ">\n";
    std::string bytes = internal::canonical_bytes(document);
    bytes.resize(bytes.size() - last_line.size());
    return bytes + internal::embedded_rubric(round.rubric.rubric) + last_line;
}

Parsed<PinnedRound> read_round(std::string_view bytes, const std::string& name) {
    XmlDocument document(bytes, name, round_kind());
    internal::check_grammar(document, round_rule());
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    const XmlElement root = *document.root();
    auto rubric = rubric_of(root, document);
    if (!rubric) {
        return {std::nullopt, document.findings()};
    }
    CalibrationRound round{root.attribute("id"),
                           root.text_of("title"),
                           root.text_of("lead"),
                           internal::moment_of(root, "made"),
                           std::move(*rubric),
                           {},
                           {},
                           texts_of(root.children("invited")),
                           root.number("seed"),
                           root.attribute("repeats")};
    for (const XmlElement& answer : root.children("answer")) {
        round.chosen.emplace_back(answer.attribute("sample"));
    }
    for (const XmlElement& own : root.children("own")) {
        round.own.push_back(OwnReader(round.rubric.rubric, document).read(own));
    }
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    const std::string canonical = round_bytes(round);
    if (canonical != bytes) {
        document.add(Severity::hint,
                     "round.not-canonical",
                     "The round can be used as it is, but the file is not laid out as Evenhand "
                     "writes it.");
    }
    return {PinnedRound{std::move(round), sha256_hex(canonical)}, document.findings()};
}

}  // namespace evenhand::formats
