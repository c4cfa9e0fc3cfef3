#pragma once

#include <string>

namespace evenhand::app {

/// "Chidi O.", "Maria": what stays of a name where there is no room for all of it.
[[nodiscard]] std::string brief_name(const std::string& name);

}  // namespace evenhand::app
