#include "calibration/internal/distributions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace evenhand::calibration::internal {

namespace math = boost::math;

namespace {

/// Gives NaN or infinity where there is no answer, rather than throwing.
using Quiet =
    math::policies::policy<math::policies::domain_error<math::policies::ignore_error>,
                           math::policies::pole_error<math::policies::ignore_error>,
                           math::policies::overflow_error<math::policies::ignore_error>,
                           math::policies::evaluation_error<math::policies::ignore_error>>;

}  // namespace

double t_quantile(double probability, double df) {
    return math::quantile(math::students_t(df), probability);
}

double f_quantile(double probability, double df1, double df2) {
    return math::quantile(math::fisher_f_distribution<double, Quiet>(df1, df2), probability);
}

double normal_quantile(double probability) {
    return math::quantile(math::normal(), probability);
}

double f_tail(double value, double df1, double df2) {
    return std::isinf(value) ? 0.0 : math::cdf(math::complement(math::fisher_f(df1, df2), value));
}

double chi_square_tail(double value, double df) {
    return math::cdf(math::complement(math::chi_squared(df), value));
}

double normal_two_sided(double value) {
    return std::isinf(value) ? 0.0
                             : 2.0 * math::cdf(math::complement(math::normal(), std::abs(value)));
}

double t_two_sided(double value, double df) {
    return std::isinf(value)
               ? 0.0
               : 2.0 * math::cdf(math::complement(math::students_t(df), std::abs(value)));
}

}  // namespace evenhand::calibration::internal
