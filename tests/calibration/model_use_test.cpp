#include "calibration/model_use.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include "calibration/fair_average.h"
#include "calibration/jmle.h"
#include "calibration/rater_effects.h"

using namespace evenhand::calibration;

namespace {

/// Six raters, forty persons, three criteria; rater 5 gets stricter with time.
Ratings drifting() {
    Ratings ratings;
    std::mt19937_64 engine(7);
    const auto chance = [&] { return static_cast<double>(engine() % 1'000'000) / 1'000'000.0; };
    for (int rater = 0; rater < 6; ++rater) {
        ratings.raters.push_back("R" + std::to_string(rater));
    }
    ratings.criteria = {"a", "b", "c"};
    for (std::uint32_t person = 0; person < 40; ++person) {
        ratings.persons.push_back("P" + std::to_string(person));
        const double level = 2 + 2 * chance();
        for (std::uint32_t rater = 0; rater < 6; ++rater) {
            const double late = rater == 5 ? 1.5 * (0.5 - person / 40.0) : 0.0;
            for (std::uint32_t criterion = 0; criterion < 3; ++criterion) {
                const double score = level + late + 1.6 * (chance() - 0.5);
                ratings.ratings.push_back({person,
                                           rater,
                                           criterion,
                                           std::clamp(static_cast<int>(std::lround(score)), 1, 5),
                                           static_cast<int>(person) + 1});
            }
        }
    }
    return ratings;
}

MfrmFit fit_of(const Ratings& ratings) {
    const Outcome<MfrmFit> fit = fit_jmle(ratings);
    REQUIRE(std::holds_alternative<MfrmFit>(fit));
    return std::get<MfrmFit>(fit);
}

}  // namespace

TEST_CASE("expected scores add up to the given ones for every estimated rater") {
    const Ratings ratings = drifting();
    const auto expected = expected_scores(ratings, fit_of(ratings));
    std::vector<double> apart(6, 0.0);
    for (std::size_t at = 0; at < expected.size(); ++at) {
        REQUIRE(expected[at]);
        apart[ratings.ratings[at].rater] += ratings.ratings[at].score - *expected[at];
    }
    for (const double sum : apart) {
        CHECK(std::abs(sum) < 0.05);
    }
}

TEST_CASE("expected shares are shares, and their mean is the mean score of the rater") {
    const Ratings ratings = drifting();
    const MfrmFit fit = fit_of(ratings);
    const auto shares = expected_shares(ratings, fit);
    REQUIRE(shares.size() == 6);
    for (std::size_t rater = 0; rater < shares.size(); ++rater) {
        REQUIRE(shares[rater].size() == 5);
        double sum = 0;
        double mean = 0;
        for (std::size_t level = 0; level < 5; ++level) {
            sum += shares[rater][level];
            mean += shares[rater][level] * (static_cast<double>(level) + 1);
        }
        CHECK(sum == doctest::Approx(1));
        CHECK(mean ==
              doctest::Approx(fit.of(Facet::rater)[rater].observed_average()).epsilon(0.002));
    }
}

TEST_CASE("who gets stricter has residuals that fall, with a band around their line") {
    const Ratings ratings = drifting();
    const auto interviews = interview_residuals(ratings, fit_of(ratings), 5);
    REQUIRE(interviews.size() == 40);
    CHECK(interviews.front().sequence == 1);
    CHECK(interviews.back().trend - interviews.front().trend < -0.8);
    CHECK(interviews.front().half > interviews[20].half);
    CHECK(interviews[20].half > 0);
    Ratings untimed = ratings;
    for (Rating& rating : untimed.ratings) {
        rating.sequence.reset();
    }
    CHECK(interview_residuals(untimed, fit_of(untimed), 5).empty());
}

TEST_CASE("the line of the residuals is the one that the drift flag tests") {
    Ratings ratings = drifting();
    // Highest scores only: no estimated person, and nothing that the flag goes by.
    ratings.persons.emplace_back("best");
    for (std::uint32_t rater = 0; rater < 6; ++rater) {
        ratings.ratings.push_back({40, rater, 0, 5, 60});
    }
    const MfrmFit fit = fit_of(ratings);
    const auto interviews = interview_residuals(ratings, fit, 5);
    REQUIRE(interviews.size() == 40);
    const auto drift = rater_effects(ratings, fit)[5].drift;
    REQUIRE(drift);
    CHECK(interviews.back().trend - interviews.front().trend == doctest::Approx(drift->total));
}

TEST_CASE("without a number on every rating there is neither a drift nor its line") {
    Ratings ratings = drifting();
    for (Rating& rating : ratings.ratings) {
        if (rating.person == 3) {
            rating.sequence.reset();
        }
    }
    const MfrmFit fit = fit_of(ratings);
    CHECK_FALSE(rater_effects(ratings, fit)[5].drift);
    CHECK(interview_residuals(ratings, fit, 5).empty());
}

TEST_CASE("points and their place on the scale lead to each other") {
    const MfrmFit fit = fit_of(drifting());
    const auto low = measure_of_points(fit, 2.5);
    const auto high = measure_of_points(fit, 3.5);
    REQUIRE(low);
    REQUIRE(high);
    CHECK(*low < *high);
    CHECK_FALSE(measure_of_points(fit, 1.0));
    CHECK_FALSE(measure_of_points(fit, 5.5));
}
