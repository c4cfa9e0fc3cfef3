#include "workflow/internal/statistic_words.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::calibration;
namespace internal = evenhand::workflow::internal;

TEST_CASE("an estimate has its limits in brackets, when there are any") {
    CHECK(internal::estimate_words(0.4243, Interval{0.384, 0.4663}) == "0.42 (0.38 to 0.47)");
    CHECK(internal::estimate_words(-0.001, Undefined::needs_two_units) == "0.00");
}

TEST_CASE("a direction is told from 0.05 points on") {
    GoldComparison gold;
    gold.pairs = 40;
    gold.bias_interval = Interval{-0.5, -0.1};
    gold.bias = -0.31;
    gold.mean_absolute_error = 0.62;
    gold.exact = 0.5;
    gold.within_one = 0.975;
    CHECK(internal::key_sentence("Ann", gold) ==
          "Ann is 0.3 points too low on average against the key (-0.50 to -0.10) and misses by 0.6 "
          "points typically; of 100 scores 50 are the key's and 98 within one point of it (40 "
          "scores).");
    gold.bias = 0.02;
    CHECK(internal::key_sentence("Ann", gold)
              .starts_with("Ann is neither too high nor too low on average against the key"));
}

TEST_CASE("what cannot be said has its reason in words") {
    const KappaReport kappa = {{Weights::quadratic, Undefined::no_pairable_units}};
    CHECK(internal::kappa_sentence(kappa) ==
          "Weighted kappa (quadratic) cannot be said: no answer was scored by two.");
    for (const Undefined reason : {Undefined::needs_two_raters,
                                   Undefined::needs_two_units,
                                   Undefined::no_pairable_units,
                                   Undefined::no_variation,
                                   Undefined::constant_rater,
                                   Undefined::disconnected,
                                   Undefined::not_converged,
                                   Undefined::too_few}) {
        CHECK_FALSE(internal::reason_words(reason).empty());
    }
}
