#pragma once

#include <optional>
#include <string>

namespace evenhand::app {

/// Runs the window until it is closed; gives the process's exit status. `file` is opened at once.
[[nodiscard]] int run_application(const std::optional<std::string>& file);

}  // namespace evenhand::app
