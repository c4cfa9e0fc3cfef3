#include "calibration/key_fit.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <cstdlib>

namespace evenhand::calibration {

namespace {

constexpr double upper_tail = 0.975;

Estimate estimate_of(const std::vector<double>& values) {
    const auto n = static_cast<double>(values.size());
    double sum = 0;
    for (const double value : values) {
        sum += value;
    }
    Estimate estimate{sum / n, Undefined::too_few};
    if (values.size() < least_for_interval) {
        return estimate;
    }
    double squares = 0;
    for (const double value : values) {
        squares += (value - estimate.mean) * (value - estimate.mean);
    }
    const boost::math::students_t t(n - 1);
    const double reach = quantile(t, upper_tail) * std::sqrt(squares / (n - 1) / n);
    estimate.interval = Interval{estimate.mean - reach, estimate.mean + reach};
    return estimate;
}

}  // namespace

Outcome<KeyFit> key_fit(const std::vector<int>& differences) {
    if (differences.empty()) {
        return Undefined::too_few;
    }
    const std::vector<double> signed_ones(differences.begin(), differences.end());
    std::vector<double> distances;
    distances.reserve(signed_ones.size());
    for (const double value : signed_ones) {
        distances.push_back(std::abs(value));
    }
    KeyFit fit;
    fit.scores = differences.size();
    fit.bias = estimate_of(signed_ones);
    fit.mae = estimate_of(distances);
    fit.exact = static_cast<std::size_t>(std::ranges::count(differences, 0));
    fit.within_one = static_cast<std::size_t>(
        std::ranges::count_if(differences, [](int value) { return std::abs(value) <= 1; }));
    return fit;
}

}  // namespace evenhand::calibration
