#include "workflow/interview_pause.h"

#include <doctest/doctest.h>

#include "standing_clock.h"

using namespace evenhand;
using testing::at;

namespace {

/// The second question was under way when the rater turned to the end, at 100 seconds.
struct Paused {
    Paused() : editor(testing::example_kit(2), testing::example_session(2), time.clock()) {
        editor.open_question(1);
        time.set(100);
        editor.pause_clock(at(100));
        editor.show_question(0);
    }

    testing::StandingClock time;
    workflow::SessionEditor editor;
};

}  // namespace

TEST_CASE("a clock that stood for a moment runs on, and what is shown stays") {
    Paused paused;
    paused.time.set(159);
    workflow::turn_back(paused.editor, 1);
    CHECK(running_question(paused.editor.session()) == 1);
    CHECK(paused.editor.question() == 0);
}

TEST_CASE("after the interview's end the clock stands until something is noted") {
    Paused paused;
    paused.time.set(160);
    workflow::turn_back(paused.editor, 1);
    CHECK_FALSE(running_question(paused.editor.session()));
    paused.editor.show_question(1);
    paused.editor.score(4);
    CHECK(late_by(paused.editor.session(),
                  paused.editor.record(),
                  paused.editor.record().ratings.front()) == std::chrono::seconds(60));
    paused.editor.set_notes({"one thing more"});
    CHECK(running_question(paused.editor.session()) == 1);
}

TEST_CASE("the closing's clock runs on after a moment, and stands after a minute") {
    testing::StandingClock time;
    Session session = testing::example_session(2);
    session.head.margins = {0, 5};
    workflow::SessionEditor editor(testing::example_kit(2), session, time.clock());
    editor.open_margin(Margin::closing);
    editor.show_question(1);
    editor.pause_clock(at(100));
    time.set(160);
    workflow::turn_back(editor, Margin::closing);
    CHECK_FALSE(running_margin(editor.margins()));
    time.set(159);
    workflow::turn_back(editor, Margin::closing);
    CHECK(running_margin(editor.margins()) == Margin::closing);
    CHECK_FALSE(editor.margin());
    CHECK(editor.question() == 1);
}
