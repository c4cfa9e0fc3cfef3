#include "calibration/correlation.h"

#include <algorithm>
#include <cmath>

#include "calibration/internal/distributions.h"
#include "calibration/internal/effect_statistics.h"
#include "calibration/internal/ranks.h"

namespace evenhand::calibration {

namespace {

bool constant(const std::vector<double>& values) {
    return std::ranges::adjacent_find(values, std::not_equal_to<>()) == values.end();
}

double product_moment(const std::vector<double>& x, const std::vector<double>& y) {
    const double mean_x = internal::mean_of(x);
    const double mean_y = internal::mean_of(y);
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - mean_x) * (x[i] - mean_x);
        yy += (y[i] - mean_y) * (y[i] - mean_y);
        xy += (x[i] - mean_x) * (y[i] - mean_y);
    }
    return std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
}

Outcome<Interval> fisher_interval(double r, std::size_t pairs) {
    if (pairs < 4) {
        return Undefined::too_few;
    }
    if (std::abs(r) == 1.0) {
        return Interval{r, r};
    }
    const double reach =
        internal::normal_quantile(0.975) / std::sqrt(static_cast<double>(pairs) - 3.0);
    return Interval{std::tanh(std::atanh(r) - reach), std::tanh(std::atanh(r) + reach)};
}

}  // namespace

Outcome<Correlation> pearson(const std::vector<double>& x, const std::vector<double>& y) {
    if (x.size() < 2) {
        return x.empty() ? Undefined::no_pairable_units : Undefined::needs_two_units;
    }
    if (constant(x) || constant(y)) {
        return constant(x) && constant(y) ? Undefined::no_variation : Undefined::constant_rater;
    }
    const double r = product_moment(x, y);
    return Correlation{r, fisher_interval(r, x.size())};
}

Outcome<double> spearman(const std::vector<double>& x, const std::vector<double>& y) {
    const auto found = pearson(internal::ranks_of(x).ranks, internal::ranks_of(y).ranks);
    if (const auto* reason = std::get_if<Undefined>(&found)) {
        return *reason;
    }
    return std::get<Correlation>(found).estimate;
}

}  // namespace evenhand::calibration
