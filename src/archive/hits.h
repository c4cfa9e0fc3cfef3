#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "archive/query.h"

namespace evenhand::archive {

/// First byte and length of each stretch of a text that was found, in their order and apart from
/// each other.
using Hits = std::vector<std::pair<std::size_t, std::size_t>>;

/// Where the terms stand in each of the texts. Words as the search reads them: capitals and accents
/// do not count, and of a beginning the whole word is marked.
[[nodiscard]] std::vector<Hits> hits_of(const std::vector<std::string>& texts,
                                        const std::vector<Term>& terms);

}  // namespace evenhand::archive
