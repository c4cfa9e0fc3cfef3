#include "calibration/internal/ranks.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace evenhand::calibration::internal {

Ranks ranks_of(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    Ranks found{std::vector<double>(values.size(), 0.0), 0.0};
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && values[order[end]] == values[order[begin]]) {
            ++end;
        }
        const auto t = static_cast<double>(end - begin);
        const double rank = (static_cast<double>(begin + end) + 1.0) / 2.0;
        for (; begin < end; ++begin) {
            found.ranks[order[begin]] = rank;
        }
        found.ties += (t * t * t) - t;
    }
    return found;
}

}  // namespace evenhand::calibration::internal
