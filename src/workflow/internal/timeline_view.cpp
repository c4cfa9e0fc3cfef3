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

double fraction_of(seconds elapsed, int planned) {
    return std::clamp(static_cast<double>(elapsed.count()) / (60.0 * planned), 0.0, 1.0);
}

/// The times of an interview that was held on paper are those of typing, and tell nothing.
LiveView::Clock no_clock() {
    LiveView::Clock none;
    none.spoken = "Held on paper: no clock";
    return none;
}

/// " · 8:40 of 8 min"; nothing for an interview that was held on paper.
std::string time_words(const SessionEditor& editor,
                       std::size_t index,
                       seconds elapsed,
                       const std::string& plan) {
    return editor.session().held_at
               ? ""
               : dot + clock_text(elapsed) + (editor.kit()[index].unplanned ? ", " : " of ") + plan;
}

std::string many_minutes(int count) {
    return counted(static_cast<std::size_t>(count), "minute");
}

}  // namespace

LiveView::Clock question_clock(const SessionEditor& editor, Timestamp now) {
    if (editor.session().held_at) {
        return no_clock();
    }
    if (const auto margin = editor.margin()) {
        return clock_view(*margin == Margin::opening ? "The opening" : "The closing",
                          time_on(editor.margins(), *margin, now),
                          minutes(planned_minutes(editor.session().head.margins, *margin)));
    }
    const int planned = planned_minutes(editor.kit().at(editor.question()));
    return clock_view("This question", time_on(editor.record(), now), minutes(planned));
}

LiveView::Clock interview_clock(const SessionEditor& editor, Timestamp now) {
    const Session& session = editor.session();
    if (session.held_at) {
        return no_clock();
    }
    const int planned = planned_minutes(editor.kit(), session.head.margins);
    return clock_view("Interview", time_in_all(session, editor.margins(), now), minutes(planned));
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
    view.fraction = editor.session().held_at ? 0 : fraction_of(elapsed, planned);
    view.current = index == editor.question() && !editor.margin();
    view.unplanned = pinned.unplanned;
    view.spoken = "Question " + number + ", " + rubric.title;
    if (record.skipped) {
        view.state = "Skipped" + dot + *record.skipped;
        view.brief = number + " skipped";
    } else if (record.spans.empty()) {
        view.state = (editor.session().held_at ? "Not entered" : "Not asked") + dot + plan;
        view.brief = number;
    } else if (!record.spans.back().until) {
        view.state = "Now" + dot + plan;
        view.brief = number + " now";
    } else {
        const std::string scored = is_rated(record, rubric) ? "Scored" : "Asked";
        view.state = scored + time_words(editor, index, elapsed, plan) + open_words;
        view.brief = number + (open > 0 ? " open" : " scored");
    }
    return view;
}

std::optional<LiveView::Segment> segment(const SessionEditor& editor,
                                         Margin margin,
                                         Timestamp now) {
    if (!editor.has_margin(margin)) {
        return std::nullopt;
    }
    const int planned = planned_minutes(editor.session().head.margins, margin);
    const std::vector<TimeSpan>& spans = spans_of(editor.margins(), margin);
    const seconds elapsed = time_on(editor.margins(), margin, now);
    const std::string plan = std::to_string(planned) + " min";
    const bool opening = margin == Margin::opening;

    LiveView::Segment view;
    view.title = opening ? "Opening" : "Closing";
    view.brief = opening ? "Open" : "Close";
    view.minutes = planned;
    view.fraction = fraction_of(elapsed, planned);
    view.current = editor.margin() == margin;
    view.spoken = view.title + (opening ? ", before the first question" : ", behind the questions");
    if (!spans.empty()) {
        view.state = !spans.back().until ? "Now" + dot + plan
                                         : "Held" + dot + clock_text(elapsed) + " of " + plan;
    } else {
        // A card holds no times of these: of a sealed interview only the plan is known.
        view.state = (editor.closed() ? "" : "Not begun" + dot) + plan;
    }
    return view;
}

std::string margin_title(Margin margin) {
    return margin == Margin::opening ? "Opening: before the first question"
                                     : "Closing: the candidate\u2019s questions";
}

std::string margin_advice(const SessionEditor& editor, Margin margin) {
    if (margin == Margin::closing) {
        return "Ask what they would like to know, and answer it.\n"
               "Say what happens next and when they will hear of it.\n"
               "Thank them. Nothing that is said here is scored.";
    }
    const InterviewMargins& margins = editor.session().head.margins;
    const auto asked =
        static_cast<std::size_t>(std::ranges::count(editor.kit(), false, &PinnedRubric::unplanned));
    std::string words =
        "Say who you are and how the interview goes: " + counted(asked, "question") + " in " +
        many_minutes(planned_minutes(editor.kit(), margins));
    if (margins.closing_minutes > 0) {
        words +=
            ", the last " + std::to_string(margins.closing_minutes) + " for their own questions";
    }
    return words +
           ".\nSay that you write down what you hear, so that everybody is judged by the same.\n"
           "Say that they may take their time, and ask for a question again.\n"
           "Nothing that is said here is scored.";
}

}  // namespace evenhand::workflow::internal
