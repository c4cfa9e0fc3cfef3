#pragma once

#include <vector>

namespace evenhand::report::figures {

/// A stretch of values laid along a stretch of the drawing; `length` may be negative.
struct Axis {
    double from = 0;
    double to = 1;
    double start = 0;
    double length = 1;

    [[nodiscard]] double at(double value) const {
        return start + (value - from) / (to - from) * length;
    }
};

/// Moves places apart to at least `gap`, each as little as can be, inside low … high, keeping their
/// order. The places come back in the order given. Where there is no room they stand even closer.
[[nodiscard]] std::vector<double> spread(const std::vector<double>& wanted,
                                         double gap,
                                         double low,
                                         double high);

}  // namespace evenhand::report::figures
