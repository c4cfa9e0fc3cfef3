#include "workflow/practice_view.h"

#include <algorithm>
#include <cstdlib>

#include "core/key_comparison.h"
#include "core/words.h"
#include "workflow/internal/counted.h"

namespace evenhand::workflow {

namespace {

using internal::counted;

constexpr int segment_minutes = 4;  // All answers are equally wide on the line.

std::string answer_title(std::size_t number, std::size_t count) {
    return "Answer " + std::to_string(number) + " of " + std::to_string(count);
}

LiveView::Segment segment(std::size_t number, std::size_t sealed) {
    LiveView::Segment view;
    const std::string words = std::to_string(number);
    view.title = "Answer " + words;
    view.spoken = view.title;
    view.minutes = segment_minutes;
    view.current = number == sealed + 1;
    view.fraction = number <= sealed ? 1 : 0;
    view.state = number <= sealed ? "Sealed" : view.current ? "Now" : "Not rated yet";
    view.brief = number <= sealed ? words + " sealed" : view.current ? words + " now" : words;
    return view;
}

void keep_score_gaps(LiveView& view) {
    std::erase_if(view.gaps,
                  [](const LiveView::GapRow& row) { return row.gap.kind != GapKind::not_rated; });
    for (LiveView::GapRow& row : view.gaps) {
        row.where.clear();
    }
}

void name_next_step(const SessionEditor& editor, LiveView& view) {
    view.next = {};
    if (view.gaps.empty()) {
        view.next.kind = LiveView::Next::Kind::submit;
        view.next.text = "Seal the answer and see the key";
        view.next.brief = "Seal";
        return;
    }
    view.next.kind = LiveView::Next::Kind::score;
    view.next.gap = view.gaps.front().gap;
    const Criterion* criterion = find_criterion(editor.rubric(), *view.next.gap->criterion);
    view.next.text = "Next: Score " + criterion->title;
    view.next.brief = "Next: " + (criterion->handle.empty() ? criterion->title : criterion->handle);
}

std::string level_words(const std::optional<Score>& score) {
    return score ? std::to_string(score->value()) : "not observed";
}

std::string anchor_of(const Criterion& criterion, const std::optional<Score>& score) {
    const Anchor* anchor = score ? find_anchor(criterion, *score) : nullptr;
    return anchor == nullptr ? "" : anchor->text;
}

std::string distance_words(const ScoreComparison& compared) {
    if (compared.agrees()) {
        return "As the key";
    }
    if (!compared.difference) {
        return compared.key ? "You: not observed" : "The key: not observed";
    }
    const int distance = *compared.difference;
    return counted(static_cast<std::size_t>(std::abs(distance)), "level") +
           (distance > 0 ? " above the key" : " below the key");
}

std::optional<int> level_of(const std::optional<Score>& score) {
    return score ? std::optional(score->value()) : std::nullopt;
}

ComparisonView::Score score_row(const Rubric& rubric, const ScoreComparison& compared) {
    const Criterion& criterion = *find_criterion(rubric, compared.criterion);
    return {criterion.title,
            level_words(compared.given),
            level_words(compared.key),
            distance_words(compared),
            compared.agrees(),
            level_of(compared.given),
            level_of(compared.key),
            anchor_of(criterion, compared.given),
            anchor_of(criterion, compared.key),
            compared.reason,
            compared.not_neighbour};
}

void add_items(const Rubric& rubric, const AnswerComparison& compared, ComparisonView& view) {
    std::size_t agreed = 0;
    for (const TickComparison& tick : compared.ticks) {
        const Item& item = *find_item(rubric, tick.item);
        const ComparisonView::Item row{capitalised(item.text),
                                       tick.match == TickMatch::missed
                                           ? "In the answer, not ticked"
                                           : "Ticked, not in the answer",
                                       tick.reason,
                                       item.kind == ItemKind::pitfall};
        if (tick.match == TickMatch::missed) {
            view.missed.push_back(row);
        } else if (tick.match == TickMatch::imagined) {
            view.imagined.push_back(row);
        } else {
            ++agreed;
        }
    }
    if (!compared.ticks.empty()) {
        view.agreed = std::to_string(agreed) + " of " + std::to_string(compared.ticks.size()) +
                      " look-fors and pitfalls are as in the key.";
    }
}

std::string summary_of(const ComparisonView& view) {
    const auto agreed = static_cast<std::size_t>(
        std::ranges::count(view.scores, true, &ComparisonView::Score::agrees));
    std::string words = std::to_string(agreed) + " of " + counted(view.scores.size(), "score") +
                        (agreed == 1 ? " is the key's." : " are the key's.");
    if (!view.missed.empty()) {
        words += " " + std::to_string(view.missed.size()) + " missed.";
    }
    if (!view.imagined.empty()) {
        words += " " + std::to_string(view.imagined.size()) + " imagined.";
    }
    return words;
}

std::string panel_words(const SampleAnswer& answer) {
    return answer.panel == 0
               ? "The key is the author's."
               : "The key rests on " +
                     counted(static_cast<std::size_t>(answer.panel), "blind rater") + ".";
}

}  // namespace

PracticeView practice_view(const SessionEditor& editor,
                           const CalibrationRound& round,
                           const Practice& practice,
                           Timestamp seen_at) {
    const std::vector<const SampleAnswer*> answers = answers_of(round);
    const std::size_t sealed = practice.answers.size();
    PracticeView view{live_view(editor, seen_at),
                      answer_title(sealed + 1, answers.size()),
                      answers.at(next_answer(round, practice))->passages};
    LiveView& live = view.live;
    live.candidate = view.answer;
    live.role = round.title;
    live.probes.clear();
    live.question_clock.rest = "on this answer";
    live.question_clock.brief.clear();
    live.question_clock.pace = LiveView::Pace::early;
    live.interview_clock = {};
    live.segments.clear();
    for (std::size_t number = 1; number <= answers.size(); ++number) {
        live.segments.push_back(segment(number, sealed));
    }
    for (LiveView::CriterionBlock& block : live.criteria) {
        block.lacks_evidence = false;
        block.evidence = block.evidence == "no evidence" ? "" : block.evidence;
    }
    keep_score_gaps(live);
    name_next_step(editor, live);
    return view;
}

ComparisonView comparison_view(const CalibrationRound& round,
                               const Practice& practice,
                               std::size_t index) {
    const RatedAnswer& rated = practice.answers.at(index);
    const AnswerComparison compared = compare(round, rated);
    const Rubric& rubric = round.rubric.rubric;
    const SampleAnswer& answer = *find_answer(round, rated.answer);
    ComparisonView view;
    view.title = answer_title(index + 1, answers_of(round).size());
    view.lowest = rubric.scale.lowest();
    view.highest = rubric.scale.highest();
    for (const ScoreComparison& score : compared.scores) {
        view.scores.push_back(score_row(rubric, score));
    }
    add_items(rubric, compared, view);
    view.summary = summary_of(view);
    view.panel = panel_words(answer);
    view.passages = answer.passages;
    return view;
}

}  // namespace evenhand::workflow
