#include "calibration/kendall.h"

#include <doctest/doctest.h>

#include "calibration_data.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;

TEST_CASE("only the order that each rater gives matters") {
    const CompleteTable table =
        *complete(measures_of(wide_scores("classic/irr_anxiety.csv", 1, 6)));
    CompleteTable other = table;
    for (std::size_t i = 0; i < other.scores.size(); ++i) {
        const double score = other.scores[i];
        other.scores[i] = i % other.raters == 0 ? score * score * score : score - 40.0;
    }
    const Concordance before = value_of(kendall_w(table));
    const Concordance after = value_of(kendall_w(other));
    CHECK(after.w == before.w);
    CHECK(after.p == before.p);
}

TEST_CASE("the same order is 1, opposite orders are 0") {
    CHECK(value_of(kendall_w({3, 2, {1, 5, 2, 6, 3, 9}})).w == doctest::Approx(1.0));
    CHECK(value_of(kendall_w({3, 2, {1, 3, 2, 2, 3, 1}})).w == doctest::Approx(0.0));
}

TEST_CASE("ties lower the uncorrected coefficient, and the correction makes up for them") {
    const Concordance found = value_of(kendall_w({3, 2, {1, 1, 2, 2, 2, 2}}));
    CHECK(found.w == doctest::Approx(1.0));
    CHECK(found.w_uncorrected < 1.0);
}

TEST_CASE("constant raters, one rater and one unit have no concordance") {
    CHECK(reason_of(kendall_w({3, 2, {1, 5, 1, 5, 1, 5}})) == Undefined::no_variation);
    CHECK(reason_of(kendall_w({3, 1, {1, 2, 3}})) == Undefined::needs_two_raters);
    CHECK(reason_of(kendall_w({1, 3, {1, 2, 3}})) == Undefined::needs_two_units);
}
