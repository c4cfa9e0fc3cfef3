#include "calibration/internal/resamples.h"

#include <algorithm>
#include <atomic>

#include <doctest/doctest.h>

#include "core/error.h"

using namespace evenhand::calibration;
using internal::Draw;

TEST_CASE("draws follow from the seed alone, each as large as what it draws from") {
    const auto draws = internal::draws_of(5, {20, 3});
    REQUIRE(draws.size() == 20);
    CHECK(internal::draws_of(5, {20, 3}) == draws);
    CHECK(internal::draws_of(5, {20, 4}) != draws);
    for (const Draw& draw : draws) {
        CHECK(draw.size() == 5);
        CHECK(std::ranges::max(draw) < 5);
    }
}

TEST_CASE("each draw is used once, and nobody is asked again after stop") {
    const auto draws = internal::draws_of(3, {30, 1});
    std::vector<std::atomic<int>> used(draws.size());
    internal::for_each_draw(draws, {}, [&](const Draw&, std::size_t number) { ++used[number]; });
    CHECK(std::ranges::all_of(used, [](const auto& times) { return times == 1; }));
    int asked = 0;
    const auto stop = [&](std::uint64_t, std::uint64_t) {
        ++asked;
        return false;
    };
    CHECK_THROWS_AS(internal::for_each_draw(draws, stop, [](const Draw&, std::size_t) {}),
                    evenhand::Error);
    CHECK(asked == 1);
}

TEST_CASE("an interval wants half of the resamples, and two") {
    CHECK(internal::enough_of(100, 200));
    CHECK_FALSE(internal::enough_of(99, 200));
    CHECK_FALSE(internal::enough_of(1, 2));
}
