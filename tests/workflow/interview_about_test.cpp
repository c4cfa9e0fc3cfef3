#include "workflow/interview_about.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "pinned_example.h"
#include "scratch_folder.h"
#include "standing_clock.h"
#include "workflow/discarded.h"
#include "workflow/interview_desk.h"

using namespace evenhand;

namespace {

/// One interview that "Ada Lovelase" was mistyped in.
struct Room {
    testing::ScratchFolder folder;
    testing::StandingClock time;
    workflow::Folders folders{folder.path(), {}};
    workflow::Invitation invitation{{Id<Candidate>("c"), "Ada Lovelase"},
                                    "QA",
                                    {Id<Rater>("r"), "Rater One"},
                                    testing::pinned_kit(1)};

    [[nodiscard]] workflow::InterviewDesk desk() { return {folders, time.services()}; }
};

}  // namespace

TEST_CASE("a mistyped name or role is put right, and the card and the list say the right one") {
    Room room;
    Id<Session> id("");
    {
        const auto interview = room.desk().start(room.invitation);
        workflow::SessionEditor& editor = interview->editor();
        id = editor.session().head.id;
        editor.open_question(0);
        editor.set_notes({"said \"mine\""});
        editor.tie_line(0);
        editor.score(0, 4);
        CHECK(workflow::about_refusal(editor).empty());
        CHECK(workflow::correct_about(editor, {" Ada\nLovelace ", "QA engineer", "Rater One"})
                  .empty());
        CHECK(workflow::about_of(editor).candidate == "Ada Lovelace");
        editor.mark_not_observed(1);
        editor.undo();
        editor.undo();
        CHECK(editor.session().questions[0].ratings.empty());
        CHECK(workflow::about_of(editor).candidate == "Ada Lovelace");
        editor.redo();
        editor.redo();
        interview->flush();
    }
    const auto listed = room.desk().sessions();
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].candidate == "Ada Lovelace");
    CHECK(listed[0].role == "QA engineer");

    const auto again = room.desk().resume(id);
    REQUIRE(again.value);
    const auto card = (*again.value)->submit({Recommendation::yes, "", ""});
    REQUIRE(card.value);
    const InterviewHead& head = (*again.value)->editor().session().head;
    CHECK(head.candidate == Candidate{Id<Candidate>("c"), "Ada Lovelace"});
    CHECK(head.role == "QA engineer");
    CHECK_FALSE(workflow::about_refusal((*again.value)->editor()).empty());
    const auto sealed = room.desk().sessions();
    REQUIRE(sealed.size() == 1);
    CHECK(sealed[0].candidate == "Ada Lovelace");
}

TEST_CASE("an interview that is put aside is listed under the name as it was put right") {
    Room room;
    Id<Session> id("");
    {
        const auto interview = room.desk().start(room.invitation);
        id = interview->editor().session().head.id;
        CHECK(workflow::correct_about(interview->editor(), {"Ada Lovelace", "QA", "R"}).empty());
        interview->flush();
    }
    CHECK(workflow::discard_interview(
              room.folders, room.time.services(), id, workflow::DiscardKind::cancelled, "moved")
              .empty());
    const auto aside = workflow::discarded_interviews(room.folders);
    REQUIRE(aside.size() == 1);
    CHECK(aside[0].candidate == "Ada Lovelace");
}

TEST_CASE("each blank is named, and nothing is changed then") {
    Room room;
    const auto interview = room.desk().start(room.invitation);
    const Findings faults = workflow::correct_about(interview->editor(), {" ", "QA", "\n"});
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].code == "invitation.candidate");
    CHECK(faults[1].code == "invitation.interviewer");
    CHECK(workflow::about_of(interview->editor()).candidate == "Ada Lovelase");
}

TEST_CASE("what a panel has locked cannot be corrected by an interviewer") {
    Room room;
    room.invitation.panel = PanelPin{Id<Panel>("p"), std::string(64, 'a')};
    const auto interview = room.desk().start(room.invitation);
    CHECK(workflow::about_refusal(interview->editor()).find("panel") != std::string::npos);
    CHECK(workflow::correct_about(interview->editor(), {"Ada Lovelace", "QA", "R"}).empty());
    CHECK(workflow::about_of(interview->editor()).candidate == "Ada Lovelase");
    CHECK_THROWS_AS(interview->editor().correct_about({"Ada Lovelace", "QA", "R"}), Error);
}
