#include "calibration/adverse_impact.h"

#include <cmath>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::calibration;

namespace {

using Counts = std::vector<GroupSelection>;

AdverseImpact impact_of(const Counts& counts) {
    return std::get<AdverseImpact>(adverse_impact(counts));
}

/// Of the first comparison.
ImpactRatio ratio_of(const Counts& counts) {
    return std::get<ImpactRatio>(impact_of(counts).comparisons.at(0).ratio);
}

}  // namespace

TEST_CASE("impact ratios are those of the agencies' own examples") {
    // Questions and Answers on the Uniform Guidelines, no. 12: 48 of 80 and 12 of 40 were hired.
    const ImpactRatio twelve = ratio_of({{"white", 80, 48}, {"black", 40, 12}});
    CHECK(twelve.value == doctest::Approx(0.5));
    CHECK(twelve.below_four_fifths);
    CHECK_FALSE(twelve.turned_by_one);
    // No. 11: rates of 60, 45, 48 and 51 %, ratios of 75, 80 and 85 %, the first below four fifths.
    const AdverseImpact eleven = impact_of({{"American Indian", 100, 45},
                                            {"Hispanic", 100, 48},
                                            {"white", 100, 60},
                                            {"black", 100, 51}});
    CHECK(eleven.highest == 2);
    REQUIRE(eleven.comparisons.size() == 3);
    const std::vector<double> ratios = {0.75, 0.80, 0.85};
    for (std::size_t i = 0; i < ratios.size(); ++i) {
        const auto ratio = std::get<ImpactRatio>(eleven.comparisons[i].ratio);
        CHECK(ratio.value == doctest::Approx(ratios[i]));
        CHECK(ratio.below_four_fifths == (i == 0));
    }
    CHECK(eleven.comparisons[2].group == 3);
}

TEST_CASE("chance is Fisher's exact test, two-sided, as R's fisher.test gives it") {
    // R's own example: 2 of 17 dizygotic and 10 of 13 monozygotic twins convicted, p 0.0005367.
    CHECK(ratio_of({{"dizygotic", 17, 2}, {"monozygotic", 13, 10}}).chance ==
          doctest::Approx(0.0005367241191434358).epsilon(1e-9));
    // By exact fractions: the sum of all tables no more probable than this one.
    CHECK(ratio_of({{"one", 40, 12}, {"other", 80, 48}}).chance ==
          doctest::Approx(0.003409221767849182).epsilon(1e-9));
    CHECK(ratio_of({{"one", 100, 45}, {"other", 100, 60}}).chance ==
          doctest::Approx(0.04716548538301928).epsilon(1e-9));
    CHECK(ratio_of({{"one", 20, 0}, {"other", 60, 30}}).chance ==
          doctest::Approx(2.349890635667913e-05).epsilon(1e-9));
    CHECK(ratio_of({{"one", 20, 20}, {"other", 20, 20}}).chance == doctest::Approx(1.0));
}

TEST_CASE("the interval of the ratio is Koopman's") {
    // His example, 36 of 40 against 16 of 80: 2.94 to 7.15. Here it is the other way round.
    const Interval published = ratio_of({{"one", 80, 16}, {"other", 40, 36}}).interval;
    CHECK(1.0 / published.high == doctest::Approx(2.93957).epsilon(1e-6));
    CHECK(1.0 / published.low == doctest::Approx(7.15222).epsilon(1e-6));
    // By his chi-square, the likelihood maximised by search.
    const Interval twelve = ratio_of({{"one", 40, 12}, {"other", 80, 48}}).interval;
    CHECK(twelve.low == doctest::Approx(0.293345248).epsilon(1e-7));
    CHECK(twelve.high == doctest::Approx(0.793864686).epsilon(1e-7));
    const Interval same = ratio_of({{"one", 20, 20}, {"other", 20, 20}}).interval;
    CHECK(same.low == doctest::Approx(0.838874842).epsilon(1e-7));
    CHECK(same.low * same.high == doctest::Approx(1.0).epsilon(1e-9));
}

TEST_CASE("a group of which nobody was chosen has an interval too") {
    const ImpactRatio none = ratio_of({{"one", 20, 0}, {"other", 60, 30}});
    CHECK(none.value == 0.0);
    CHECK(none.interval.low == 0.0);
    CHECK(none.interval.high == doctest::Approx(0.3255954822).epsilon(1e-8));
}

TEST_CASE("millions are no harder than dozens, and their chance is no rounding error") {
    const ImpactRatio many =
        ratio_of({{"one", 10'000'000, 1'000'000}, {"other", 10'000'000, 1'000'100}});
    CHECK(many.chance > 0.8);
    CHECK(many.chance < 1.0);
    CHECK(many.interval.low < many.value);
    CHECK(many.interval.high > many.value);
    CHECK(ratio_of({{"one", 1'000'000, 1000}, {"other", 1'000'000, 900'000}}).chance == 0.0);
}

TEST_CASE("where one person in another's place would turn the result, that is told") {
    CHECK(ratio_of({{"one", 10, 3}, {"other", 10, 4}}).turned_by_one);
    CHECK_FALSE(ratio_of({{"one", 10, 2}, {"other", 10, 4}}).turned_by_one);
    CHECK_FALSE(ratio_of({{"one", 20, 20}, {"other", 20, 20}}).below_four_fifths);
}

TEST_CASE("a group of few people has no ratio, and nobody is compared with it") {
    const AdverseImpact impact = impact_of({{"few", 4, 4}, {"many", 50, 20}, {"some", 5, 1}});
    CHECK(impact.highest == 1);
    CHECK(std::get<Undefined>(impact.comparisons.at(0).ratio) == Undefined::too_few);
    CHECK(std::holds_alternative<ImpactRatio>(impact.comparisons.at(1).ratio));
}

TEST_CASE("a group of less than two in a hundred is none to compare with, though it is compared") {
    const AdverseImpact impact = impact_of({{"small", 9, 9}, {"large", 500, 100}});
    CHECK(impact.highest == 1);
    CHECK(std::get<ImpactRatio>(impact.comparisons.at(0).ratio).value == doctest::Approx(5.0));
}

TEST_CASE("of equal rates the larger group is the one to compare with") {
    CHECK(impact_of({{"one", 20, 10}, {"other", 40, 20}}).highest == 1);
}

TEST_CASE("where nothing can be said there is a reason, and no number") {
    const auto reason = [](const Counts& counts) {
        return std::get<Undefined>(adverse_impact(counts));
    };
    CHECK(reason({}) == Undefined::needs_two_units);
    CHECK(reason({{"one", 20, 3}}) == Undefined::needs_two_units);
    CHECK(reason({{"one", 4, 3}, {"other", 3, 1}}) == Undefined::too_few);
    CHECK(reason({{"one", 40, 3}, {"other", 3, 1}}) == Undefined::too_few);
    CHECK(reason({{"one", 40, 0}, {"other", 30, 0}}) == Undefined::no_variation);
}
