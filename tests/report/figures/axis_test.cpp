#include "report/figures/axis.h"

#include <doctest/doctest.h>

using namespace evenhand::report::figures;

TEST_CASE("an axis lays values along its length, also downwards") {
    const Axis right{-1, 1, 100, 200};
    CHECK(right.at(0) == doctest::Approx(200));
    const Axis up{0, 10, 300, -100};
    CHECK(up.at(10) == doctest::Approx(200));
}

TEST_CASE("places that stand apart stay where they are") {
    const std::vector<double> places = spread({10, 40, 80}, 16, 0, 100);
    CHECK(places == std::vector<double>{10, 40, 80});
}

TEST_CASE("places that meet are moved apart around where they wanted to be") {
    const std::vector<double> places = spread({50, 50}, 20, 0, 100);
    CHECK(places[0] == doctest::Approx(40));
    CHECK(places[1] == doctest::Approx(60));
}

TEST_CASE("moved places keep their order, their gap, and the limits") {
    const std::vector<double> wanted = {98, 3, 97, 99, 50, 96, 2, 1};
    const std::vector<double> places = spread(wanted, 10, 0, 100);
    for (std::size_t one = 0; one < wanted.size(); ++one) {
        CHECK(places[one] >= 0);
        CHECK(places[one] <= 100);
        for (std::size_t other = 0; other < wanted.size(); ++other) {
            if (wanted[one] < wanted[other]) {
                CHECK(places[other] - places[one] >= doctest::Approx(10));
            }
        }
    }
    CHECK(places[4] == doctest::Approx(50));
}

TEST_CASE("more places than there is room for stand evenly, inside the limits") {
    const std::vector<double> places = spread(std::vector<double>(11, 5.0), 20, 0, 100);
    CHECK(places.front() == doctest::Approx(0));
    CHECK(places.back() == doctest::Approx(100));
    CHECK(spread({}, 20, 0, 100).empty());
}
