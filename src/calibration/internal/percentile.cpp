#include "calibration/internal/percentile.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace evenhand::calibration::internal {

namespace {

double quantile(const std::vector<double>& sorted, double probability) {
    const double place = probability * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

}  // namespace

Interval percentile_interval(std::vector<double> values) {
    std::ranges::sort(values);
    return {quantile(values, 0.025), quantile(values, 0.975)};
}

}  // namespace evenhand::calibration::internal
