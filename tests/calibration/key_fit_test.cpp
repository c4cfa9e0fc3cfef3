#include "calibration/key_fit.h"

#include <doctest/doctest.h>

using namespace evenhand::calibration;

namespace {

KeyFit fit_of(const std::vector<int>& differences) {
    return std::get<KeyFit>(key_fit(differences));
}

}  // namespace

TEST_CASE("bias keeps the sign, the distance does not") {
    const KeyFit fit = fit_of({1, -1, 2, 0});
    CHECK(fit.scores == 4);
    CHECK(fit.bias.mean == doctest::Approx(0.5));
    CHECK(fit.mae.mean == doctest::Approx(1.0));
    CHECK(fit.exact == 1);
    CHECK(fit.within_one == 3);
}

TEST_CASE("no score has no fit, and few scores have no interval") {
    CHECK(std::get<Undefined>(key_fit({})) == Undefined::too_few);
    const KeyFit fit = fit_of({1, 0, 1, 0});
    CHECK(std::get<Undefined>(fit.bias.interval) == Undefined::too_few);
    CHECK(std::get<Undefined>(fit.mae.interval) == Undefined::too_few);
}

TEST_CASE("the interval is that of Student's t") {
    // Mean 0.2, standard deviation sqrt(1.7) = 1.303840, n 5: t(0.975, 4) = 2.776445, so
    // 0.2 -+ 2.776445 * 1.303840 / sqrt(5) = 0.2 -+ 1.618932.
    const KeyFit fit = fit_of({1, -1, 2, 0, -1});
    const Interval interval = std::get<Interval>(fit.bias.interval);
    CHECK(interval.low == doctest::Approx(-1.418932).epsilon(1e-6));
    CHECK(interval.high == doctest::Approx(1.818932).epsilon(1e-6));
}

TEST_CASE("scores that all differ alike have an interval of no width") {
    const KeyFit fit = fit_of({1, 1, 1, 1, 1, 1});
    const Interval interval = std::get<Interval>(fit.bias.interval);
    CHECK(interval.low == doctest::Approx(1.0));
    CHECK(interval.high == doctest::Approx(1.0));
}
