#include "calibration/internal/quasi_newton.h"

#include <doctest/doctest.h>

using namespace evenhand::calibration::internal;

namespace {

double rosenbrock(std::span<const double> at, std::span<double> gradient) {
    const double a = 1.0 - at[0];
    const double b = at[1] - at[0] * at[0];
    gradient[0] = -2.0 * a - 400.0 * at[0] * b;
    gradient[1] = 200.0 * b;
    return a * a + 100.0 * b * b;
}

}  // namespace

TEST_CASE("the minimum at the end of a bent valley is found") {
    int rounds = 0;
    const Minimum minimum =
        minimise(rosenbrock, {-1.2, 1.0}, 1e-8, 500, [&](int round) { rounds = round; });
    CHECK(minimum.settled);
    CHECK(minimum.point[0] == doctest::Approx(1.0).epsilon(1e-6));
    CHECK(minimum.point[1] == doctest::Approx(1.0).epsilon(1e-6));
    CHECK(rounds + 1 == minimum.rounds);
}

TEST_CASE("a search that is cut short says that it did not settle") {
    CHECK_FALSE(minimise(rosenbrock, {-1.2, 1.0}, 1e-8, 3, [](int) {}).settled);
    CHECK(minimise(rosenbrock, {1.0, 1.0}, 1e-8, 3, [](int) {}).settled);
}
