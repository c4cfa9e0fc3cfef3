#include "calibration/internal/marginal_likelihood.h"

#include <array>
#include <cmath>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using namespace evenhand::calibration::internal;

TEST_CASE("the gradient is the slope of the value in every direction") {
    const ActiveRatings active =
        active_ratings(reference::ratings_of_set("s1_panel"), std::array{Facet::rater});
    MarginalLikelihood likelihood(active);
    std::vector<double> at(likelihood.layout().size());
    for (std::size_t i = 0; i < at.size(); ++i) {
        at[i] = 0.1 * static_cast<double>(i % 5) - 0.2;
    }
    std::vector<double> gradient(at.size());
    std::vector<double> unused(at.size());
    likelihood.value(at, gradient);
    for (std::size_t i = 0; i < at.size(); ++i) {
        constexpr double step = 1e-5;
        std::vector<double> above = at;
        std::vector<double> below = at;
        above[i] += step;
        below[i] -= step;
        const double slope =
            (likelihood.value(above, unused) - likelihood.value(below, unused)) / (2.0 * step);
        CHECK(std::abs(gradient[i] - slope) < 1e-4);
    }
}

TEST_CASE("a shift between severities and difficulties changes nothing") {
    const ActiveRatings active =
        active_ratings(reference::ratings_of_set("s1_panel"), std::array{Facet::rater});
    MarginalLikelihood likelihood(active);
    std::vector<double> at(likelihood.layout().size(), 0.1);
    std::vector<double> unused(at.size());
    const double before = likelihood.value(at, unused);
    for (std::size_t i = 0; i < likelihood.layout().raters; ++i) {
        at[likelihood.layout().rater(i)] += 0.7;
    }
    for (std::size_t i = 0; i < likelihood.layout().criteria; ++i) {
        at[likelihood.layout().criterion(i)] -= 0.7;
    }
    CHECK(likelihood.value(at, unused) == doctest::Approx(before).epsilon(1e-12));
}

TEST_CASE("a person without ratings is as the prior says") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    ratings.persons.emplace_back("nobody");
    const ActiveRatings active = active_ratings(ratings, std::array{Facet::rater});
    MarginalLikelihood likelihood(active);
    const Posterior posterior =
        likelihood.posterior(std::vector<double>(likelihood.layout().size(), 0.0));
    CHECK(std::abs(posterior.mean.back()) < 1e-12);
    CHECK(posterior.sd.back() == doctest::Approx(1.0).epsilon(1e-6));
    CHECK(posterior.sd.front() < 0.5);
}
