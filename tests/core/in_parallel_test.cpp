#include "core/in_parallel.h"

#include <atomic>
#include <vector>

#include <doctest/doctest.h>

#include "core/error.h"

using namespace evenhand;

TEST_CASE("each number is worked on once, however many there are") {
    for (const std::size_t count : {0U, 1U, 7U, 8U, 1000U}) {
        CAPTURE(count);
        std::vector<int> times(count, 0);
        in_parallel(count, [&](std::size_t i) { ++times[i]; });
        CHECK(times == std::vector<int>(count, 1));
    }
}

TEST_CASE("a failure is thrown when all others are done") {
    std::atomic<int> done = 0;
    CHECK_THROWS_AS(in_parallel(100,
                                [&](std::size_t i) {
                                    if (i == 3) {
                                        throw Error(ErrorCode::invalid_value, "three");
                                    }
                                    ++done;
                                }),
                    Error);
    CHECK(done == 99);
}
