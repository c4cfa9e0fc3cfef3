#include "workflow/internal/timeline_view.h"

#include <doctest/doctest.h>

#include "workflow/standing_clock.h"

using namespace evenhand;
using testing::at;
using workflow::LiveView;
using workflow::SessionEditor;
using workflow::internal::interview_clock;
using workflow::internal::question_clock;
using workflow::internal::segment;

namespace {

/// 5 minutes, questions of 10 and 9, 4 minutes.
struct Planned {
    Planned() : editor(kit(), session(), time.clock()) {}

    static Kit kit() {
        Kit kit = testing::example_kit(2);
        kit[0].minutes = 10;
        return kit;
    }
    static Session session() {
        InterviewHead head = testing::example_head();
        head.margins = {5, 4};
        return new_session(head, kit(), at(0));
    }
    [[nodiscard]] LiveView::Segment shown(std::size_t index) const {
        return segment(editor, index, editor.gaps(), time.now);
    }

    testing::StandingClock time;
    SessionEditor editor;
};

}  // namespace

TEST_CASE("the clocks count against what the kit plans") {
    Planned planned;
    planned.time.set(120);
    CHECK(interview_clock(planned.editor, planned.time.now).rest == "28:00 left of 28 min");
    planned.editor.open_question(0);
    CHECK(interview_clock(planned.editor, planned.time.now).rest == "26:00 left of 28 min");
    planned.time.set(120 + 479);
    CHECK(question_clock(planned.editor, planned.time.now).rest == "2:01 left of 10 min");
    CHECK(question_clock(planned.editor, planned.time.now).pace == LiveView::Pace::early);
    planned.time.set(120 + 480);
    CHECK(question_clock(planned.editor, planned.time.now).pace == LiveView::Pace::late);
    planned.time.set(120 + 612);
    CHECK(question_clock(planned.editor, planned.time.now).rest == "0:12 over 10 min");
    CHECK(interview_clock(planned.editor, planned.time.now).time == "12:12");
    CHECK(interview_clock(planned.editor, planned.time.now).brief == "15:48 left");
}

TEST_CASE("a question's state is said in words") {
    Planned planned;
    CHECK(planned.shown(0).state == "Not asked \u00b7 10 min");
    CHECK(planned.shown(0).minutes == 10);
    planned.editor.open_question(0);
    CHECK(planned.shown(0).state == "Now \u00b7 10 min");
    planned.time.set(300);
    CHECK(planned.shown(0).fraction == doctest::Approx(0.5));
    planned.editor.open_question(1);
    CHECK(planned.shown(0).state == "Asked \u00b7 5:00 of 10 min \u00b7 2 gaps");
    CHECK(planned.shown(0).brief == "1 open");
    planned.editor.skip_question(0, "told before");
    CHECK(planned.shown(0).state == "Skipped \u00b7 told before");
    planned.editor.mark_not_observed(0);
    planned.editor.mark_not_observed(1);
    planned.time.set(360);
    planned.editor.pause_clock(at(360));
    CHECK(planned.shown(1).state == "Scored \u00b7 1:00 of 9 min");
}

TEST_CASE("a question of an interview on paper is not entered before it is begun") {
    Planned planned;
    planned.editor.enter_later(at(-3600));
    CHECK(planned.shown(0).state == "Not entered \u00b7 10 min");
}

TEST_CASE("an unplanned question says so and leaves the plan as long as it was") {
    Planned planned;
    planned.editor.add_question(testing::example_kit(3).back());
    const LiveView::Segment added = planned.shown(2);
    CHECK(added.unplanned);
    CHECK(added.state == "Now \u00b7 unplanned");
    CHECK(added.spoken == "Question 3, Missed bug");
    CHECK(interview_clock(planned.editor, planned.time.now).rest == "28:00 left of 28 min");
}
