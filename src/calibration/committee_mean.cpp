#include "calibration/committee_mean.h"

#include <cmath>

#include "calibration/internal/distributions.h"
#include "calibration/internal/left_one_out.h"

namespace evenhand::calibration {

namespace {

Outcome<Interval> interval_around(const internal::LeftOneOut& left) {
    constexpr double upper = 0.975;
    if (left.without.size() < internal::fewest_raters) {
        return Undefined::too_few;
    }
    const auto count = static_cast<double>(left.without.size());
    const double reach = internal::t_quantile(upper, count - 1.0) *
                         std::sqrt(internal::jackknife_variance(left.without));
    return Interval{left.value - reach, left.value + reach};
}

}  // namespace

Outcome<CommitteeMean> committee_mean(std::span<const CommitteeCriterion> criteria) {
    const auto left = internal::left_one_out(criteria);
    if (!left) {
        return Undefined::no_pairable_units;
    }
    return CommitteeMean{left->value, left->criteria, interval_around(*left)};
}

}  // namespace evenhand::calibration
