#pragma once

#include <cstddef>
#include <string>

namespace evenhand::workflow::internal {

/// "1 anchor", "3 anchors"
[[nodiscard]] std::string counted(std::size_t count, const std::string& thing);

}  // namespace evenhand::workflow::internal
