#include "workflow/calibration_files.h"

#include <doctest/doctest.h>

#include "core/error.h"
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

TEST_CASE("a table with a mistake, or another scale, says what is wrong") {
    const auto wrong = read("person,rater,criterion,score\nP1,A,x,9\n");
    CHECK_FALSE(wrong.value);
    CHECK(has_error(wrong.findings));
    CHECK(read("person,rater,criterion,score\nP1,A,x,9\n", "1..10").value);
    CHECK(read("person,rater,criterion,score\nP1,A,x,3\n", "wide").findings.front().code ==
          "calibrate.scale");
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
