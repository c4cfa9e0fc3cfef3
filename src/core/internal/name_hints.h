#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::internal {

/// Words that may be names: capitalised inside a sentence, each once, in their order. Days and
/// months, "I", and words in capitals alone are none. A guess: a name at the beginning of a
/// sentence is not found, a product's name is.
[[nodiscard]] std::vector<std::string> words_like_names(std::string_view text);

}  // namespace evenhand::internal
