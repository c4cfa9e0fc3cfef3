#pragma once

namespace evenhand::calibration::internal {

// Quantiles and tails of the distributions that intervals and tests need. Degrees of freedom are
// positive and need not be whole.

/// Between 0 and 1 excluded, as all `probability` here.
[[nodiscard]] double t_quantile(double probability, double df);
[[nodiscard]] double normal_quantile(double probability);
/// NaN or infinite when degrees of freedom are not positive, or next to nothing.
[[nodiscard]] double f_quantile(double probability, double df1, double df2);

/// The probability of a larger value. 0 at infinity.
[[nodiscard]] double f_tail(double value, double df1, double df2);
[[nodiscard]] double chi_square_tail(double value, double df);

/// The probability of a value further from 0, on both sides.
[[nodiscard]] double normal_two_sided(double value);
[[nodiscard]] double t_two_sided(double value, double df);

}  // namespace evenhand::calibration::internal
