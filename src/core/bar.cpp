#include "core/bar.h"

#include <cmath>
#include <optional>

#include "core/number_text.h"

namespace evenhand {

namespace {

constexpr double rounding = 1e-9;
constexpr int most_digits = 9;

/// -1: below the bar; 1: above it.
int side_of(double mean, double bar) {
    return std::abs(mean - bar) <= rounding ? 0 : mean < bar ? -1 : 1;
}

}  // namespace

bool reaches(double mean, double bar) {
    return side_of(mean, bar) >= 0;
}

std::string mean_text(double mean, double bar) {
    const int side = side_of(mean, bar);
    for (int digits = 1; digits < most_digits; ++digits) {
        std::string text = decimals(mean, digits);
        if (side_of(to_double(text).value_or(mean), bar) == side) {
            return text;
        }
    }
    return side == 0 ? exact_text(bar) : decimals(mean, most_digits);
}

}  // namespace evenhand
