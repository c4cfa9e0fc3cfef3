#include "workflow/committee_debrief.h"

#include <doctest/doctest.h>

#include "opened_cards.h"
#include "workflow/debrief_desk.h"

using namespace evenhand;
using State = workflow::DebriefStepView::State;

namespace {

/// A panel whose cards are opened, with a debrief of Ana, Bo and the chair.
struct Committee {
    testing::OpenedCardsFixture office;
    workflow::CommitteeRoom room = office.opened(5, 3);
    workflow::DebriefDesk desk{office.of("chair"), office.services()};

    void begin() {
        CHECK(desk.start({office.shared,
                          {"Keiko Abe", "Ana Ferreira", "Bo Lind"},
                          10,
                          office.passphrase})
                  .empty());
    }
    void vote(Recommendation keiko, Recommendation ana, Recommendation bo) {
        CHECK(desk.cast(office.shared, "Keiko Abe", keiko, "").findings.empty());
        CHECK(desk.cast(office.shared, "Ana Ferreira", ana, "It held.").findings.empty());
        CHECK(desk.cast(office.shared, "Bo Lind", bo, "").findings.empty());
        CHECK(desk.open_votes(office.shared, "", office.passphrase).empty());
    }
    [[nodiscard]] workflow::CommitteeDebriefView view(const std::string& person = "Bo Lind") {
        const auto standing = desk.standing(office.shared);
        REQUIRE(standing.value);
        return debrief_words(*standing.value, true, person);
    }
};

}  // namespace

TEST_CASE("before it has begun the debrief says who begins it, and who would vote") {
    Committee committee;
    const auto chair = workflow::no_debrief_words(committee.room.panel, true);
    CHECK_FALSE(chair.step);
    CHECK(chair.members == "Ana Ferreira; Bo Lind");
    CHECK(chair.steps[0].state == State::ahead);
    CHECK(workflow::no_debrief_words(committee.room.panel, false).lines[0] ==
          "It has not begun; Keiko Abe, who chairs, begins it.");
}

TEST_CASE("while votes are hidden the debrief says who has voted, and no vote") {
    Committee committee;
    committee.begin();
    CHECK(committee.view().title == "Silent reading");
    CHECK(committee.view().lines[1] == "Keiko Abe, who chairs, ends the reading.");
    CHECK(committee.view().reading_until == testing::at(7200 + 600));
    CHECK(committee.desk.end_reading(committee.office.shared, committee.office.passphrase).empty());
    CHECK(committee.desk
              .cast(committee.office.shared, "Ana Ferreira", Recommendation::strong_yes, "Held.")
              .findings.empty());
    const auto view = committee.view();
    CHECK(view.steps[0].state == State::done);
    CHECK(view.steps[1].state == State::here);
    CHECK(view.lines[1] == "1 of 3 have voted; still to vote: Keiko Abe and Bo Lind.");
    CHECK(view.member == "Bo Lind");
    CHECK(committee.view("Somebody else").member.empty());
    CHECK_FALSE(view.all_voted);
    CHECK_FALSE(view.votes);
}

TEST_CASE("opened votes are a figure, and topics are marked when they were discussed") {
    Committee committee;
    committee.begin();
    CHECK(committee.desk.end_reading(committee.office.shared, committee.office.passphrase).empty());
    committee.vote(Recommendation::yes, Recommendation::no, Recommendation::no);
    auto view = committee.view();
    REQUIRE(view.votes);
    CHECK(view.votes->table.rows[1] ==
          std::vector<std::string>{"Ana Ferreira", "no", "not yet", "It held."});
    REQUIRE_FALSE(view.topics.empty());
    CHECK(view.topics[0] == "Owning the gap: Split: 3 to 5");
    CHECK(committee.desk.discussed(committee.office.shared, committee.room.focus_of(0)).empty());
    view = committee.view();
    CHECK(view.topics[0] == "✓ Owning the gap: Split: 3 to 5");
    CHECK(view.discussed == std::vector{committee.room.focus_of(0)});
}

