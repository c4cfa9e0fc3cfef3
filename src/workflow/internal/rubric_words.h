#pragma once

#include <string>
#include <string_view>

#include "core/rubric.h"

namespace evenhand::workflow::internal {

/// The words of a text in lower case, with a blank before each and none behind: what stands between
/// them does not count.
[[nodiscard]] std::string search_words(std::string_view text);

/// All words of a rubric, as search_words() gives them.
[[nodiscard]] std::string search_words(const Rubric& rubric);

/// Whether each word of `wanted` begins a word of `found_in`; both as search_words() gives them.
[[nodiscard]] bool has_all_words(std::string_view found_in, std::string_view wanted);

}  // namespace evenhand::workflow::internal
