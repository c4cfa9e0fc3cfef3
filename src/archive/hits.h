#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "archive/query.h"

namespace evenhand::archive {

/// Where the terms stand in the text, first byte and length of each stretch, in their order and
/// apart from each other. Words as the search reads them: capitals and accents do not count, and of
/// a beginning the whole word is marked.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> hits_of(
    const std::string& text, const std::vector<Term>& terms);

}  // namespace evenhand::archive
