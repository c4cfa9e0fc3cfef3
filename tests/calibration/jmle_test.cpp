#include "calibration/jmle.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using evenhand::calibration::reference::number;
using evenhand::calibration::reference::Row;

namespace {

constexpr double exactly = 1e-10;  ///< JmleOptions::settled of the reference.

MfrmFit fit_of(const Ratings& ratings, double settled = exactly) {
    JmleOptions options;
    options.settled = settled;
    const Outcome<MfrmFit> fit = fit_jmle(ratings, options);
    REQUIRE(std::holds_alternative<MfrmFit>(fit));
    return std::get<MfrmFit>(fit);
}

Undefined reason_of(const Outcome<MfrmFit>& fit) {
    REQUIRE(std::holds_alternative<Undefined>(fit));
    return std::get<Undefined>(fit);
}

void near(double value, double expected, double tolerance) {
    CHECK(std::abs(value - expected) <= tolerance);
}

void compare(const Element& element, const Row& row, double measures, double statistics) {
    CAPTURE(row.at("id"));
    CHECK(element.total == std::stoi(row.at("total")));
    CHECK(element.count == std::stoi(row.at("count")));
    near(element.observed_average(), number(row, "observed_average"), 1e-9);
    near(element.measure, number(row, "measure"), measures);
    near(element.model_se, number(row, "model_se"), measures);
    REQUIRE(element.fit);
    near(element.fit->infit, number(row, "infit_ms"), statistics);
    near(element.fit->infit_zstd, number(row, "infit_zstd"), statistics);
    near(element.fit->outfit, number(row, "outfit_ms"), statistics);
    near(element.fit->outfit_zstd, number(row, "outfit_zstd"), statistics);
    near(element.fair_m, number(row, "fair_m"), measures);
    near(element.fair_z, number(row, "fair_z"), measures);
}

void compare_tables(const std::string& set,
                    const MfrmFit& fit,
                    double measures,
                    double statistics) {
    const std::array<std::string, 3> names = {"person", "rater", "criterion"};
    for (const Facet facet : facets_in_order) {
        const auto rows =
            reference::table("mfrm/" + set + ".jmle." + names.at(index_of(facet)) + ".csv");
        REQUIRE(rows.size() == fit.of(facet).size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            compare(fit.of(facet)[i], rows[i], measures, statistics);
        }
    }
}

void compare_separation(const Separation& separation, const nlohmann::json& json) {
    near(separation.sd, json.at("sd"), 1e-6);
    near(separation.rmse, json.at("rmse"), 1e-6);
    near(separation.true_sd, json.at("adj_sd"), 1e-6);
    near(separation.separation, json.at("separation"), 1e-5);
    near(separation.strata, json.at("strata"), 1e-5);
    near(separation.reliability, json.at("reliability"), 1e-6);
}

void compare_summary(const std::string& set, const MfrmFit& fit) {
    std::ifstream file(reference::place("mfrm/" + set + ".jmle.summary.json"));
    const auto json = nlohmann::json::parse(file);
    CHECK(fit.ratings == json.at("n_ratings"));
    CHECK(fit.categories.labels == json.at("categories").get<std::vector<int>>());
    for (std::size_t k = 0; k < fit.thresholds.size(); ++k) {
        near(fit.thresholds[k], json.at("thresholds")[k], 1e-6);
    }
    near(fit.log_likelihood, json.at("loglik"), 1e-6);
    CHECK(fit.agreement.opportunities == json.at("agreement").at("opportunities"));
    CHECK(fit.agreement.exact == json.at("agreement").at("exact"));
    near(fit.agreement.expected / fit.agreement.opportunities,
         json.at("agreement").at("expected"),
         1e-8);
    near(fit.ratings_per_person, json.at("mean_ratings_per_person"), 1e-12);
    const std::array<std::string, 3> names = {"person", "rater", "criterion"};
    for (const Facet facet : facets_in_order) {
        const auto& expected = json.at("facets").at(names.at(index_of(facet)));
        const FacetSummary& summary = fit.summary_of(facet);
        CHECK(summary.elements == expected.at("n"));
        CHECK(summary.estimated == expected.at("n_nonextreme"));
        near(summary.mean, expected.at("mean_nonextreme"), 1e-6);
        compare_separation(summary.population, expected.at("population"));
        compare_separation(summary.sample, expected.at("sample"));
        near(summary.fixed_chi_square / expected.at("fixed_chi2").get<double>(), 1.0, 1e-6);
        CHECK(summary.df == expected.at("df"));
    }
}

/// With raters in the opposite order, under other names.
Ratings with_raters_turned(Ratings ratings) {
    const auto last = static_cast<std::uint32_t>(ratings.raters.size() - 1);
    std::reverse(ratings.raters.begin(), ratings.raters.end());
    for (std::string& id : ratings.raters) {
        id = "other " + id;
    }
    for (Rating& rating : ratings.ratings) {
        rating.rater = last - rating.rater;
    }
    std::reverse(ratings.ratings.begin(), ratings.ratings.end());
    return ratings;
}

}  // namespace

