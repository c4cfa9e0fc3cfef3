#include "workflow/calibration_files.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "core/session_change.h"
#include "example_interview.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using namespace evenhand::workflow;

namespace {

Parsed<CalibrationData> read(const std::string& bytes, const std::string& scale = "1..5") {
    const testing::ScratchFolder folder;
    const auto file = folder / "scores.txt";
    formats::write_file(file, bytes);
    return read_calibration_data(file, scale);
}

/// A card of so many questions, with one score in each.
Scorecard scored(Kit kit, const InterviewHead& head, int score, int opened) {
    Session session = new_session(head, kit, testing::at(opened));
    int second = opened;
    const auto now = [&] { return testing::at(second += 10); };
    for (std::size_t question = 0; question < kit.size(); ++question) {
        for (const SessionChange& change : std::initializer_list<SessionChange>{
                 QuestionOpened{question},
                 NotesEdited{question, 0, 0, {"\" It was mine"}},
                 MarkAbsorbed{question, 0},
                 LineTied{question, 0, Id<Criterion>("owning")},
                 RatingGiven{question, Id<Criterion>("owning"), score},
                 RatingGiven{question, Id<Criterion>("repair"), {}}}) {
            session = apply(std::move(session), change, kit, now());
        }
    }
    auto card = finish(session, kit, {Recommendation::yes, "Owns it."}, Salt{}, now());
    return std::move(*card.value);
}

}  // namespace

TEST_CASE("a table of ratings becomes interviews with their scores") {
    const auto data = read(
        "person,rater,criterion,score,sequence\n"
        "P1,A,x,3,1\nP1,A,y,4,1\nP1,B,x,2,1\nP2,A,x,5,2\n");
    REQUIRE(data.value);
    CHECK(data.findings.empty());
    CHECK(data.value->source == "scores.txt");
    CHECK(data.value->interviews.size() == 3);
    CHECK(data.value->scores.size() == 4);
    CHECK(data.value->interviews[0].sequence == 1);
    CHECK(data.value->interviewers[0].name == "A");
}

TEST_CASE("scorecards of another program are told from a table by their first character") {
    const testing::ScratchFolder folder;
    const auto holds = [&](const std::string& bytes) {
        formats::write_file(folder / "f", bytes);
        return holds_scorecards(folder / "f");
    };
    CHECK(holds(" \n[{}]"));
    CHECK(holds("{\"scorecards\": []}"));
    CHECK_FALSE(holds("person,rater,criterion,score\n"));
    CHECK_FALSE(holds(""));
}

TEST_CASE("a table with a mistake, or another scale, says what is wrong") {
    const auto wrong = read("person,rater,criterion,score\nP1,A,x,9\n");
    CHECK_FALSE(wrong.value);
    CHECK(has_error(wrong.findings));
    CHECK(read("person,rater,criterion,score\nP1,A,x,9\n", "1..10").value);
    CHECK(read("person,rater,criterion,score\nP1,A,x,3\n", "wide").findings.front().code ==
          "calibration.scale");
    CHECK_THROWS_AS((void)read_calibration_data("/nowhere/at/all.csv"), Error);
}

TEST_CASE("scorecards of another program are numbered by their times") {
    const auto data = read(R"([
      {"candidate_id": 1, "interviewer": "Ana", "interviewed_at": "2026-03-02T09:00:00Z",
       "attributes": [{"name": "Depth", "rating": "yes"}]},
      {"candidate_id": 2, "interviewer": "Ana", "interviewed_at": "2026-03-01T09:00:00Z",
       "attributes": [{"name": "Depth", "rating": "no"}, {"name": "Care", "rating": ""}]},
      {"candidate_id": 1, "interviewer": "Ana", "interviewed_at": "2026-03-03T09:00:00Z",
       "attributes": [{"name": "Depth", "rating": "mixed"}]}])");
    REQUIRE(data.value);
    CHECK(data.value->interviews.size() == 2);
    CHECK(data.value->interviews[0].sequence == 2);
    CHECK(data.value->interviews[1].sequence == 1);
    REQUIRE(data.value->scores.size() == 2);
    CHECK(data.value->scores[0].score == 3);
    CHECK(data.findings.size() == 1);
}

TEST_CASE("no card has no scores") {
    CardScores scores;
    const auto taken = scores.take("the archive");
    CHECK_FALSE(taken.value);
    CHECK(taken.findings.front().message == "There is no score in the archive yet.");
}

TEST_CASE("a card is one interview, however many questions it has") {
    CardScores scores;
    scores.add(scored(testing::example_kit(2), testing::example_head(), 4, 0));
    const auto taken = scores.take("the archive");
    REQUIRE(taken.value);
    CHECK(taken.value->interviews.size() == 1);
    CHECK(taken.value->interviews[0].sequence == 1);
    CHECK(taken.value->scores.size() == 2);
    CHECK(taken.value->criteria.size() == 2);
    CHECK(taken.value->criteria[0].rubric == "Missed bug, version 1");
}

TEST_CASE("each card of the same two people is an interview, in order of time") {
    CardScores scores;
    scores.add(scored(testing::example_kit(2), testing::example_head(), 4, 9000));
    scores.add(scored(testing::example_kit(2), testing::example_head(), 4, 0));
    const auto taken = scores.take("the archive");
    REQUIRE(taken.value);
    CHECK(taken.value->candidates.size() == 1);
    CHECK(taken.value->interviewers.size() == 1);
    REQUIRE(taken.value->interviews.size() == 2);
    CHECK(taken.value->interviews[0].sequence == 2);
    CHECK(taken.value->interviews[1].sequence == 1);
}

TEST_CASE("scores on another scale than most are left out, and said to be") {
    Kit kit = testing::example_kit(3);
    kit[1].rubric.scale = Scale(1, {"poor", "mixed", "good", "excellent"});
    CardScores scores;
    scores.add(scored(std::move(kit), testing::example_head(), 4, 0));
    const auto taken = scores.take("the archive");
    REQUIRE(taken.value);
    CHECK(taken.value->highest == 5);
    CHECK(taken.value->interviews.size() == 1);
    CHECK(taken.value->scores.size() == 2);
    REQUIRE(taken.findings.size() == 1);
    CHECK(taken.findings[0].message == "Left out: 1 score on another scale than 1 to 5.");
}
