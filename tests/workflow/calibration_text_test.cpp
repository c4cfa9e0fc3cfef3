#include "workflow/calibration_text.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::workflow;

namespace {

std::filesystem::path data(const std::string& name) {
    return std::filesystem::path(EVENHAND_SOURCE_DIR) / "tests/data/calibration" / name;
}

CalibrationResult result_of(const CalibrationFiles& files, bool pairs = false) {
    const auto input = read_calibration(files);
    REQUIRE(input.value.has_value());
    CalibrationOptions options;
    options.pairs = pairs;
    return run_calibration(*input.value, options, {});
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("people read how often they agree, with the pairs behind it, before anything else") {
    const std::string text =
        calibration_text(result_of({data("sim/s2_sparse.csv"), RatingLayout::lines, {}, ""}));
    CHECK(text.starts_with(
        "400 persons, 30 raters, 6 criteria, 5,838 ratings on a scale from 1 to 5. In brackets: "
        "95 % confidence limits.\n\nDO YOU AGREE?\n"));
    CHECK(
        has(text,
            "Out of every 100 times two of you scored the same answer, you gave the same score 35 "
            "times and were within one point "));
    CHECK(has(text, "Krippendorff's alpha (ordinal) is 0.42 ("));
    CHECK(has(text, " pairs of scores)\n"));
    CHECK(has(text, " interviewers a ranking of candidates is "));
    CHECK(has(text, "; 3 bring it to 0.80 or more."));
    CHECK(has(text, "ICC(2,1), of one interviewer, is 0.65; "));
    CHECK(has(text, "(REML, incomplete design; 400 candidates scored by two or more, "));
    CHECK_FALSE(has(text, "nan"));
}

TEST_CASE("a key is told in points, and what two of them mean to each other when asked") {
    const std::string text = calibration_text(result_of(
        {data("sim/s3_effects.csv"), RatingLayout::lines, data("sim/s3_effects_gold.csv"), ""},
        true));
    CHECK(has(text,
              "R001 is 0.1 points too high on average against the key (0.03 to 0.24) and misses by "
              "0.6 points typically; of 100 scores 48 are the key's and 94 within one point of it "
              "(265 scores)."));
    CHECK(has(text, "R001: rank correlation (Spearman) 0.72. Weighted kappa (quadratic) is 0.72"));
    CHECK(has(text, "TWO BY TWO"));
    CHECK(has(text, "R001|R002: Weighted kappa (quadratic) is "));
}

TEST_CASE("a coefficient of too few is not shown to people, and exported all the same") {
    const auto result =
        result_of({data("classic/shrout_fleiss_1979.csv"), RatingLayout::wide, {}, "1..10"});
    const std::string text = calibration_text(result);
    CHECK(has(text, "Too little to say: 6 answers scored by two or more, 36 pairs of scores"));
    CHECK_FALSE(has(text, "alpha (ordinal) is"));
    CHECK_FALSE(has(text, "ICC(2,1)"));
    CHECK(has(calibration_json(result),
              R"({"scope":"all","statistic":"ICC1","field":"icc","value":0.1657417684)"));
}

TEST_CASE("every line of JSON is a number or a reason") {
    const std::string json =
        calibration_json(result_of({data("sim/s1_panel.csv"), RatingLayout::lines, {}, ""}));
    CHECK(has(json, R"({"scope":"pooled","statistic":"kalpha[ordinal]","field":"est","value":)"));
    CHECK(has(json, R"({"scope":"person_mean","statistic":"kendall_w","field":"W","value":)"));
    CHECK_FALSE(has(json, "null"));
    CHECK(json.ends_with("}\n"));
}

TEST_CASE("bias and distance from the key are told of any number, coefficients are not") {
    CalibrationResult result;
    calibration::GoldPairs pairs{{4, 3, 5}, {3, 3, 3}, calibration::ContingencyTable(5)};
    result.scopes.push_back(calibration::report_on_gold("R1|gold", pairs));
    const std::string text = calibration_text(result);
    CHECK(has(text,
              "R1 is neither clearly too high nor too low on average against the key "
              "(-1.48 to 3.48)"));
    CHECK(has(text, "(3 scores)."));
    CHECK_FALSE(has(text, "ORDER AGAINST THE KEY"));
}

TEST_CASE("no panel is planned from a few candidates") {
    calibration::Ratings ratings{{"P", "Q"}, {"R", "S"}, {"C", "D"}, 1, 5, {}};
    for (std::uint32_t cell = 0; cell < 8; ++cell) {
        ratings.ratings.push_back(
            {cell / 4, (cell / 2) % 2, cell % 2, static_cast<int>(1 + cell % 5), {}});
    }
    const auto result = run_calibration({ratings, {}}, {}, {});
    CHECK(has(calibration_text(result),
              "HOW MANY INTERVIEWERS?\n  Too little to say: it takes 2 interviewers and 10 "
              "candidates."));
    CHECK(has(calibration_json(result), "dstudy_fixed_nested"));
}

TEST_CASE("a reliability of means with missing cells is told of enough candidates only") {
    calibration::Ratings ratings{{"P", "Q", "S"}, {"A", "B", "C"}, {"C"}, 1, 5, {}};
    ratings.ratings = {
        {0, 0, 0, 1, {}}, {0, 1, 0, 2, {}}, {1, 1, 0, 4, {}}, {1, 2, 0, 4, {}}, {2, 0, 0, 5, {}}};
    CHECK(has(calibration_text(run_calibration({ratings, {}}, {}, {})),
              "INTRACLASS CORRELATION\n  Too little to say: 2 candidates scored by two or more, 2 "
              "pairs of means; it takes 10 candidates and 30 pairs."));
    ratings.ratings = {{0, 0, 0, 1, {}}, {1, 1, 0, 4, {}}, {2, 2, 0, 5, {}}};
    CHECK(has(calibration_text(run_calibration({ratings, {}}, {}, {})),
              "INTRACLASS CORRELATION\n  The intraclass correlation cannot be said: "));
}
