#include "calibration/g_study.h"

#include <cmath>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using evenhand::calibration::reference::Row;

namespace {

const GStudy& defined(const Outcome<GStudy>& study) {
    REQUIRE(std::holds_alternative<GStudy>(study));
    return std::get<GStudy>(study);
}

void add(std::map<std::string, double>& values, const GComponents& parts, const std::string& name) {
    values[name + "_p"] = parts.p;
    values[name + "_r"] = parts.r;
    values[name + "_c"] = parts.c;
    values[name + "_pr"] = parts.pr;
    values[name + "_pc"] = parts.pc;
    values[name + "_rc"] = parts.rc;
    values[name + (name == "ms" ? "_prc" : "_res")] = parts.residual;
}

/// Every row of a scope, but the empty one of R's own printing.
void compare(const std::string& set,
             const std::string& scope,
             const std::map<std::string, double>& values) {
    std::size_t seen = 0;
    for (const Row& row : reference::table("expected.csv")) {
        if (row.at("dataset") == set && row.at("scope") == scope && row.at("value") != "NaN") {
            CAPTURE(row.at("statistic"));
            const double value = values.at(row.at("statistic"));
            CHECK(std::abs(value - reference::number(row, "value")) <=
                  reference::number(row, "abs_tol"));
            ++seen;
        }
    }
    CHECK(seen == values.size());
}

}  // namespace

TEST_CASE("variance components by REML are lme4's, its criterion and mean too") {
    for (const std::string set : {"s1_panel", "s2_sparse", "s3_effects"}) {
        CAPTURE(set);
        const Outcome<GStudy> outcome = g_study_by_reml(reference::ratings_of_set(set));
        const GStudy& study = defined(outcome);
        std::map<std::string, double> values{{"remlcrit", *study.criterion},
                                             {"grand_mean", study.grand_mean}};
        add(values, study.variance, "var");
        compare(set, "gstudy_reml", values);
    }
}

TEST_CASE("a component that REML drives to its boundary is exactly zero") {
    CHECK(defined(g_study_by_reml(reference::ratings_of_set("s2_sparse"))).variance.rc == 0.0);
}

TEST_CASE("a balanced design gives the mean squares and components of R's aov") {
    const Outcome<GStudy> outcome = g_study(reference::ratings_of_set("s1_panel"));
    const GStudy& study = defined(outcome);
    CHECK(study.method == GMethod::expected_mean_squares);
    std::map<std::string, double> values;
    add(values, *study.raw, "var");
    add(values, *study.mean_squares, "ms");
    compare("s1_panel", "gstudy_anova", values);
    CHECK(std::abs(study.grand_mean - 3.03) <= 1e-12);
}

TEST_CASE("a negative component is shown as zero and kept raw") {
    // The rater's leanings cancel: pr comes out below zero.
    const Ratings ratings = reference::small_ratings({{1, 4, 4, 1}, {2, 4, 5, 2}, {4, 1, 1, 4}}, 2);
    const Outcome<GStudy> outcome = g_study(ratings);
    const GStudy& study = defined(outcome);
    CHECK(study.raw->pr < 0.0);
    CHECK(study.variance.pr == 0.0);
}

TEST_CASE("missing cells are left to REML") {
    CHECK_FALSE(is_balanced(reference::ratings_of_set("s2_sparse")));
    CHECK(defined(g_study(reference::ratings_of_set("s3_effects"))).method == GMethod::reml);
    const Outcome<GStudy> squares =
        g_study_by_mean_squares(reference::ratings_of_set("s3_effects"));
    REQUIRE(std::holds_alternative<Undefined>(squares));
    CHECK(std::get<Undefined>(squares) == Undefined::unbalanced);
}

TEST_CASE("a G-study needs two raters, two persons and scores that differ") {
    const auto reason = [](const Ratings& ratings) {
        const Outcome<GStudy> study = g_study(ratings);
        REQUIRE(std::holds_alternative<Undefined>(study));
        return std::get<Undefined>(study);
    };
    CHECK(reason(reference::small_ratings({{1, 2}, {2, 3}}, 1)) == Undefined::needs_two_raters);
    CHECK(reason(reference::small_ratings({{1, 2, 3, 4}}, 2)) == Undefined::needs_two_units);
    CHECK(reason(reference::small_ratings({{3, 3, 3, 3}, {3, 3, 3, 3}}, 2)) ==
          Undefined::no_variation);
    CHECK(reason({}) == Undefined::needs_two_raters);
}

TEST_CASE("on one criterion persons and raters are told apart, and nothing else") {
    // Means of persons 1.5, 3 and 4, of raters 8/3 and 3: squares 19/3, 1/6 and 1/3.
    const Ratings ratings = reference::small_ratings({{1, 2}, {3, 3}, {4, 4}}, 2);
    const Outcome<GStudy> by_squares = g_study(ratings);
    const GStudy& squares = defined(by_squares);
    CHECK(squares.method == GMethod::expected_mean_squares);
    CHECK(squares.mean_squares->p == doctest::Approx(19.0 / 6.0));
    CHECK(squares.mean_squares->r == doctest::Approx(1.0 / 6.0));
    CHECK(squares.mean_squares->residual == doctest::Approx(1.0 / 6.0));
    CHECK(squares.raw->p == doctest::Approx(1.5));
    CHECK(squares.raw->r == doctest::Approx(0.0));
    CHECK(squares.variance.c == 0.0);
    const Outcome<GStudy> by_reml = g_study_by_reml(ratings);
    const GStudy& reml = defined(by_reml);
    CHECK(reml.variance.pr == 0.0);
    CHECK(reml.variance.p == doctest::Approx(1.5).epsilon(0.001));
}
