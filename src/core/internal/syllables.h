#pragma once

#include <cstddef>
#include <string_view>

namespace evenhand::internal {

/// Syllables of a word of the letters a to z and apostrophes; 0 when it has no letter.
[[nodiscard]] std::size_t spoken_syllables(std::string_view word);

}  // namespace evenhand::internal
