#pragma once

#include <string>

namespace evenhand {

/// Whether a mean is at least `bar`. One that differs only by rounding, as a mean of thirds does,
/// meets it.
[[nodiscard]] bool reaches(double mean, double bar);

/// A mean to stand beside a bar: "3.7", or with as many digits as show on which side of the bar it
/// lies; the bar's own text where it meets it exactly. The bar is written by exact_text().
[[nodiscard]] std::string mean_text(double mean, double bar);

}  // namespace evenhand
