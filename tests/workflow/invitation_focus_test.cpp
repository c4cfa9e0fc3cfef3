#include "workflow/invitation_focus.h"

#include <doctest/doctest.h>

#include "panel_fixture.h"
#include "workflow/live_view.h"

using namespace evenhand;
using testing::PanelFixture;

TEST_CASE("what a panel asks one interviewer to look at is in the invitation and the interview") {
    PanelFixture office;
    const PanelQuestion& question = office.panel.questions[0];
    office.panel.interviewers[0].focus = {{question.rubric, question.criteria[2].id},
                                          {question.rubric, question.criteria[0].id}};
    REQUIRE(office.invite().value);
    const std::string who = office.panel.interviewers[0].who.id.text();
    const workflow::InterviewDesk own(office.of(who), office.services());
    const auto invited = own.open_invitation(office.invitation(who));
    REQUIRE(invited.value);
    const Rubric& rubric = invited.value->kit[0].rubric;
    CHECK(workflow::focus_words(*invited.value, invited.value->kit[0]) ==
          rubric.criteria[0].title + ", " + rubric.criteria[2].title);

    const auto marked = [&](const workflow::SessionEditor& editor) {
        std::vector<bool> marks;
        for (const auto& criterion : live_view(editor, testing::at(0)).criteria) {
            marks.push_back(criterion.in_focus);
        }
        return marks;
    };
    Id<Session> session("");
    {
        const auto interview = own.start(*invited.value);
        session = interview->editor().session().head.id;
        CHECK(marked(interview->editor()) == std::vector<bool>{true, false, true});
        interview->flush();
    }
    const auto again = workflow::resume_interview(office.of(who), office.services(), session);
    REQUIRE(again.value);
    CHECK(marked((*again.value)->editor()) == std::vector<bool>{true, false, true});
}

TEST_CASE("who was asked to look at nothing above all reads nothing of it") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const std::string who = office.panel.interviewers[1].who.id.text();
    const workflow::InterviewDesk own(office.of(who), office.services());
    const auto invited = own.open_invitation(office.invitation(who));
    REQUIRE(invited.value);
    CHECK(workflow::focus_words(*invited.value, invited.value->kit[0]).empty());
}
