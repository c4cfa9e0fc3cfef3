#pragma once

#include <optional>
#include <string>

#include "core/timestamp.h"

namespace evenhand::app {

/// "22 Nov 2026, 09:30": the moment where the person is.
[[nodiscard]] std::string local_time(Timestamp moment);

/// The moment of "2026-11-20 14:00" where the person is; nothing for any other text.
[[nodiscard]] std::optional<Timestamp> from_local_time(const std::string& text);

}  // namespace evenhand::app