TEST_CASE("joint estimation run to the end gives the reference's measures and fit to 1e-6") {
    for (const std::string set : {"s1_panel", "s2_sparse", "s3_effects"}) {
        CAPTURE(set);
        const MfrmFit fit = fit_of(reference::ratings_of_set(set));
        compare_tables(set, fit, 1e-6, 1e-6);
        compare_summary(set, fit);
        CHECK(fit.largest_residual < 1e-6);
    }
}

TEST_CASE("joint estimation stopped where it stops by default gives the reference to 1e-4") {
    for (const std::string set : {"s1_panel", "s2_sparse", "s3_effects"}) {
        CAPTURE(set);
        compare_tables(
            set, fit_of(reference::ratings_of_set(set), JmleOptions{}.settled), 1e-4, 1e-3);
    }
}

TEST_CASE("severities and difficulties sum to zero, thresholds too") {
    const MfrmFit fit = fit_of(reference::ratings_of_set("s1_panel"));
    for (const Facet facet : {Facet::rater, Facet::criterion}) {
        double sum = 0.0;
        for (const Element& element : fit.of(facet)) {
            sum += element.measure;
        }
        near(sum, 0.0, 1e-9);
    }
    near(std::accumulate(fit.thresholds.begin(), fit.thresholds.end(), 0.0), 0.0, 1e-9);
}

TEST_CASE("raters in another order under other names get the same measures") {
    const Ratings ratings = reference::ratings_of_set("s2_sparse");
    const MfrmFit fit = fit_of(ratings);
    const MfrmFit turned = fit_of(with_raters_turned(ratings));
    const auto& raters = fit.of(Facet::rater);
    const auto& others = turned.of(Facet::rater);
    for (std::size_t i = 0; i < raters.size(); ++i) {
        near(raters[i].measure, others[raters.size() - 1 - i].measure, 1e-8);
        near(raters[i].fit->infit, others[raters.size() - 1 - i].fit->infit, 1e-8);
    }
}

TEST_CASE("a scale that begins elsewhere moves fair averages and no measure") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    const MfrmFit fit = fit_of(ratings);
    ratings.lowest += 10;
    ratings.highest += 10;
    for (Rating& rating : ratings.ratings) {
        rating.score += 10;
    }
    const MfrmFit moved = fit_of(ratings);
    for (const Facet facet : facets_in_order) {
        for (std::size_t i = 0; i < fit.of(facet).size(); ++i) {
            near(moved.of(facet)[i].measure, fit.of(facet)[i].measure, 1e-12);
            near(moved.of(facet)[i].fair_m, fit.of(facet)[i].fair_m + 10.0, 1e-9);
        }
    }
}

TEST_CASE("a person with only highest scores is measured 0.3 inside and moves nobody else") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    const MfrmFit before = fit_of(ratings);
    ratings.persons.push_back("P9999");
    for (std::uint32_t rater = 0; rater < ratings.raters.size(); ++rater) {
        ratings.ratings.push_back({20, rater, rater, 5, {}});
    }
    const MfrmFit fit = fit_of(ratings);
    const Element& best = fit.of(Facet::person).back();
    CHECK(best.standing == Standing::maximum);
    CHECK_FALSE(best.fit);
    CHECK(best.total == 20);
    CHECK(best.measure > before.of(Facet::person).front().measure);
    CHECK(fit.ratings == 400);
    CHECK(fit.summary_of(Facet::person).elements == 21);
    CHECK(fit.summary_of(Facet::person).estimated == 20);
    for (std::size_t i = 0; i < ratings.raters.size(); ++i) {
        near(fit.of(Facet::rater)[i].measure, before.of(Facet::rater)[i].measure, 1e-12);
    }
    // Solved by hand: the expected total of its four ratings is 16 − 0.3 categories.
    double expected = 0.0;
    for (std::uint32_t i = 0; i < 4; ++i) {
        double sum = 0.0;
        double mean = 0.0;
        double exponent = 0.0;
        const double location =
            best.measure - fit.of(Facet::rater)[i].measure - fit.of(Facet::criterion)[i].measure;
        for (int k = 0; k <= 4; ++k) {
            exponent += k == 0 ? 0.0 : location - fit.thresholds[static_cast<std::size_t>(k - 1)];
            sum += std::exp(exponent);
            mean += k * std::exp(exponent);
        }
        expected += mean / sum;
    }
    near(expected, 15.7, 1e-8);
}

