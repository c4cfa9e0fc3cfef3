#include "calibration/internal/distributions.h"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

using namespace evenhand::calibration::internal;

// Values of R 4.2.2 (qt, qf, qnorm, pf, pchisq, pnorm).

TEST_CASE("quantiles are those of the tables") {
    CHECK(t_quantile(0.975, 9.0) == doctest::Approx(2.262157162798205).epsilon(1e-12));
    CHECK(normal_quantile(0.975) == doctest::Approx(1.959963984540054).epsilon(1e-12));
    CHECK(f_quantile(0.975, 5.0, 15.0) == doctest::Approx(3.576415).epsilon(1e-6));
}

TEST_CASE("a quantile and its tail belong together, with degrees of freedom that are not whole") {
    CHECK(f_tail(f_quantile(0.975, 5.0, 7.3), 5.0, 7.3) == doctest::Approx(0.025).epsilon(1e-9));
    CHECK(f_quantile(0.975, 5.0, 7.3) * f_quantile(0.025, 7.3, 5.0) ==
          doctest::Approx(1.0).epsilon(1e-9));
}

TEST_CASE("tails are those of the tables, and nothing at infinity") {
    CHECK(chi_square_tail(17.74074074074074, 5.0) == doctest::Approx(0.003289509).epsilon(1e-6));
    CHECK(normal_two_sided(-1.959963984540054) == doctest::Approx(0.05).epsilon(1e-12));
    CHECK(f_tail(std::numeric_limits<double>::infinity(), 3.0, 4.0) == 0.0);
    CHECK(normal_two_sided(std::numeric_limits<double>::infinity()) == 0.0);
}

TEST_CASE("degrees of freedom that make no sense give no number, and no failure") {
    CHECK_FALSE(std::isfinite(f_quantile(0.975, 4.0, 0.0)));
    CHECK_FALSE(std::isfinite(f_quantile(0.975, 4.0, std::numeric_limits<double>::quiet_NaN())));
}
