#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand {

/// With one digit after the point, rounded half away from zero: "4.2". Never the locale's comma.
[[nodiscard]] std::string one_decimal(double number);

/// With so many digits after the point, rounded half away from zero and never "-0": "0.42".
[[nodiscard]] std::string decimals(double number, int places);

/// The shortest text that reads back as the same number: "1", "0.25".
[[nodiscard]] std::string exact_text(double number);

/// The number that fills the whole text, or nothing. Finite numbers only.
[[nodiscard]] std::optional<double> to_double(std::string_view text);
[[nodiscard]] std::optional<int> to_int(std::string_view text);
/// Digits alone: no sign, no blank.
[[nodiscard]] std::optional<std::uint64_t> to_unsigned(std::string_view text);

}  // namespace evenhand
