#include "formats/debrief_file.h"

#include <utility>

#include "core/number_text.h"
#include "formats/hash.h"
#include "formats/internal/debrief_entry.h"
#include "formats/internal/panel_element.h"
#include "formats/internal/record_parts.h"
#include "formats/internal/seal.h"
#include "formats/internal/xml_output.h"
#include "formats/panel_file.h"

namespace evenhand::formats {

namespace {

using internal::ElementRule;
using internal::optional;
using internal::required;
using internal::XmlDocument;
using internal::XmlElement;

constexpr std::size_t hash_digits = 64;
constexpr std::size_t signature_digits = 128;
constexpr int longest_reading_minutes = 120;
constexpr std::string_view last_line = "</debrief>\n";

constexpr std::array<internal::Word<bool>, 2> yes_words{{{true, "yes"}, {false, "no"}}};

internal::ValueRule mean_rule() {
    return {"xml.number", "a number from 0 on, such as 3.5", [](std::string_view text) {
                const auto number = to_double(text);
                return number && *number >= 0;
            }};
}

const internal::DocumentKind& debrief_kind() {
    static const internal::DocumentKind kind{"debrief", 1};
    return kind;
}

ElementRule formula_rule() {
    return {"formula",
            internal::once,
            {optional("mean", mean_rule()), optional("met", internal::one_of(yes_words))},
            {{"mean",
              internal::any_number,
              {required("rubric", internal::file_id()),
               required("criterion", internal::part_id()),
               required("scores", internal::whole_number(0, internal::largest_number)),
               optional("mean", mean_rule())},
              {},
              {}}},
            {}};
}

ElementRule made_debrief_rule() {
    return {"debrief",
            internal::once,
            {required("xmlns", internal::exactly(debrief_kind().name_space())),
             required("lock", internal::hexadecimal(hash_digits)),
             required("began", internal::moment()),
             required("reading", internal::whole_number(0, longest_reading_minutes))},
            {{"member",
              internal::at_least_once,
              {required("id", internal::part_id())},
              {},
              {internal::some_text()}},
             {"card",
              internal::any_number,
              {required("interviewer", internal::part_id()),
               required("revision", internal::whole_number(1, internal::largest_number)),
               required("sha256", internal::hexadecimal(hash_digits)),
               required("counts", internal::one_of(yes_words))},
              {},
              {}},
             formula_rule(),
             internal::debrief_entry_rule(internal::at_least_once),
             internal::whole_panel_rule(),
             internal::text_element(
                 "signature", internal::once, internal::hexadecimal(signature_digits)),
             {"seal",
              internal::once,
              {required("algorithm", internal::exactly("sha256"))},
              {},
              {internal::hexadecimal(hash_digits)}}},
            {}};
}

const ElementRule& debrief_rule() {
    static const ElementRule rule = made_debrief_rule();
    return rule;
}

void set_number(pugi::xml_node element, const char* name, const std::optional<double>& number) {
    if (number) {
        internal::set(element, name, exact_text(*number));
    }
}

void add_formula(pugi::xml_node root, const PanelFormula& formula) {
    pugi::xml_node element = root.append_child("formula");
    set_number(element, "mean", formula.mean);
    if (formula.met) {
        internal::set(element, "met", internal::word_for(yes_words, *formula.met));
    }
    for (const PanelMean& mean : formula.means) {
        pugi::xml_node child = element.append_child("mean");
        internal::set(child, "rubric", mean.what.rubric.text());
        internal::set(child, "criterion", mean.what.criterion.text());
        internal::set(child, "scores", static_cast<int>(mean.scores));
        set_number(child, "mean", mean.mean);
    }
}

/// The weight that a panel gives a criterion; 0 when it has none such.
double weight_of(const Panel& panel, const PanelFocus& focus) {
    const PanelQuestion* question = find_question(panel, focus.rubric);
    if (question != nullptr) {
        for (const PanelCriterion& criterion : question->criteria) {
            if (criterion.id == focus.criterion) {
                return criterion.weight;
            }
        }
    }
    return 0;
}

std::vector<PanelMean> means_of(const XmlElement& formula, const Panel& panel) {
    std::vector<PanelMean> means;
    for (const XmlElement& mean : formula.children("mean")) {
        const PanelFocus what{Id<Rubric>(mean.attribute("rubric")),
                              Id<Criterion>(mean.attribute("criterion"))};
        means.push_back({what,
                         weight_of(panel, what),
                         static_cast<std::size_t>(mean.number("scores")),
                         to_double(mean.attribute("mean"))});
    }
    return means;
}

/// Whether these are the panel's criteria, in its order, and a mean stands where there are scores.
bool are_means_of(const std::vector<PanelMean>& means, const Panel& panel) {
    std::size_t next = 0;
    for (const PanelQuestion& question : panel.questions) {
        for (const PanelCriterion& criterion : question.criteria) {
            const PanelFocus what{question.rubric, criterion.id};
            if (next == means.size() || means[next].what != what ||
                means[next].mean.has_value() != (means[next].scores > 0)) {
                return false;
            }
            ++next;
        }
    }
    return next == means.size();
}

/// Reads what the grammar lets pass, and notes what does not agree with itself.
class RecordReader {
public:
    RecordReader(const XmlElement& root, XmlDocument& document)
        : root_(root), document_(document) {}

