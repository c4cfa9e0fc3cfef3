#include "calibration/committee_mean.h"

#include <cmath>
#include <optional>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

using namespace evenhand::calibration;

namespace {

constexpr std::nullopt_t none = std::nullopt;

CommitteeMean mean_of(const std::vector<CommitteeCriterion>& criteria) {
    return std::get<CommitteeMean>(committee_mean(criteria));
}

bool has_interval(const CommitteeMean& mean) {
    return std::holds_alternative<Interval>(mean.interval);
}

}  // namespace

TEST_CASE("the formula is the weighted mean of the criteria's means, gaps left out") {
    const std::vector<CommitteeCriterion> criteria = {
        {1.0, {5.0, 2.0, 2.0}}, {2.0, {4.0, none, none}}, {5.0, {none, none, none}}};
    const CommitteeMean mean = mean_of(criteria);
    CHECK(mean.value == doctest::Approx((1.0 * 3.0 + 2.0 * 4.0) / 3.0));
    CHECK(mean.criteria == 2);
}

TEST_CASE("over complete scores of equal weights the interval is that of the raters' means") {
    // Raters' means 2, 3 and 4: a t interval of three values, 3 +- 4.302653 * 1 / sqrt(3).
    const CommitteeMean mean = mean_of({{1.0, {1.0, 3.0, 5.0}}, {1.0, {3.0, 3.0, 3.0}}});
    REQUIRE(has_interval(mean));
    const auto interval = std::get<Interval>(mean.interval);
    CHECK(mean.value == doctest::Approx(3.0));
    CHECK(interval.low == doctest::Approx(3.0 - 4.302653 / std::sqrt(3.0)).epsilon(1e-6));
    CHECK(interval.high == doctest::Approx(3.0 + 4.302653 / std::sqrt(3.0)).epsilon(1e-6));
}

TEST_CASE("with scores missing, each rater left out tells how far the value would move") {
    // Left out: rater 1 (2+4)/2 = 3, rater 2 (4+4)/2 = 4, rater 3 3/1 = 3; mean 10/3.
    const CommitteeMean mean = mean_of({{1.0, {4.0, 2.0, none}}, {1.0, {none, none, 4.0}}});
    REQUIRE(has_interval(mean));
    const double reach = 4.302653 * std::sqrt(2.0 / 3.0 * (1.0 / 9 + 4.0 / 9 + 1.0 / 9));
    CHECK(mean.value == doctest::Approx(3.5));
    CHECK(std::get<Interval>(mean.interval).high == doctest::Approx(3.5 + reach).epsilon(1e-6));
}

TEST_CASE("two raters, or three of whom one gave nothing, are too few for an interval") {
    CHECK_FALSE(has_interval(mean_of({{1.0, {5.0, 2.0}}})));
    CHECK_FALSE(has_interval(mean_of({{1.0, {5.0, 2.0, none}}})));
}

TEST_CASE("a formula without any score is undefined, never a number") {
    CHECK(std::holds_alternative<Undefined>(committee_mean({})));
    const std::vector<CommitteeCriterion> gaps = {{1.0, {none, none, none}}};
    CHECK(std::get<Undefined>(committee_mean(gaps)) == Undefined::no_pairable_units);
}

TEST_CASE("the order of raters and the unit of weights change nothing") {
    const CommitteeMean one = mean_of({{1.0, {5.0, 2.0, 3.0}}, {2.0, {4.0, none, 1.0}}});
    const CommitteeMean other = mean_of({{10.0, {3.0, 5.0, 2.0}}, {20.0, {1.0, 4.0, none}}});
    CHECK(one.value == doctest::Approx(other.value));
    CHECK(std::get<Interval>(one.interval).low ==
          doctest::Approx(std::get<Interval>(other.interval).low));
}
