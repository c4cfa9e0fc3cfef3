#pragma once

#include <string>
#include <vector>

#include "calibration/outcome.h"

namespace evenhand::report::figures {

// Numbers as figures and their sentences write them: U+2212 for minus, a point for the decimals,
// never "-0.0".

/// "1.5", "−0.3"
[[nodiscard]] std::string fixed(double number, int places = 1);

/// "+1.5", "−0.3", "0.0"
[[nodiscard]] std::string signed_fixed(double number, int places = 1);

/// A share of 1 as "22 %", with a space that does not break.
[[nodiscard]] std::string percent(double share);

/// "0.5 to 0.7"
[[nodiscard]] std::string range(const calibration::Interval& interval, int places = 1);

/// "−0.1 to +0.3"
[[nodiscard]] std::string signed_range(const calibration::Interval& interval, int places = 1);

/// The sizes of a difference, whatever its direction: −0.7 to −0.5 gives "0.5 to 0.7".
[[nodiscard]] std::string size_range(const calibration::Interval& interval, int places = 1);

/// "none", "one" … "six", "7"
[[nodiscard]] std::string count_word(std::size_t count);

/// "1 interview", "12 interviews"
[[nodiscard]] std::string counted(std::size_t count, const std::string& thing);

/// "12,345"
[[nodiscard]] std::string grouped(std::size_t count);

/// "1st", "22nd", "13th"
[[nodiscard]] std::string ordinal(int number);

/// "a", "a and b", "a, b and c"; beyond `most` names: "a, b and 3 others".
[[nodiscard]] std::string listed_briefly(const std::vector<std::string>& names,
                                         std::size_t most = 3);

}  // namespace evenhand::report::figures
