#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "archive/internal/tokenizer.h"
#include "archive/query.h"

namespace evenhand::archive::internal {

/// Where the terms stand in the passage, as hits_of() says.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> hits_in(
    const std::string& passage, const std::vector<Term>& terms, const Tokenizer& tokenizer);

/// The passage with the most hits, the first of equals; cut to some 300 bytes around its first hit,
/// with "…" where something was left out. Without a hit the beginning of the first passage.
[[nodiscard]] Snippet best_snippet(const std::vector<std::string>& passages,
                                   const std::vector<Term>& terms,
                                   const Tokenizer& tokenizer);

}  // namespace evenhand::archive::internal
