#include "workflow/internal/timeline_view.h"

#include <algorithm>
#include <chrono>
#include <string>

#include "workflow/internal/counted.h"

namespace evenhand::workflow::internal {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

const std::string dot = " \u00b7 ";

LiveView::Pace pace_of(seconds elapsed, seconds planned) {
    if (elapsed >= planned) {
        return LiveView::Pace::over;
    }
    return elapsed * 5 >= planned * 4 ? LiveView::Pace::late : LiveView::Pace::early;
}

LiveView::Clock clock_view(const std::string& what, seconds elapsed, minutes planned) {
    const std::string plan = std::to_string(planned.count()) + " min";
    const bool over = elapsed > planned;
    const std::string rest =
        over ? clock_text(elapsed - planned) + " over" : clock_text(planned - elapsed) + " left";
    return {
        clock_text(elapsed),
        rest + (over ? " " : " of ") + plan,
        rest,
        what + " " + clock_text(elapsed) + " of " + std::to_string(planned.count()) + " minutes",
        pace_of(elapsed, planned)};
}

bool is_rated(const QuestionRecord& record, const Rubric& rubric) {
    return std::ranges::all_of(rubric.criteria, [&](const Criterion& criterion) {
        return find_rating(record, criterion.id) != nullptr;
    });
}

}  // namespace

LiveView::Clock question_clock(const SessionEditor& editor, Timestamp now) {
    const int planned = planned_minutes(editor.kit().at(editor.question()));
    return clock_view("This question", time_on(editor.record(), now), minutes(planned));
}

LiveView::Clock interview_clock(const SessionEditor& editor, Timestamp now) {
    const Session& session = editor.session();
    const int planned = planned_minutes(editor.kit(), session.head.margins);
    return clock_view("Interview", time_in_all(session, now), minutes(planned));
}

LiveView::Segment segment(const SessionEditor& editor,
                          std::size_t index,
                          const std::vector<Gap>& gaps,
                          Timestamp now) {
    const QuestionRecord& record = editor.session().questions[index];
    const PinnedRubric& pinned = editor.kit()[index];
    const Rubric& rubric = pinned.rubric;
    const int planned = planned_minutes(pinned);
    const std::string number = std::to_string(index + 1);
    const std::string plan = pinned.unplanned ? "unplanned" : std::to_string(planned) + " min";
    const seconds elapsed = time_on(record, now);
    const auto open = static_cast<std::size_t>(std::ranges::count(gaps, index, &Gap::question));
    const std::string open_words = open > 0 ? dot + counted(open, "gap") : "";

    LiveView::Segment view;
    view.title = rubric.title;
    view.minutes = planned;
    view.fraction = std::clamp(static_cast<double>(elapsed.count()) / (60.0 * planned), 0.0, 1.0);
    view.current = index == editor.question();
    view.unplanned = pinned.unplanned;
    view.spoken = "Question " + number + ", " + rubric.title;
    if (record.skipped) {
        view.state = "Skipped" + dot + *record.skipped;
        view.brief = number + " skipped";
    } else if (record.spans.empty()) {
        view.state = "Not asked" + dot + plan;
        view.brief = number;
    } else if (!record.spans.back().until) {
        view.state = "Now" + dot + plan;
        view.brief = number + " now";
    } else {
        const std::string scored = is_rated(record, rubric) ? "Scored" : "Asked";
        view.state = scored + dot + clock_text(elapsed) + (pinned.unplanned ? ", " : " of ") +
                     plan + open_words;
        view.brief = number + (open > 0 ? " gap" : " scored");
    }
    return view;
}

}  // namespace evenhand::workflow::internal
