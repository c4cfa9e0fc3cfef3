#include "calibration/internal/weighted_likelihood.h"

#include <algorithm>
#include <cmath>

namespace evenhand::calibration::internal {

LoneMeasure weighted_likelihood(const RatingScale& scale,
                                std::span<const double> offsets,
                                double total) {
    constexpr int most_steps = 500;
    constexpr double settled = 1e-9;
    double ability = 0.0;
    double information = 0.0;
    for (int i = 0; i < most_steps; ++i) {
        double expected = 0.0;
        double third = 0.0;
        information = 0.0;
        for (const double offset : offsets) {
            const CategoryMoments moments = scale.moments(ability + offset);
            expected += moments.expected;
            information += moments.variance;
            third += moments.third;
        }
        const double score = total - expected + third / (2.0 * information);
        const double step = std::clamp(score / information, -1.0, 1.0);
        ability += step;
        if (std::abs(step) < settled) {
            break;
        }
    }
    return {ability, 1.0 / std::sqrt(information)};
}

}  // namespace evenhand::calibration::internal
