#include "calibration/adjusted_committee_mean.h"

#include <cmath>
#include <optional>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

using namespace evenhand::calibration;

namespace {

using Severities = std::vector<std::optional<PointSeverity>>;

CommitteeMean mean_of(const std::vector<CommitteeCriterion>& criteria,
                      const Severities& severities) {
    return std::get<CommitteeMean>(adjusted_committee_mean(criteria, severities));
}

}  // namespace

TEST_CASE("a severity is taken out of all scores of its rater and of nobody else's") {
    const std::vector<CommitteeCriterion> criteria = {{1.0, {4.0, 2.0, 3.0}},
                                                      {3.0, {std::nullopt, 3.0, 4.0}}};
    const Severities severities = {std::nullopt, PointSeverity{-0.6, {-0.7, -0.5}}, std::nullopt};
    // Criterion means 3 + 0.6/3 and 3.5 + 0.6/2.
    CHECK(mean_of(criteria, severities).value == doctest::Approx((3.2 + 3.0 * 3.8) / 4.0));
}

TEST_CASE("where nothing is known of anybody the mean is the formula's") {
    const std::vector<CommitteeCriterion> criteria = {{1.0, {4.0, 2.0, 3.0}}};
    const auto plain = std::get<CommitteeMean>(committee_mean(criteria));
    const CommitteeMean same = mean_of(criteria, Severities(3));
    CHECK(same.value == plain.value);
    CHECK(std::get<Interval>(same.interval).low ==
          doctest::Approx(std::get<Interval>(plain.interval).low));
}

TEST_CASE("raters who differ by their severity alone leave only its own uncertainty") {
    // Adjusted, all three say 3: the jackknife has no width, the severity's is 0.2 · 1/3.
    const Severities severities = {PointSeverity{-1.0, {-1.2, -0.8}}, std::nullopt, std::nullopt};
    const CommitteeMean mean =
        mean_of({{1.0, {2.0, 3.0, 3.0}}, {1.0, {2.0, 3.0, 3.0}}}, severities);
    CHECK(mean.value == doctest::Approx(3.0));
    const auto interval = std::get<Interval>(mean.interval);
    CHECK(interval.low == doctest::Approx(3.0 - 0.2 / 3));
    CHECK(interval.high == doctest::Approx(3.0 + 0.2 / 3));
}

TEST_CASE("an adjusted mean is not cut off at the scale's end, and has no interval of two raters") {
    const Severities severities = {PointSeverity{-0.5, {-0.6, -0.4}}, std::nullopt};
    const CommitteeMean mean = mean_of({{1.0, {5.0, 5.0}}}, severities);
    CHECK(mean.value == doctest::Approx(5.25));
    CHECK(std::get<Undefined>(mean.interval) == Undefined::too_few);
    CHECK(std::get<Undefined>(adjusted_committee_mean({}, {})) == Undefined::no_pairable_units);
}
