#include "report/internal/rubric_blocks.h"

#include <string>
#include <utility>

#include "core/number_text.h"
#include "core/scorecard.h"
#include "report/internal/rubric_words.h"
#include "report/internal/score_words.h"

namespace evenhand::report {

namespace {

std::string sentence(const std::string& begin, const std::string& text) {
    return text.empty() ? std::string() : begin + text;
}

TickBox tick_of(const Item& item) {
    std::string hint = sentence("Tick when: ", item.tick_when);
    const std::string not_when = sentence("Not when: ", item.not_when);
    hint += !hint.empty() && !not_when.empty() ? "\n" : "";
    return {kind_text(item.kind), item.text, hint + not_when};
}

TickBox tick_of(const Probe& probe) {
    const bool is_fallback = probe.kind == ProbeKind::fallback;
    return {is_fallback ? "Fallback" : "Probe", probe.text, sentence("When: ", probe.ask_when)};
}

}  // namespace

Choices level_choices(const Rubric& rubric, const Criterion& criterion) {
    const Scale& scale = rubric.scale;
    const int levels = scale.highest() - scale.lowest() + 1;
    const int middle = levels % 2 == 1 ? scale.lowest() + levels / 2 : scale.highest() + 1;
    Choices choices;
    for (int value = scale.highest(); value >= scale.lowest(); --value) {
        const std::optional<Score> score = scale.score(value);
        const Anchor* anchor = find_anchor(criterion, *score);
        choices.choices.push_back({std::to_string(value),
                                   scale.label(*score),
                                   value == middle ? "start here" : "",
                                   anchor == nullptr ? "" : anchor->text});
    }
    choices.choices.push_back({"", "Not observed", "", ""});
    return choices;
}

std::vector<Block> criterion_head(const Rubric& rubric, const Criterion& criterion) {
    const bool equal = has_equal_weights({{rubric, ""}});
    std::vector<Block> blocks;
    blocks.emplace_back(
        Heading{3, criterion.title, equal ? "" : "Weight " + exact_text(criterion.weight)});
    for (const std::string& text :
         {criterion.dimension, criterion.terms, equal ? std::string() : criterion.weight_reason}) {
        if (!text.empty()) {
            blocks.emplace_back(Paragraph{ParagraphKind::secondary, text, true});
        }
    }
    return blocks;
}

std::vector<TickBox> item_ticks(const Rubric& rubric,
                                const std::optional<Id<Criterion>>& criterion) {
    std::vector<TickBox> ticks;
    for (const Item& item : rubric.items) {
        if (item.criterion == criterion) {
            ticks.push_back(tick_of(item));
        }
    }
    return ticks;
}

std::vector<TickBox> probe_ticks(const Rubric& rubric,
                                 const std::optional<Id<Criterion>>& criterion) {
    std::vector<TickBox> ticks;
    for (const Probe& probe : rubric.probes) {
        if (probe.kind != ProbeKind::fallback && probe.criterion == criterion) {
            ticks.push_back(tick_of(probe));
        }
    }
    return ticks;
}

std::vector<TickBox> fallback_ticks(const Rubric& rubric) {
    std::vector<TickBox> ticks;
    for (const Probe& probe : rubric.probes) {
        if (probe.kind == ProbeKind::fallback) {
            ticks.push_back(tick_of(probe));
        }
    }
    return ticks;
}

TickRow coverage_row(const Rubric& rubric) {
    TickRow row;
    for (const CoverageItem& part : rubric.coverage) {
        row.words.push_back(part.element.empty() ? part.text : part.element + ": " + part.text);
    }
    return row;
}

}  // namespace evenhand::report
