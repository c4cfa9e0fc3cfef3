#pragma once

#include <cstddef>

#include "core/internal/text_redactor.h"

namespace evenhand::internal {

/// How many words from this one on stay because they name somebody who may be named, though some of
/// them can be a part of another's name: "Anna Meyer" stays where another Anna goes. 0: none do;
/// they are one word, or can be as much of the other's name, or one of them was asked for by name.
[[nodiscard]] std::size_t kept_name(const TextRedactor::Rules& rules,
                                    const WordedText& text,
                                    std::size_t word);

}  // namespace evenhand::internal
