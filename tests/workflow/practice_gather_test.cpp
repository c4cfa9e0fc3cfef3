#include "workflow/practice_gather.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "formats/hash.h"
#include "formats/practice_file.h"
#include "formats/rubric_file.h"
#include "practice_example.h"
#include "scratch_folder.h"

using namespace evenhand;
using testing::rated_answer;
using workflow::export_ratings;
using workflow::gather;
using workflow::ratings_csv;
using workflow::state_of;
namespace fs = std::filesystem;

namespace {

/// A folder with a round's results.
struct Office {
    testing::ScratchFolder folder;
    formats::PinnedRound round = pinned();
    std::vector<fs::path> files;

    static formats::PinnedRound pinned() {
        CalibrationRound round = testing::example_round();
        round.rubric.sha256 = formats::sha256_hex(formats::rubric_bytes(round.rubric.rubric));
        std::string hash = formats::sha256_hex(formats::round_bytes(round));
        return {std::move(round), std::move(hash)};
    }
    Practice practice(const std::string& rater, const std::vector<RatedAnswer>& answers) const {
        return {round.round.id, round.sha256, rater, answers};
    }
    void put(const std::string& name, const Practice& practice) {
        formats::write_file(folder / name, formats::practice_bytes(practice));
        files.push_back(folder / name);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Office, "of two files of one rater the longer counts when it goes on") {
    const RatedAnswer a = rated_answer(round.round, "A", {5, 5});
    const RatedAnswer b = rated_answer(round.round, "B", {1, 4}, {}, 200);
    put("1", practice("R", {a}));
    put("2", practice("R", {a, b}));
    put("3", practice("R", {a}));
    const auto gathered = gather(round, files);
    REQUIRE(gathered.practices.size() == 1);
    CHECK(gathered.practices[0].answers.size() == 2);
    CHECK(gathered.findings.empty());
    CHECK(state_of(gathered) == "0 of 1 rater have finished.");
}

TEST_CASE_FIXTURE(Office, "two different practices of one name are said, and the first counts") {
    put("1", practice("R", {rated_answer(round.round, "A", {5, 5})}));
    put("2", practice("R", {rated_answer(round.round, "A", {1, 1})}));
    const auto gathered = gather(round, files);
    REQUIRE(gathered.practices.size() == 1);
    CHECK(gathered.practices[0].answers[0].ratings[0].score->value() == 5);
    REQUIRE(gathered.raters.size() == 2);
    CHECK(gathered.raters[1].name == "2");
    CHECK(gathered.findings.at(0).code == "practice.two-of-one-name");
}

TEST_CASE_FIXTURE(Office, "files of other rounds are passed over, broken ones are named") {
    Practice other = practice("R", {});
    other.round = "another";
    put("1", other);
    formats::write_file(folder / "2", "<practice");
    files.push_back(folder / "2");
    files.push_back(folder / "not-there");
    const auto gathered = gather(round, files);
    CHECK(gathered.practices.empty());
    REQUIRE(gathered.raters.size() == 2);
    CHECK(gathered.raters[0].name == "2");
    CHECK_FALSE(gathered.raters[0].fault.empty());
    CHECK(gathered.findings.size() == 2);
    CHECK(state_of(gathered) == "Nobody has handed anything in yet.");
}

TEST_CASE_FIXTURE(Office, "ratings and key are exported as tables that name the same answers") {
    round.round.rubric.rubric.samples[1].keys[0].score.reset();
    put("1",
        practice("Doe, \"R\"",
                 {rated_answer(round.round, "B", {2, 0}),
                  rated_answer(round.round, "A", {4, 5}, {}, 200)}));
    round = {round.round, round.sha256};
    workflow::GatheredRound gathered{round.round, {}, {}, {}, {}};
    gathered.practices = {practice(
        "Doe, \"R\"",
        {rated_answer(round.round, "B", {2, 0}), rated_answer(round.round, "A", {4, 5}, {}, 200)})};
    CHECK(ratings_csv(gathered) ==
          "person,rater,criterion,score,sequence\n"
          "missed-bugs/B,\"Doe, \"\"R\"\"\",owning,2,1\n"
          "missed-bugs/A,\"Doe, \"\"R\"\"\",owning,4,2\n"
          "missed-bugs/A,\"Doe, \"\"R\"\"\",repair,5,2\n");
    CHECK(workflow::gold_csv(round.round) ==
          "person,criterion,gold\n"
          "missed-bugs/A,owning,5\n"
          "missed-bugs/A,repair,5\n"
          "missed-bugs/B,repair,4\n"
          "missed-bugs/C,owning,3\n"
          "missed-bugs/C,repair,2\n");
    const auto written = export_ratings(gathered, folder.path());
    REQUIRE(written.size() == 2);
    CHECK(written[0].filename() == "missed-bugs.ratings.csv");
    CHECK(formats::read_file(written[1]) == workflow::gold_csv(round.round));
}

TEST_CASE_FIXTURE(Office,
                  "what a team's archive has counts under the name that it was handed in by") {
    const auto bytes = [&](const std::string& rater) {
        return formats::practice_bytes(practice(rater, {rated_answer(round.round, "A", {5, 5})}));
    };
    const std::vector<workflow::HandedIn> handed_in = {
        {"ana", "Ana", bytes("Ana")}, {"bo", "Bo", bytes("Ana")}, {"cy", "Cy", "<practice"}};
    const auto gathered = gather(round, handed_in);
    REQUIRE(gathered.practices.size() == 1);
    CHECK(gathered.practices[0].rater == "Ana");
    REQUIRE(gathered.raters.size() == 3);
    CHECK(gathered.raters[1].name == "bo");
    CHECK(gathered.raters[1].fault == "It bears the name Ana, but Bo handed it in.");
    CHECK(gathered.raters[2].name == "cy");
    CHECK(gathered.findings.front().code == "practice.other-name");
}
