#include "calibration/model_choice.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "calibration/jmle.h"
#include "calibration/made_up_ratings.h"
#include "calibration/mfrm_data.h"
#include "calibration/mml.h"

using namespace evenhand::calibration;

namespace {

const MfrmFit& defined(const Outcome<MfrmFit>& fit) {
    REQUIRE(std::holds_alternative<MfrmFit>(fit));
    return std::get<MfrmFit>(fit);
}

/// Joint estimation runs away: the highest threshold, and with it the best persons.
Ratings of_one_criterion() {
    return reference::small_ratings(
        {{3, 4}, {2, 1}, {2, 2}, {3, 3}, {4, 5}, {5, 4}, {1, 2}, {4, 3}, {2, 3}, {3, 2},
         {4, 4}, {3, 3}, {2, 2}, {5, 5}, {4, 4}, {3, 4}, {1, 1}, {2, 3}, {3, 2}, {4, 5}},
        2);
}

}  // namespace

TEST_CASE("where joint estimates exist they are the model") {
    const Ratings ratings = reference::ratings_of_set("s1_panel");
    const Outcome<MfrmFit> chosen = fit_model(ratings);
    const Outcome<MfrmFit> joint = fit_jmle(ratings);
    CHECK(defined(chosen).method == MfrmMethod::joint);
    CHECK(defined(chosen).log_likelihood == defined(joint).log_likelihood);
}

TEST_CASE("twenty candidates whom two interviewers scored on one criterion have a model") {
    const Ratings ratings = of_one_criterion();
    const Outcome<MfrmFit> joint = fit_jmle(ratings);
    REQUIRE(std::holds_alternative<Undefined>(joint));
    CHECK(std::get<Undefined>(joint) == Undefined::not_converged);
    const Outcome<MfrmFit> outcome = fit_model(ratings);
    const MfrmFit& fit = defined(outcome);
    CHECK(fit.method == MfrmMethod::marginal);
    CHECK(fit.corrected(1.5) == 1.5);
    const auto& raters = fit.of(Facet::rater);
    CHECK(raters[0].measure + raters[1].measure == doctest::Approx(0.0));
    const MmlFit marginal = std::get<MmlFit>(fit_mml(ratings));
    CHECK(raters[0].measure == doctest::Approx(marginal.raters[0].estimate));
    CHECK(fit.of(Facet::criterion)[0].measure == doctest::Approx(0.0));
    for (const Element& person : fit.of(Facet::person)) {
        CHECK(std::isfinite(person.measure));
        CHECK(person.fair_m >= 1.0);
        CHECK(person.fair_m <= 5.0);
    }
    // Persons with the same two scores turned round differ by the severities alone.
    CHECK(fit.of(Facet::person)[13].fair_m > fit.of(Facet::person)[16].fair_m + 2.0);
}

TEST_CASE("what cannot be fitted at all keeps its reason") {
    const Outcome<MfrmFit> lone = fit_model(reference::small_ratings({{1}, {2}}, 1));
    REQUIRE(std::holds_alternative<Undefined>(lone));
    CHECK(std::get<Undefined>(lone) == Undefined::needs_two_raters);
}
