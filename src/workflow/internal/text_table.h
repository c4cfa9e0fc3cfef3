#pragma once

#include <string>
#include <vector>

namespace evenhand::workflow::internal {

/// Lines of a table for a terminal, all with as many cells; at least one.
using TextLines = std::vector<std::vector<std::string>>;

/// Columns as wide as what is widest in them, two blanks apart; the last is as long as it is. Ends
/// with a line feed.
[[nodiscard]] std::string aligned(const TextLines& lines);

}  // namespace evenhand::workflow::internal
