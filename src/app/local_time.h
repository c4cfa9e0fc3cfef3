#pragma once

#include <string>

#include "core/timestamp.h"

namespace evenhand::app {

/// "22 Nov 2026, 09:30": the moment where the person is.
[[nodiscard]] std::string local_time(Timestamp moment);

}  // namespace evenhand::app