    DebriefRecord read() {
        DebriefRecord record{.panel = internal::whole_panel_of(*root_.child("panel")),
                             .cards = cards(),
                             .formula = {},
                             .debrief = {{Id<Panel>(""), root_.attribute("lock")}, {}, 0, {}, {}},
                             .signature = root_.text_of("signature")};
        if (panel_hash(record.panel) != root_.attribute("lock")) {
            document_.error(root_,
                            "debrief.other-panel",
                            "The panel in this record is not the one that it says it is about: its "
                            "SHA-256 is " +
                                panel_hash(record.panel) + ".");
        }
        record.formula = formula(record.panel);
        read_debrief_into(record.debrief, record.panel);
        check_course(record);
        return record;
    }

private:
    std::vector<DebriefCard> cards() {
        std::vector<DebriefCard> cards;
        for (const XmlElement& card : root_.children("card")) {
            cards.push_back({Id<Rater>(card.attribute("interviewer")),
                             card.number("revision"),
                             card.attribute("sha256"),
                             *internal::value_of(yes_words, card.attribute("counts"))});
        }
        return cards;
    }

    PanelFormula formula(const Panel& panel) {
        const XmlElement element = *root_.child("formula");
        std::vector<PanelMean> means = means_of(element, panel);
        const bool whole = are_means_of(means, panel);
        PanelFormula formula = formula_of_means(panel, std::move(means));
        if (!whole || formula.mean != to_double(element.attribute("mean")) ||
            formula.met != internal::value_of(yes_words, element.attribute("met"))) {
            document_.error(element,
                            "debrief.formula",
                            "What the rule is said to come to is not what it comes to by the "
                            "panel's criteria, weights and means.");
        }
        return formula;
    }

    void read_debrief_into(Debrief& debrief, const Panel& panel) {
        debrief.panel.id = panel.id;
        debrief.reading_minutes = root_.number("reading");
        debrief.began = internal::moment_of(root_, "began");
        for (const XmlElement& member : root_.children("member")) {
            debrief.members.push_back({Id<Rater>(member.attribute("id")), member.text()});
        }
        for (const XmlElement& element : root_.children("entry")) {
            if (auto entry = internal::debrief_entry_of(element, document_)) {
                debrief.entries.push_back(std::move(*entry));
            }
        }
    }

    void check_course(const DebriefRecord& record) {
        for (Finding& finding : check_debrief(record.debrief, record.formula)) {
            const std::string place = finding.location.empty() ? "" : finding.location + ": ";
            document_.add(finding.severity, std::move(finding.code), place + finding.message);
        }
        if (decision_of(record.debrief) == nullptr) {
            document_.error(root_,
                            "debrief.not-decided",
                            "A record ends with the decision, and this one has none.");
        }
    }

    const XmlElement& root_;
    XmlDocument& document_;
};

std::string unsealed(const DebriefRecord& record) {
    std::string bytes = debrief_text(record);
    return bytes.insert(bytes.size() - last_line.size(),
                        "  <signature>" + record.signature + "</signature>\n");
}

}  // namespace

std::string debrief_text(const DebriefRecord& record) {
    const pugi::xml_document document =
        internal::new_document(debrief_kind().root.c_str(), debrief_kind().name_space());
    pugi::xml_node root = document.document_element();
    internal::set(root, "lock", record.debrief.panel.sha256);
    internal::set(root, "began", to_iso(record.debrief.began));
    internal::set(root, "reading", record.debrief.reading_minutes);
    for (const Rater& member : record.debrief.members) {
        internal::set(internal::add_text(root, "member", member.name), "id", member.id.text());
    }
    for (const DebriefCard& card : record.cards) {
        pugi::xml_node element = root.append_child("card");
        internal::set(element, "interviewer", card.interviewer.text());
        internal::set(element, "revision", card.revision);
        internal::set(element, "sha256", card.seal);
        internal::set(element, "counts", internal::word_for(yes_words, card.counts));
    }
    add_formula(root, record.formula);
    for (const DebriefEntry& entry : record.debrief.entries) {
        internal::add_debrief_entry(root, entry);
    }
    std::string bytes = internal::canonical_bytes(document);
    bytes.resize(bytes.size() - last_line.size());
    return bytes + internal::embedded_panel(record.panel) + std::string(last_line);
}

std::string debrief_bytes(const DebriefRecord& record) {
    std::string bytes = unsealed(record);
    const std::string sha256 = sha256_hex(bytes);
    return internal::sealed(std::move(bytes), sha256);
}

std::string debrief_seal(const DebriefRecord& record) {
    return sha256_hex(unsealed(record));
}

Parsed<SealedDebrief> read_debrief(std::string_view bytes, const std::string& name) {
    return internal::read_sealed<SealedDebrief>(
        bytes,
        name,
        {debrief_kind(), debrief_rule(), "debrief", "record"},
        [](const XmlElement& root, XmlDocument& document) {
            return RecordReader(root, document).read();
        },
        debrief_bytes);
}

}  // namespace evenhand::formats
