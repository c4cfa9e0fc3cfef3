#include "calibration/mml.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include <doctest/doctest.h>

#include "calibration/jmle.h"
#include "calibration/made_up_ratings.h"
#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using evenhand::calibration::reference::number;
using evenhand::calibration::reference::Row;

namespace {

constexpr double tolerance = 1e-4;  ///< The reference is good to 2e-3.

MmlFit fit_of(const Ratings& ratings) {
    const Outcome<MmlFit> fit = fit_mml(ratings);
    REQUIRE(std::holds_alternative<MmlFit>(fit));
    return std::get<MmlFit>(fit);
}

void near(double value, double expected, double within = tolerance) {
    CHECK(std::abs(value - expected) <= within);
}

void compare_parameters(const std::string& set, const MmlFit& fit) {
    std::size_t at = 0;
    const auto rows = reference::table("mfrm/" + set + ".mml.parameters.csv");
    for (const auto* parameters : {&fit.criteria, &fit.thresholds, &fit.raters}) {
        for (const MmlParameter& parameter : *parameters) {
            CAPTURE(rows.at(at).at("id"));
            near(parameter.estimate, number(rows.at(at), "estimate"));
            near(parameter.se_tam, number(rows.at(at), "se_tam"));
            ++at;
        }
    }
    CHECK(at == rows.size());
}

void compare_persons(const std::string& set, const MmlFit& fit) {
    const auto rows = reference::table("mfrm/" + set + ".mml.person.csv");
    REQUIRE(rows.size() == fit.persons.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(rows[i].at("id"));
        near(fit.persons[i].eap, number(rows[i], "eap"));
        near(fit.persons[i].psd, number(rows[i], "eap_sd"));
        near(fit.persons[i].wle, number(rows[i], "wle"));
        near(fit.persons[i].wle_se, number(rows[i], "wle_se"));
    }
}

/// A fifth rater, who gives everybody of s1_panel the highest score.
void add_rater_of_fives(Ratings& ratings) {
    ratings.raters.push_back("R999");
    for (std::uint32_t person = 0; person < 20; ++person) {
        ratings.ratings.push_back({person, 4, 0, 5, {}});
    }
}

}  // namespace

TEST_CASE("marginal estimation gives the reference's parameters, persons and reliabilities") {
    for (const std::string set : {"s1_panel", "s2_sparse", "s3_effects"}) {
        CAPTURE(set);
        const MmlFit fit = fit_of(reference::ratings_of_set(set));
        compare_parameters(set, fit);
        compare_persons(set, fit);
        std::ifstream file(reference::place("mfrm/" + set + ".mml.summary.json"));
        const auto json = nlohmann::json::parse(file);
        near(fit.deviance, json.at("deviance"), 1e-4);
        near(fit.variance, json.at("variance"));
        near(fit.eap_reliability, json.at("eap_reliability"), 1e-5);
        near(fit.wle_reliability, json.at("wle_reliability"), 1e-5);
    }
}

TEST_CASE("corrected joint measures and marginal ones agree on made-up data") {
    const auto data = made_up::ratings(
        {.persons = 500, .raters = 20, .criteria = 8, .raters_per_person = 4, .seed = 7});
    const MmlFit marginal = fit_of(data.ratings);
    const Outcome<MfrmFit> outcome = fit_jmle(data.ratings);
    REQUIRE(std::holds_alternative<MfrmFit>(outcome));
    const auto& joint = std::get<MfrmFit>(outcome);
    double squares = 0.0;
    for (std::size_t i = 0; i < data.ratings.raters.size(); ++i) {
        const double severity = marginal.raters[i].estimate;
        near(joint.corrected(joint.of(Facet::rater)[i].measure), severity, 0.03);
        const double error = severity - data.truth.severity[i];
        squares += error * error;
    }
    // The truth lies within the standard errors, of about 0.06, of the estimates.
    CHECK(std::sqrt(squares / 20.0) < 0.12);
    CHECK(std::sqrt(squares / 20.0) > 0.02);
    near(marginal.variance, 1.1 * 1.1, 0.25);
}

TEST_CASE("a person with only highest scores has a finite ability") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    ratings.persons.push_back("P9999");
    for (std::uint32_t criterion = 0; criterion < 5; ++criterion) {
        ratings.ratings.push_back({20, 0, criterion, 5, {}});
    }
    const MmlFit fit = fit_of(ratings);
    const MmlPerson& best = fit.persons.back();
    CHECK(best.standing == Standing::estimated);
    CHECK(best.eap > 1.0);
    CHECK(best.wle > best.eap);
    CHECK(best.wle < 6.0);
    CHECK(best.psd > fit.persons.front().psd);
}

TEST_CASE("a rater who always gave the highest score is measured after the others") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    const MmlFit before = fit_of(ratings);
    add_rater_of_fives(ratings);
    const MmlFit fit = fit_of(ratings);
    CHECK(fit.raters.back().standing == Standing::maximum);
    CHECK(fit.raters.back().estimate < -2.0);
    for (std::size_t i = 0; i < 4; ++i) {
        near(fit.raters[i].estimate, before.raters[i].estimate, 1e-6);
    }
}

TEST_CASE("persons in another order change no marginal estimate") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    const MmlFit fit = fit_of(ratings);
    std::reverse(ratings.ratings.begin(), ratings.ratings.end());
    const MmlFit turned = fit_of(ratings);
    for (std::size_t i = 0; i < fit.raters.size(); ++i) {
        near(turned.raters[i].estimate, fit.raters[i].estimate, 1e-6);
    }
}

TEST_CASE("marginal estimation says why it cannot and can be stopped") {
    const Outcome<MmlFit> lone = fit_mml(reference::small_ratings({{1}, {2}}, 1));
    REQUIRE(std::holds_alternative<Undefined>(lone));
    CHECK(std::get<Undefined>(lone) == Undefined::needs_two_raters);
    const auto stop = [](std::uint64_t done, std::uint64_t) { return done < 3; };
    CHECK_THROWS_AS(static_cast<void>(fit_mml(reference::ratings_of_set("s1_panel"), stop)),
                    evenhand::Error);
}

TEST_CASE("errors are those of the raters who are estimated, wherever another stands") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    const MmlFit before = fit_of(ratings);
    add_rater_of_fives(ratings);
    const MmlFit fit = fit_of(ratings);
    for (std::size_t i = 0; i < 4; ++i) {
        near(fit.raters[i].se_tam, before.raters[i].se_tam, 1e-6);
    }
    CHECK(fit.raters.back().se_tam > fit.raters.front().se_tam);
}

TEST_CASE("groups that only a rater with one score joined are not compared") {
    // The first two persons share no rater with the last two but the third, who gave 5 throughout.
    const Ratings ratings = reference::small_ratings({{1, 2, 0, 0, 5},
                                                      {2, 3, 0, 0, 5},
                                                      {3, 2, 0, 0, 5},
                                                      {0, 0, 3, 4, 5},
                                                      {0, 0, 2, 3, 5},
                                                      {0, 0, 4, 3, 5}},
                                                     5);
    const Outcome<MmlFit> fit = fit_mml(ratings);
    REQUIRE(std::holds_alternative<Undefined>(fit));
    CHECK(std::get<Undefined>(fit) == Undefined::disconnected);
    const Outcome<MfrmFit> joint = fit_jmle(ratings);
    REQUIRE(std::holds_alternative<Undefined>(joint));
    CHECK(std::get<Undefined>(joint) == Undefined::disconnected);
}
