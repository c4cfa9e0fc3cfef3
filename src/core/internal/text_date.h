#pragma once

#include <cstddef>

#include "core/internal/name_matcher.h"

namespace evenhand::internal {

/// How many words from this one on are a day with its year, of 1900 to 2099, in figures or with an
/// English month: "12.3.1980", "1980-03-12", "12/03/1980", "12th of March 1980", "March 12, 1980".
/// 0: none begins here.
[[nodiscard]] std::size_t date_at(const WordedText& text, std::size_t word);

}  // namespace evenhand::internal
