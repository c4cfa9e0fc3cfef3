#pragma once

#include <functional>
#include <span>
#include <vector>

namespace evenhand::calibration::internal {

/// The value at a point, with its gradient put into the second span.
using Objective = std::function<double(std::span<const double>, std::span<double>)>;

struct Minimum {
    std::vector<double> point;
    double value = 0.0;
    int rounds = 0;
    bool settled = false;
};

/// Limited-memory BFGS (Nocedal 1980; Liu & Nocedal 1989, ten pairs) with halving of steps that do
/// not go down enough. Settled when no component of the gradient is larger than `flat`.
/// `each_round` is called before every round.
[[nodiscard]] Minimum minimise(const Objective& objective,
                               std::vector<double> start,
                               double flat,
                               int most_rounds,
                               const std::function<void(int round)>& each_round);

}  // namespace evenhand::calibration::internal
