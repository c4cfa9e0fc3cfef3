#include "report/figures/axis.h"

#include <algorithm>
#include <numeric>

namespace evenhand::report::figures {

namespace {

/// Neighbours that have met stand side by side around the mean of what they want.
struct Run {
    double sum = 0;  ///< Of where the run's first would stand for each.
    double count = 0;

    [[nodiscard]] double first(double gap, double low, double high) const {
        return std::clamp(sum / count, low, std::max(low, high - gap * (count - 1)));
    }
};

}  // namespace

std::vector<double> spread(const std::vector<double>& wanted, double gap, double low, double high) {
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t at) { return wanted[at]; });
    const double places = static_cast<double>(wanted.size());
    const double step =
        places > 1 ? std::min(gap, std::max(0.0, (high - low) / (places - 1))) : gap;

    std::vector<Run> runs;
    for (const std::size_t at : order) {
        runs.push_back({wanted[at], 1});
        while (runs.size() > 1) {
            Run& last = runs.back();
            Run& before = runs[runs.size() - 2];
            const double end = before.first(step, low, high) + step * before.count;
            if (end <= last.first(step, low, high)) {
                break;
            }
            before.sum += last.sum - last.count * step * before.count;
            before.count += last.count;
            runs.pop_back();
        }
    }
    std::vector<double> moved(wanted.size());
    auto next = order.begin();
    for (const Run& run : runs) {
        double place = run.first(step, low, high);
        for (int member = 0; member < static_cast<int>(run.count); ++member, place += step) {
            moved[*next++] = place;
        }
    }
    return moved;
}

}  // namespace evenhand::report::figures
