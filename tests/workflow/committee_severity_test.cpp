#include "workflow/committee_severity.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "made_up_scores.h"
#include "opened_cards.h"

using namespace evenhand;
using workflow::CommitteeSeverity;
using Known = report::figures::InterviewerSeverity::Known;

namespace {

/// Scores of five interviewers and 34 candidates in which the first, Ana, gives 0.9 less, and Bo
/// is the last.
workflow::CalibrationData archived(testing::MadeUpScores scores = {}) {
    workflow::CalibrationData data = scores.data();
    data.source = "the archive";
    data.interviewers.front() = {"ana ferreira", "Ana Ferreira"};
    data.interviewers.back() = {"bo lind", "Bo Lind"};
    return data;
}

}  // namespace

TEST_CASE("who gives dependably less is told, and who has too few interviews is no number") {
    testing::OpenedCardsFixture office;
    testing::MadeUpScores scores;
    scores.few = 9;
    const workflow::CommitteeRoom room = office.opened(5, 3);
    const CommitteeSeverity severity =
        committee_severity(archived(scores), room.panel.panel.rule, room.cards);
    REQUIRE(severity.interviewers.size() == 2);
    CHECK(severity.known());
    CHECK(severity.interviewers[0].name == "Ana Ferreira");
    CHECK(severity.interviewers[0].known == Known::stricter);
    CHECK(severity.interviewers[0].points.value < -0.5);
    CHECK(severity.interviewers[0].interviews == 34);
    CHECK(severity.interviewers[1].known == Known::too_few);
    CHECK(severity.interviewers[1].interviews == 9);
    CHECK(severity.basis ==
          "How strict an interviewer is comes from 145 interviews by 5 "
          "interviewers with other candidates, in the archive.");
}

TEST_CASE("severity comes from other candidates alone") {
    testing::OpenedCardsFixture office;
    const workflow::CommitteeRoom room = office.opened(5, 3);
    workflow::CalibrationData data = archived();
    for (std::size_t at = 0; at < 20; ++at) {
        data.candidates[at] = {"candidate one", "Candidate One"};
    }
    const CommitteeSeverity severity = committee_severity(data, room.panel.panel.rule, room.cards);
    REQUIRE(severity.interviewers.size() == 2);
    CHECK(severity.interviewers[0].interviews == 14);
    CHECK(severity.interviewers[0].known == Known::too_few);
    CHECK_FALSE(severity.known());
    CHECK(severity.basis.ends_with(
        "There are not enough interviews to tell of any of these interviewers."));
}

TEST_CASE("an interviewer of another group, or of none, is not compared") {
    testing::OpenedCardsFixture office;
    testing::MadeUpScores scores;
    scores.apart = true;
    scores.candidates = 80;
    const workflow::CommitteeRoom room = office.opened(5, 3);
    const CommitteeSeverity severity =
        committee_severity(archived(scores), room.panel.panel.rule, room.cards);
    REQUIRE(severity.interviewers.size() == 2);
    CHECK(severity.interviewers[0].told());
    CHECK(severity.interviewers[1].known == Known::apart);
    CHECK(severity.interviewers[1].interviews == 40);
    workflow::CalibrationData data = archived();
    data.interviewers.back() = {"somebody", "Somebody"};
    CHECK(committee_severity(data, room.panel.panel.rule, room.cards).interviewers[1].known ==
          Known::too_few);
}

TEST_CASE("another scale, or nothing to compare, is said in a sentence") {
    testing::OpenedCardsFixture office;
    const workflow::CommitteeRoom room = office.opened(5, 3);
    workflow::CalibrationData data = archived();
    data.highest = 7;
    const CommitteeSeverity other = committee_severity(data, room.panel.panel.rule, room.cards);
    CHECK(other.interviewers.empty());
    CHECK(other.basis ==
          "Nothing is told of how strict an interviewer is: most scores of the archive are on a "
          "scale from 1 to 7, this panel’s from 1 to 5.");
    data.highest = 5;
    data.scores.clear();
    const CommitteeSeverity none = committee_severity(data, room.panel.panel.rule, room.cards);
    CHECK_FALSE(none.known());
    CHECK(
        none.basis.starts_with("How strict an interviewer is cannot be told from the "
                               "interviews with other candidates in the archive. "));
    CHECK_FALSE(severity_taken_out(room.panel.panel, room.cards, none));
}

TEST_CASE("only a dependable severity is taken out of the scores") {
    testing::OpenedCardsFixture office;
    const workflow::CommitteeRoom room = office.opened(5, 3);
    CommitteeSeverity severity{{{"Ana Ferreira", 34, Known::stricter, {-0.6, {-0.8, -0.4}}},
                                {"Bo Lind", 34, Known::alike, {0.2, {0.0, 0.4}}}},
                               ""};
    const auto out = severity_taken_out(room.panel.panel, room.cards, severity);
    REQUIRE(out);
    CHECK(out->mean == doctest::Approx((5.6 + 3.0) / 2));
    CHECK(out->whose == std::vector<std::string>{"Ana Ferreira (gives 0.6 less)"});
    severity.interviewers[0].known = Known::alike;
    const auto same = severity_taken_out(room.panel.panel, room.cards, severity);
    REQUIRE(same);
    CHECK(same->mean == doctest::Approx(4.0));
    CHECK(same->whose.empty());
}

TEST_CASE("without an archive, or a score in it, nothing is told and nothing is made") {
    testing::OpenedCardsFixture office;
    const workflow::CommitteeRoom room = office.opened(5, 3);
    const workflow::Folders folders = office.of("nobody");
    CHECK_THROWS_AS(
        (void)archived_severity(folders, office.services(), room.panel.panel.rule, room.cards, {}),
        Error);
    CHECK_FALSE(std::filesystem::exists(folders.data));
}
