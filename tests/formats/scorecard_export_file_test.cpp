#include "formats/scorecard_export_file.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::formats;

namespace {

const std::string two_cards = R"json([
  {"id": 1, "candidate_id": 15803, "interview": "Technical",
   "interviewed_at": "2026-03-26T20:00:00.000Z",
   "interviewer": {"id": 92, "first_name": "Robert", "last_name": "Robertson"},
   "attributes": [
     {"name": "Communication", "rating": "yes"},
     {"name": "Ownership", "rating": "definitely_not"},
     {"name": "Depth", "rating": "no_decision"}]},
  {"candidate": {"id": 15804, "name": "Tanja Test"}, "interviewer": "Ana",
   "submitted_at": "2026-04-01T09:30:00Z",
   "attributes": [{"name": "Communication", "rating": "strong_yes"},
                  {"name": "Ownership", "rating": "perhaps"}]}
])json";

std::string fault(const std::string& text) {
    const Parsed<ScorecardExport> read = read_scorecard_export(text, "cards.json");
    CHECK_FALSE(read.value);
    return read.findings.empty() ? "" : read.findings.front().code;
}

}  // namespace

TEST_CASE("scorecards of another program give scores from 1 to 5 with who, whom and when") {
    const Parsed<ScorecardExport> read = read_scorecard_export(two_cards, "cards.json");
    REQUIRE(read.value);
    REQUIRE(read.value->cards.size() == 2);
    const ScorecardExport::Card& first = read.value->cards[0];
    CHECK(first.candidate == "15803");
    CHECK(first.candidate_name == "Candidate 15803");
    CHECK(first.interviewer == "92");
    CHECK(first.interviewer_name == "Robert Robertson");
    CHECK(first.interview == "Technical");
    REQUIRE(first.at);
    CHECK(to_iso(*first.at) == "2026-03-26T20:00:00Z");
    REQUIRE(first.scores.size() == 2);
    CHECK(first.scores[0].attribute == "Communication");
    CHECK(first.scores[0].score == 4);
    CHECK(first.scores[1].score == 1);
    const ScorecardExport::Card& second = read.value->cards[1];
    CHECK(second.candidate_name == "Tanja Test");
    CHECK(second.interviewer == "Ana");
    CHECK(second.scores.size() == 1);
    CHECK(second.scores[0].score == 5);
}

TEST_CASE("what is left out is counted, one warning for each reason") {
    const Parsed<ScorecardExport> read = read_scorecard_export(two_cards, "cards.json");
    REQUIRE(read.findings.size() == 2);
    CHECK(read.findings[0].message == "Left out: 1 attributes without a rating.");
    CHECK(read.findings[1].severity == Severity::warning);
}

TEST_CASE("an object that holds the list is read too, and cards without people are left out") {
    const Parsed<ScorecardExport> read = read_scorecard_export(
        R"({"scorecards": [{"attributes": []}, 7,
            {"candidate_id": 1, "interviewer": "Ana", "attributes": [{"name": "A", "rating": "no"}]},
            {"candidate_id": 2, "interviewer": "Ana"}]})",
        "cards.json");
    REQUIRE(read.value);
    CHECK(read.value->cards.size() == 1);
    CHECK(read.findings.size() == 3);
}

TEST_CASE("text that is no list of scorecards is refused") {
    CHECK(fault("{") == "scorecards.shape");
    CHECK(fault("{}") == "scorecards.shape");
    CHECK(fault(R"({"scorecards": 3})") == "scorecards.shape");
    CHECK(fault("[]") == "scorecards.empty");
    CHECK(fault(R"([{"candidate_id": 1, "interviewer": "Ana", "attributes": []}])") ==
          "scorecards.empty");
}