TEST_CASE("a rater who always gave the lowest score stands at the strict end") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    ratings.raters.push_back("R999");
    for (std::uint32_t person = 0; person < 20; ++person) {
        ratings.ratings.push_back({person, 4, 0, 1, {}});
    }
    const MfrmFit fit = fit_of(ratings);
    CHECK(fit.of(Facet::rater).back().standing == Standing::minimum);
    CHECK(fit.of(Facet::rater).back().measure > 3.0);
    CHECK(fit.summary_of(Facet::rater).estimated == 4);
}

TEST_CASE("an element that is met by extremes only is measured after them") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    ratings.persons.push_back("best");
    ratings.persons.push_back("worst");
    ratings.raters.push_back("guest");
    for (std::uint32_t criterion = 0; criterion < 5; ++criterion) {
        ratings.ratings.push_back({20, 0, criterion, 5, {}});
        ratings.ratings.push_back({20, 4, criterion, 5, {}});
        ratings.ratings.push_back({21, 1, criterion, 1, {}});
        ratings.ratings.push_back({21, 4, criterion, 1, {}});
    }
    const MfrmFit fit = fit_of(ratings);
    CHECK(fit.of(Facet::person)[20].standing == Standing::maximum);
    CHECK(fit.of(Facet::person)[21].standing == Standing::minimum);
    CHECK(fit.of(Facet::rater)[4].standing == Standing::beside_extremes);
    CHECK(std::abs(fit.of(Facet::rater)[4].measure) < 2.0);
    CHECK(fit.of(Facet::rater)[4].model_se > 0.3);
}

TEST_CASE("an unused level at the end shrinks the scale and one between is named") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    for (Rating& rating : ratings.ratings) {
        rating.score = rating.score == 5 ? 4 : rating.score;  // nobody gives 5
        rating.score = rating.score == 2 ? 3 : rating.score;  // nor 2
    }
    const MfrmFit fit = fit_of(ratings);
    CHECK(fit.categories.labels == std::vector<int>{1, 3, 4});
    CHECK(fit.categories.skipped == std::vector<int>{2});
    CHECK(fit.categories.unused == std::vector<int>{5});
    CHECK(fit.thresholds.size() == 2);
    // Fair averages are in the scores as they were given.
    for (const Element& rater : fit.of(Facet::rater)) {
        near(rater.fair_m, rater.observed_average(), 0.35);
    }
}

TEST_CASE("what cannot be fitted says why") {
    CHECK(reason_of(fit_jmle(Ratings{})) == Undefined::needs_two_raters);
    CHECK(reason_of(fit_jmle(reference::small_ratings({{1}, {2}, {3}, {4}}, 1))) ==
          Undefined::needs_two_raters);
    CHECK(reason_of(fit_jmle(reference::small_ratings({{2, 3, 3}}, 3))) ==
          Undefined::needs_two_units);
    CHECK(reason_of(fit_jmle(reference::small_ratings({{1, 0}, {0, 2}, {3, 0}, {0, 4}}, 2))) ==
          Undefined::disconnected);
    CHECK(reason_of(fit_jmle(reference::small_ratings(
              std::vector<std::vector<int>>(10, std::vector<int>{3, 3, 3}), 3))) ==
          Undefined::no_variation);
    JmleOptions hasty;
    hasty.most_cycles = 2;
    CHECK(reason_of(fit_jmle(reference::ratings_of_set("s1_panel"), hasty)) ==
          Undefined::not_converged);
}

TEST_CASE("raters who share no criterion with the others are not compared with them") {
    // Rater 1 scores criterion 1 only, rater 2 criterion 2 only: severity or difficulty?
    CHECK(reason_of(fit_jmle(reference::small_ratings(
              {{1, 0, 0, 2}, {2, 0, 0, 3}, {3, 0, 0, 3}, {4, 0, 0, 5}}, 2))) ==
          Undefined::disconnected);
}

TEST_CASE("a long estimation can be stopped") {
    const auto stop = [](std::uint64_t done, std::uint64_t) { return done < 3; };
    CHECK_THROWS_AS(static_cast<void>(fit_jmle(reference::ratings_of_set("s1_panel"), {}, stop)),
                    evenhand::Error);
}

TEST_CASE("the correction shrinks measures by the number of ratings of a person") {
    const MfrmFit fit = fit_of(reference::ratings_of_set("s2_sparse"));
    near(fit.corrected(1.0), 1.0 - 1.0 / 14.595, 1e-12);
}
