#include "report/internal/sheet_blocks.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "core/scorecard.h"
#include "report/internal/rubric_blocks.h"
#include "report/internal/rubric_words.h"
#include "report/internal/score_words.h"

namespace evenhand::report {

namespace {

/// A third of a page, 7 mm a line.
constexpr int note_lines = 12;

void append(std::vector<Block>& all, std::vector<Block> more) {
    std::ranges::move(more, std::back_inserter(all));
}

void append(std::vector<TickBox>& all, std::vector<TickBox> more) {
    std::ranges::move(more, std::back_inserter(all));
}

/// So that sheets which come apart can be put together again.
BlankFields loose_fields() {
    return {{{{"Candidate", 2}, {"Interviewer", 2}, {"Date", 1}}}};
}

std::vector<TickBox> all_probes(const Rubric& rubric) {
    std::vector<TickBox> ticks;
    for (const Criterion& criterion : rubric.criteria) {
        append(ticks, probe_ticks(rubric, criterion.id));
    }
    append(ticks, probe_ticks(rubric, std::nullopt));
    for (TickBox& tick : ticks) {
        tick.label.clear();  // They are all probes.
    }
    return ticks;
}

/// In the order of the screen, each with the criterion that it is evidence for.
std::vector<TickBox> all_items(const Rubric& rubric) {
    std::vector<TickBox> ticks;
    for (const Item& item : rubric.items) {
        const Criterion* criterion =
            item.criterion ? find_criterion(rubric, *item.criterion) : nullptr;
        ticks.push_back(
            {kind_text(item.kind), item.text, criterion == nullptr ? "" : criterion->title});
    }
    return ticks;
}

std::vector<Block> listening_blocks(const Rubric& rubric) {
    std::vector<Block> blocks;
    if (!rubric.read_aloud.empty()) {
        blocks.emplace_back(
            Paragraph{ParagraphKind::secondary, "Read aloud: " + rubric.read_aloud, true});
    }
    blocks.emplace_back(Paragraph{ParagraphKind::lead, rubric.question, true});
    std::vector<TickBox> fallback = fallback_ticks(rubric);
    if (!fallback.empty()) {
        blocks.emplace_back(TickBoxes{std::move(fallback)});
    }
    std::vector<TickBox> probes = all_probes(rubric);
    if (!probes.empty()) {
        blocks.emplace_back(Heading{4, "Ask", "Tick each probe that you asked, in these words"});
        blocks.emplace_back(TickBoxes{std::move(probes)});
    }
    std::vector<TickBox> items = all_items(rubric);
    if (!items.empty()) {
        blocks.emplace_back(Heading{4, "Listen for", "A tick is evidence; it computes no score"});
        blocks.emplace_back(TickBoxes{std::move(items)});
    }
    blocks.emplace_back(RuledLines{"Notes: what the candidate did and said, in their words",
                                   note_lines,
                                   RuledLines::Extent::fills_page});
    return blocks;
}

std::vector<Block> scoring_blocks(const Rubric& rubric, const std::string& number) {
    std::vector<Block> blocks;
    blocks.emplace_back(
        Heading{2,
                (number.empty() ? "Scores: " : number + ", scores: ") + rubric_name(rubric),
                version_text(rubric)});
    blocks.emplace_back(loose_fields());
    blocks.emplace_back(Paragraph{ParagraphKind::body, rule_text(rubric.scale), true});
    blocks.emplace_back(Paragraph{ParagraphKind::secondary, not_observed_text(), true});
    for (const Criterion& criterion : rubric.criteria) {
        append(blocks, criterion_head(rubric, criterion));
        blocks.emplace_back(level_choices(rubric, criterion));
    }
    blocks.emplace_back(RuledLines{
        "Why these scores: the acts that you heard", 2, RuledLines::Extent::fills_if_any_room});
    return blocks;
}

}  // namespace

std::string starts_text(int minutes) {
    constexpr int an_hour = 60;
    const std::string rest = std::to_string(minutes % an_hour);
    return std::to_string(minutes / an_hour) + (rest.size() < 2 ? ":0" : ":") + rest;
}

int begin_of(const KitPlan& plan, std::size_t entry) {
    int minutes = plan.opening_minutes;
    for (std::size_t before = 0; before < entry; ++before) {
        minutes += plan.entries[before].minutes;
    }
    return minutes;
}

BlankFields head_fields(const std::string& role) {
    BlankFields fields{
        {{{"Candidate", 1}, {"Role", 1}}, {{"Interviewer", 2}, {"Date", 1}, {"Start – end", 1}}}};
    if (!role.empty()) {
        fields.rows[0].pop_back();
    }
    return fields;
}

std::vector<Block> question_blocks(const Rubric& rubric, const std::string& number) {
    std::vector<Block> blocks = listening_blocks(rubric);
    append(blocks, scoring_blocks(rubric, number));
    return blocks;
}

std::vector<Block> kit_sheets(const PrintableKit& kit,
                              PageBreak::Opens opens,
                              bool first_begins_a_page) {
    std::vector<Block> blocks;
    for (std::size_t at = 0; at < kit.questions.size(); ++at) {
        const Rubric& rubric = kit.questions[at].rubric;
        const std::string number = "Question " + std::to_string(at + 1);
        const std::string starts = "from " + starts_text(begin_of(kit.plan, at));
        const bool under_the_head = at == 0 && !first_begins_a_page;
        if (!under_the_head) {
            blocks.emplace_back(PageBreak{opens});
        }
        blocks.emplace_back(Heading{
            2,
            number + ": " + rubric_name(rubric),
            joined({rubric.competency, minutes_text(kit.plan.entries[at].minutes), starts})});
        if (!under_the_head) {
            blocks.emplace_back(loose_fields());
        }
        append(blocks, question_blocks(rubric, number));
    }
    return blocks;
}

std::vector<Block> conclusion_blocks() {
    TickRow recommendations;
    for (const Recommendation each : {Recommendation::strong_no,
                                      Recommendation::no,
                                      Recommendation::yes,
                                      Recommendation::strong_yes,
                                      Recommendation::no_decision}) {
        recommendations.words.push_back(words(each));
    }
    std::vector<Block> blocks;
    blocks.emplace_back(PageBreak{});
    blocks.emplace_back(Heading{2, "After the interview", ""});
    blocks.emplace_back(loose_fields());
    blocks.emplace_back(Paragraph{
        ParagraphKind::body,
        "Look through your scores first: each answer was scored right after it, by what was heard. "
        "Then recommend, by all questions together, before you speak with another interviewer. One "
        "question ranks nobody, and a candidate is not compared with the one before.",
        false});
    blocks.emplace_back(Heading{3, "Recommendation", "Mark one"});
    blocks.emplace_back(std::move(recommendations));
    blocks.emplace_back(
        RuledLines{"What speaks for it: acts that were heard", 8, RuledLines::Extent::fixed});
    blocks.emplace_back(
        RuledLines{"What speaks against it, or was not observed", 8, RuledLines::Extent::fixed});
    blocks.emplace_back(RuledLines{"For the next interviewer", 4, RuledLines::Extent::fills_page});
    return blocks;
}

}  // namespace evenhand::report
