#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand {

/// A moment in UTC, to the second. Local time exists only where a person reads it.
using Timestamp = std::chrono::sys_seconds;

/// "2026-11-22T09:30:05Z" (ISO 8601, always UTC). Years 0 to 9999.
[[nodiscard]] std::string to_iso(Timestamp moment);

/// The moment that to_iso() wrote, or nothing for any other text.
[[nodiscard]] std::optional<Timestamp> from_iso(std::string_view text);

/// "2026-11-22": the UTC day, for file names and machine-readable places.
[[nodiscard]] std::string iso_date(Timestamp moment);

/// "22 November 2026": the UTC day, for people.
[[nodiscard]] std::string long_date(Timestamp moment);

/// "22 Nov 2026": the same where room is short.
[[nodiscard]] std::string short_date(Timestamp moment);

/// "7:24", minutes and seconds as a clock on a screen shows them; 0 or more, minutes may pass 59.
[[nodiscard]] std::string clock_text(std::chrono::seconds elapsed);

}  // namespace evenhand
