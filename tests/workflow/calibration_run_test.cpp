#include "workflow/calibration_run.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using namespace evenhand::workflow;
using evenhand::testing::ScratchFolder;

namespace {

std::filesystem::path data(const std::string& name) {
    return std::filesystem::path(EVENHAND_SOURCE_DIR) / "tests/data/calibration" / name;
}

CalibrationFiles files(const std::string& name, RatingLayout layout = RatingLayout::lines) {
    return {data(name), layout, std::nullopt, ""};
}

std::vector<std::string> scopes_of(const CalibrationResult& result) {
    std::vector<std::string> scopes;
    for (const auto& scope : result.scopes) {
        scopes.push_back(scope.scope);
    }
    return scopes;
}

/// The code of the only finding, an error.
std::string fault_of(const CalibrationFiles& wrong) {
    const auto input = read_calibration(wrong);
    CHECK_FALSE(input.value.has_value());
    REQUIRE_FALSE(input.findings.empty());
    CHECK(is_error(input.findings.front()));
    return input.findings.front().code;
}

}  // namespace

TEST_CASE("ratings in lines are calibrated together, by criterion and by person") {
    const auto input = read_calibration(files("sim/s1_panel.csv"));
    REQUIRE(input.value.has_value());
    CHECK(input.findings.empty());
    const auto result = run_calibration(*input.value, {}, {});
    CHECK(scopes_of(result) ==
          std::vector<std::string>{"pooled", "C1", "C2", "C3", "C4", "C5", "person_mean"});
    CHECK(result.size.persons == 20);
    CHECK(result.size.raters == 4);
    CHECK(result.size.ratings == 400);
    REQUIRE(result.g_study.has_value());
    CHECK(result.g_study->mean_squares.has_value());
    CHECK_FALSE(result.stopped);
}

TEST_CASE("a run that is called off in its G-study has every scope") {
    const auto input = read_calibration(files("sim/s2_sparse.csv"));
    const auto result = run_calibration(
        *input.value, {}, [](std::size_t done, std::size_t all) { return done + 1 < all; });
    CHECK(result.stopped);
    CHECK(result.scopes.size() == 8);
    CHECK_FALSE(result.g_study.has_value());
}

TEST_CASE("pairs are asked for, and a key gives every rater's distance from it") {
    CalibrationFiles with_key = files("sim/s3_effects.csv");
    with_key.key = data("sim/s3_effects_gold.csv");
    const auto input = read_calibration(with_key);
    REQUIRE(input.value.has_value());
    CalibrationOptions options;
    options.pairs = true;
    const auto scopes = scopes_of(run_calibration(*input.value, options, {}));
    CHECK(std::ranges::count_if(
              scopes, [](const std::string& scope) { return scope.ends_with("|gold"); }) == 12);
    CHECK(std::ranges::count(scopes, "R001|R002") == 1);
}

TEST_CASE("a wide table and counts are one scope, with the scale that is named or found") {
    const auto wide = read_calibration(files("classic/irr_anxiety.csv", RatingLayout::wide));
    REQUIRE(wide.value.has_value());
    CHECK(wide.findings.size() == 1);
    const auto result = run_calibration(*wide.value, {}, {});
    CHECK(scopes_of(result) == std::vector<std::string>{"all"});
    CHECK(result.size.highest == 6);

    CalibrationFiles named = files("classic/irr_anxiety.csv", RatingLayout::wide);
    named.scale = "1..9";
    const auto larger = read_calibration(named);
    CHECK(larger.findings.empty());
    CHECK(run_calibration(*larger.value, {}, {}).size.highest == 9);

    const auto counts =
        read_calibration(files("classic/fleiss_1971_counts.csv", RatingLayout::counts));
    REQUIRE(counts.value.has_value());
    CHECK(run_calibration(*counts.value, {}, {}).size.ratings == 180);

    const auto table =
        read_calibration(files("classic/stuart_vision_counts.csv", RatingLayout::counts));
    REQUIRE(table.value.has_value());
    const auto of_two = run_calibration(*table.value, {}, {});
    REQUIRE(of_two.scopes.size() == 1);
    CHECK(of_two.scopes.front().kappa.has_value());
}

TEST_CASE("what is asked for wrongly is told before a file is read") {
    CalibrationFiles wrong = files("none.csv");
    wrong.scale = "5..1";
    CHECK(fault_of(wrong) == "calibration.scale");
    CalibrationFiles key = files("none.csv", RatingLayout::wide);
    key.key = data("sim/s3_effects_gold.csv");
    CHECK(fault_of(key) == "calibration.key");
    CHECK_THROWS_AS((void)read_calibration(files("none.csv")), Error);
}

TEST_CASE("counts need as many levels as they have categories") {
    CalibrationFiles counts = files("classic/fleiss_1971_counts.csv", RatingLayout::counts);
    counts.scale = "0..4";
    CHECK(read_calibration(counts).value.has_value());
    counts.scale = "1..4";
    CHECK(fault_of(counts) == "calibration.categories");
}

TEST_CASE("a key about nobody is refused, and one that is partly so is told") {
    const ScratchFolder folder;
    CalibrationFiles with_key = files("sim/s3_effects.csv");
    with_key.key = folder / "key.csv";
    formats::write_file(*with_key.key, "person,criterion,gold\nNobody,C1,3\n");
    CHECK(fault_of(with_key) == "calibration.key-apart");
    formats::write_file(*with_key.key, "person,criterion,gold\nNobody,C1,3\nP0001,C1,3\n");
    const auto input = read_calibration(with_key);
    REQUIRE(input.value.has_value());
    REQUIRE(input.findings.size() == 1);
    CHECK(input.findings.front().message ==
          "Of the key's 2 scores 1 are about persons or criteria that nobody rated.");
    CHECK(input.value->key->size() == 1);
    formats::write_file(*with_key.key, "person,criterion,gold\nP0001,C1,9\n");
    CHECK(fault_of(with_key) == "table.off-scale");
}

TEST_CASE("a run that is called off gives what was ready") {
    const auto input = read_calibration(files("sim/s1_panel.csv"));
    std::vector<std::size_t> seen;
    const auto result = run_calibration(*input.value, {}, [&](std::size_t done, std::size_t all) {
        CHECK(all == 8);
        seen.push_back(done);
        return done < 2;
    });
    CHECK(seen == std::vector<std::size_t>{0, 1, 2});
    CHECK(result.stopped);
    CHECK(result.scopes.size() == 2);
}
