#include "calibration/internal/lone_measure.h"

#include <algorithm>
#include <cmath>

namespace evenhand::calibration::internal {

LoneMeasure lone_measure(const RatingScale& scale, std::span<const double> offsets, double total) {
    constexpr int most_steps = 200;
    constexpr double settled = 1e-10;
    double measure = 0.0;
    double variance = 0.0;
    for (int i = 0; i < most_steps; ++i) {
        double expected = 0.0;
        variance = 0.0;
        for (const double offset : offsets) {
            const CategoryMoments moments = scale.moments(measure + offset);
            expected += moments.expected;
            variance += moments.variance;
        }
        const double step = std::clamp((total - expected) / variance, -1.0, 1.0);
        measure += step;
        if (std::abs(step) < settled) {
            break;
        }
    }
    return {measure, 1.0 / std::sqrt(variance)};
}

double inside(double total, double most, double adjustment) {
    // One dichotomous rating has no room for 0.3 from both ends and a measure between.
    const double margin = std::min(adjustment, most / 2.0);
    return std::clamp(total, margin, most - margin);
}

}  // namespace evenhand::calibration::internal