TEST_CASE("notes are shown with their time and criterion, and taken until the decision") {
    Committee committee;
    committee.begin();
    CHECK_FALSE(committee.view().takes_notes);
    CHECK(committee.desk.end_reading(committee.office.shared, committee.office.passphrase).empty());
    CHECK_FALSE(committee.view().takes_notes);
    committee.vote(Recommendation::yes, Recommendation::no, Recommendation::no);
    CHECK(committee.view().takes_notes);
    CHECK(committee.view().notes.empty());
    CHECK(committee.desk
              .note(committee.office.shared, committee.room.focus_of(0), "Ana heard \"mine\".")
              .empty());
    CHECK(committee.desk.end_discussion(committee.office.shared, committee.office.passphrase)
              .empty());
    CHECK(committee.desk.note(committee.office.shared, std::nullopt, "Start in June.").empty());
    CHECK(committee.view().notes ==
          std::vector<std::string>{"11:00 UTC, Owning the gap: Ana heard \"mine\".",
                                   "11:00 UTC: Start in June."});
    committee.vote(Recommendation::no, Recommendation::no, Recommendation::no);
    CHECK(committee.view().takes_notes);
    const auto decided =
        committee.desk.decide(committee.office.shared,
                              {Decision::no_hire, "Too little was seen.", "Two have no score."},
                              committee.office.passphrase);
    REQUIRE(decided.value);
    CHECK_FALSE(committee.view().takes_notes);
    CHECK(committee.view().notes.size() == 2);
}

TEST_CASE("the decision stands beside the formula, and is text with its seal once it is made") {
    Committee committee;
    committee.begin();
    CHECK(committee.desk.end_reading(committee.office.shared, committee.office.passphrase).empty());
    committee.vote(Recommendation::yes, Recommendation::no, Recommendation::no);
    CHECK(committee.desk.end_discussion(committee.office.shared, committee.office.passphrase)
              .empty());
    committee.vote(Recommendation::no, Recommendation::no, Recommendation::no);
    auto view = committee.view();
    CHECK(view.formula == "By the locked rule: 4.0, which reaches the bar of 3.5.");
    CHECK(view.no_hire_departs);
    CHECK_FALSE(view.hire_departs);
    const auto decided = committee.desk.decide(
        committee.office.shared,
        {Decision::no_hire, "Too little was seen.", "Two criteria have no score."},
        committee.office.passphrase);
    REQUIRE(decided.value);
    view = committee.view();
    CHECK(view.step == DebriefStep::decided);
    CHECK(view.steps[4].state == State::done);
    CHECK(view.lines[0] == "No hire. Too little was seen.");
    CHECK(view.lines[1] == "Departs from the formula: Two criteria have no score.");
    CHECK(view.lines[2] ==
          "Sealed 2 March 2026 11:00 UTC, " + decided.value->seal.substr(0, 16) + ".");
    CHECK(view.votes->reading.ends_with("."));
}

TEST_CASE("the formula's sentence says what the rule says, however near the bar the mean is") {
    Committee committee;
    committee.begin();
    auto standing = *committee.desk.standing(committee.office.shared).value;
    const auto formula = [&](double mean, bool met) {
        standing.formula.mean = mean;
        standing.formula.met = met;
        return debrief_words(standing, true, "").formula;
    };
    CHECK(formula(3.46, false) == "By the locked rule: 3.46, below the bar of 3.5.");
    CHECK(formula(3.5 - 1e-12, true) == "By the locked rule: 3.5, which reaches the bar of 3.5.");
}

TEST_CASE("the time for reading is counted in minutes that have begun") {
    CHECK(workflow::reading_words(testing::at(600), testing::at(0)) ==
          "10 min of silent reading left.");
    CHECK(workflow::reading_words(testing::at(600), testing::at(541)) ==
          "1 min of silent reading left.");
    CHECK(workflow::reading_words(testing::at(600), testing::at(600)) ==
          "The time for reading is over.");
}

TEST_CASE("who would vote stands by an id where the name does not tell who it is") {
    const Committee committee;
    workflow::OpenedPanel panel = committee.room.panel;
    const auto members = [&] {
        return workflow::names_in(workflow::no_debrief_words(panel, true).members);
    };
    panel.panel.interviewers[1].who.name = "Lind, Bo; MD";
    CHECK(members() == std::vector<std::string>{"Ana Ferreira", "bo"});
    panel.panel.interviewers[1].who.name = "Ana Ferreira";
    CHECK(members() == std::vector<std::string>{"ana", "bo"});
}

TEST_CASE("names in a line are parted by semicolons, so that a name can have a comma") {
    CHECK(workflow::names_in(" Ana Ferreira; Lind, Bo ;; ") ==
          std::vector<std::string>{"Ana Ferreira", "Lind, Bo"});
    CHECK(workflow::names_in("").empty());
}
