#include "calibration/internal/coincidences.h"

#include <doctest/doctest.h>

#include "../calibration_data.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;
using internal::Coincidences;
using internal::CoincidenceSums;

TEST_CASE("margins are the ratings of pairable units, on the levels that are used") {
    const Coincidences found(counts_of(score_table({{1, 4, 4}, {4, 4, {}}, {2, {}, {}}}, 1, 5)),
                             Metric::ordinal);
    CHECK(found.clusters() == 2);
    CHECK(found.all().margins == std::vector<double>{1, 4});
    CHECK(found.all().apart == std::vector<double>{1});  // 1 x 2 pairs of three ratings, over 2.
}

TEST_CASE("taking every cluster out leaves nothing") {
    const Coincidences found(counts_of(score_table({{1, 4}, {4, 3}, {2, 2}}, 1, 5)),
                             Metric::nominal);
    CoincidenceSums sums = found.all();
    for (std::size_t cluster = 0; cluster < found.clusters(); ++cluster) {
        found.add(sums, cluster, -1.0);
    }
    CHECK(sums.margins == found.none().margins);
    CHECK(sums.apart == found.none().apart);
    CHECK_FALSE(found.alpha_of(sums).has_value());
}

TEST_CASE("ordinal differences depend on the ratings between, the others on the scores alone") {
    const CountTable counts = counts_of(score_table({{1, 2}, {2, 5}, {2, 2}}, 1, 5));
    const Coincidences ordinal(counts, Metric::ordinal);
    CHECK(ordinal.differences_of(ordinal.all()) == std::vector<double>{6.25, 25.0, 6.25});
    const Coincidences ratio(counts, Metric::ratio);
    CHECK(ratio.differences_of(ratio.none())[1] == doctest::Approx(16.0 / 36.0));
    CHECK(ratio.pair_of(0, 4) == 1);
}

TEST_CASE("the sum alone is the same, and keeps no cluster") {
    const CountTable counts = counts_of(score_table({{1, 4, 4}, {4, 3, {}}, {2, 2, 5}}, 1, 5));
    const Coincidences whole(counts, Metric::ordinal);
    const Coincidences sum(counts, Metric::ordinal, Coincidences::Keep::sum);
    CHECK(sum.all().margins == whole.all().margins);
    CHECK(sum.all().apart == whole.all().apart);
    CHECK(sum.clusters() == 0);
    CHECK(whole.clusters() == 3);
}
