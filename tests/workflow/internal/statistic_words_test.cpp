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
    gold.exact = 20;
    gold.within_one = 39;
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
                                   Undefined::too_few,
                                   Undefined::unbalanced,
                                   Undefined::out_of_reach,
                                   Undefined::too_large}) {
        CHECK_FALSE(internal::reason_words(reason).empty());
    }
}

TEST_CASE("a panel is planned with the number that is needed, and the one before") {
    GStudy study;
    study.criteria = 2;
    study.variance.p = 0.61;
    study.variance.r = 0.2;
    study.variance.residual = 0.2;
    // Nested: 0.61 / (0.61 + 0.2/n + 0.1/n), which is 0.803 for two.
    CHECK(
        internal::panel_sentence(study) ==
        "With 1 interviewer a ranking of candidates is 0.67 reliable; 2 bring it to 0.80 or more. "
        "If all candidates met the same interviewers, or scores were adjusted for severity, 1 "
        "would do at best.");
    study.variance.r = 0.0;
    study.variance.residual = 0.0;
    CHECK(internal::panel_sentence(study) ==
          "With 1 interviewer a ranking of candidates is 1.00 reliable.");
}

TEST_CASE("what falls short of 0.80 is not rounded to it") {
    GStudy study;
    study.criteria = 1;
    study.variance.p = 0.7999;
    study.variance.r = 0.4;
    CHECK(internal::panel_sentence(study).starts_with(
        "With 2 interviewers a ranking of candidates is 0.79 reliable; 3 bring it"));
}
