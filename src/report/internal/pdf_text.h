#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/timestamp.h"

namespace evenhand::report {

/// As PDF writes numbers: a point, at most `decimals` digits after it and no needless zero,
/// whatever the locale. 0 <= decimals <= 5.
[[nodiscard]] std::string number(double value, int decimals = 2);

/// The lowest 16 bits as four hex digits.
[[nodiscard]] std::string hex4(std::uint32_t value);

/// "00410042": UTF-16BE as hex digits, without a byte order mark.
[[nodiscard]] std::string utf16_hex(std::u32string_view text);

/// "D:20261122093005Z"
[[nodiscard]] std::string pdf_date(Timestamp moment);

}  // namespace evenhand::report
