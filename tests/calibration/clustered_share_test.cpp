#include "calibration/clustered_share.h"

#include <vector>

#include <doctest/doctest.h>

using namespace evenhand::calibration;

namespace {

Share share_of(const std::vector<ClusterCount>& clusters) {
    const Outcome<Share> share = clustered_share(clusters);
    REQUIRE(std::holds_alternative<Share>(share));
    return std::get<Share>(share);
}

}  // namespace

TEST_CASE("with one trial a cluster the interval is that of a mean by t") {
    std::vector<ClusterCount> clusters(10, {1, 1});
    for (int at = 0; at < 6; ++at) {
        clusters[static_cast<std::size_t>(at)].hits = 0;
    }
    const Share share = share_of(clusters);
    CHECK(share.value == doctest::Approx(0.4));
    // sd of 4 ones among 10, n - 1: sqrt(10 / 9 * 0.24) / sqrt(10) * t(9, .975) = 2.2622
    CHECK(share.interval.high == doctest::Approx(0.4 + 2.262157 * 0.1632993).epsilon(1e-5));
    CHECK(share.interval.low == doctest::Approx(0.4 - 2.262157 * 0.1632993).epsilon(1e-5));
}

TEST_CASE("clusters that agree within themselves give a wider interval than scattered hits") {
    std::vector<ClusterCount> together;
    std::vector<ClusterCount> scattered;
    for (int at = 0; at < 20; ++at) {
        together.push_back({at % 2 == 0 ? 10.0 : 0.0, 10});
        scattered.push_back({5, 10});
    }
    CHECK(share_of(together).value == doctest::Approx(share_of(scattered).value));
    CHECK(share_of(together).interval.low < 0.3);
    CHECK(share_of(scattered).interval.low == doctest::Approx(0.5));
}

TEST_CASE("none or all hits leave the interval open on one side") {
    const Share none = share_of(std::vector<ClusterCount>(10, {0, 3}));
    CHECK(none.value == 0);
    CHECK(none.interval.low == 0);
    CHECK(none.interval.high == doctest::Approx(0.3085).epsilon(1e-3));
    const Share all = share_of(std::vector<ClusterCount>(10, {3, 3}));
    CHECK(all.interval.high == 1);
    CHECK(all.interval.low == doctest::Approx(1 - 0.3085).epsilon(1e-3));
}

TEST_CASE("clusters of nothing do not count") {
    const std::vector<ClusterCount> with = {{1, 2}, {0, 0}, {2, 2}};
    const std::vector<ClusterCount> without = {{1, 2}, {2, 2}};
    CHECK(share_of(with).interval.low == doctest::Approx(share_of(without).interval.low));
    CHECK(std::get<Undefined>(clustered_share({})) == Undefined::no_pairable_units);
    const std::vector<ClusterCount> one = {{1, 2}};
    CHECK(std::get<Undefined>(clustered_share(one)) == Undefined::needs_two_units);
}
