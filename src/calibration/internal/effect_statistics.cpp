#include "calibration/internal/effect_statistics.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "calibration/internal/distributions.h"

namespace evenhand::calibration::internal {

namespace {

struct Group {
    double count = 0.0;
    double sum = 0.0;
};

std::map<std::uint32_t, Group> groups_of(std::span<const std::uint32_t> group,
                                         std::span<const double> values) {
    std::map<std::uint32_t, Group> groups;
    for (std::size_t i = 0; i < values.size(); ++i) {
        Group& here = groups[group[i]];
        here.count += 1.0;
        here.sum += values[i];
    }
    return groups;
}

double squares_within(const std::map<std::uint32_t, Group>& groups,
                      std::span<const std::uint32_t> group,
                      std::span<const double> values) {
    double squares = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Group& here = groups.at(group[i]);
        const double distance = values[i] - here.sum / here.count;
        squares += distance * distance;
    }
    return squares;
}

}  // namespace

double mean_of(std::span<const double> values) {
    double sum = 0.0;
    for (const double value : values) {
        sum += value;
    }
    return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

double Line::half_band(double x) const {
    return t_quantile(0.975, df) * std::hypot(mean_se, slope_se * (x - mean_x));
}

std::optional<Line> fitted_line(std::span<const double> x, std::span<const double> y) {
    if (x.size() < 3) {
        return std::nullopt;
    }
    const double mean_x = mean_of(x);
    const double mean_y = mean_of(y);
    double xx = 0.0;
    double xy = 0.0;
    double yy = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - mean_x) * (x[i] - mean_x);
        xy += (x[i] - mean_x) * (y[i] - mean_y);
        yy += (y[i] - mean_y) * (y[i] - mean_y);
    }
    if (!(xx > 0.0)) {
        return std::nullopt;
    }
    Line line;
    line.slope = xy / xx;
    line.intercept = mean_y - line.slope * mean_x;
    line.df = static_cast<double>(x.size()) - 2.0;
    const double variance = std::max(0.0, yy - line.slope * xy) / line.df;
    line.slope_se = std::sqrt(variance / xx);
    line.mean_x = mean_x;
    line.mean_se = std::sqrt(variance / static_cast<double>(x.size()));
    line.correlation = yy > 0.0 ? xy / std::sqrt(xx * yy) : 0.0;
    return line;
}

std::optional<OneWay> one_way(std::span<const std::uint32_t> group,
                              std::span<const double> values) {
    const auto groups = groups_of(group, values);
    const auto count = static_cast<double>(values.size());
    const auto group_count = static_cast<double>(groups.size());
    if (group_count < 2.0 || count <= group_count) {
        return std::nullopt;
    }
    const double mean = mean_of(values);
    double between = 0.0;
    double squared_counts = 0.0;
    for (const auto& [number, here] : groups) {
        const double distance = here.sum / here.count - mean;
        between += here.count * distance * distance;
        squared_counts += here.count * here.count;
    }
    const double mean_between = between / (group_count - 1.0);
    const double mean_within = squares_within(groups, group, values) / (count - group_count);
    const double size = (count - squared_counts / count) / (group_count - 1.0);
    if (!(mean_within > 0.0)) {
        return std::nullopt;
    }
    OneWay result;
    result.icc = (mean_between - mean_within) / (mean_between + (size - 1.0) * mean_within);
    result.f = mean_between / mean_within;
    result.p = f_tail(result.f, group_count - 1.0, count - group_count);
    return result;
}

std::optional<double> within_variance(std::span<const std::uint32_t> group,
                                      std::span<const double> values) {
    const auto groups = groups_of(group, values);
    if (values.size() <= groups.size()) {
        return std::nullopt;
    }
    return squares_within(groups, group, values) /
           static_cast<double>(values.size() - groups.size());
}

}  // namespace evenhand::calibration::internal
