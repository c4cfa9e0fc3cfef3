#pragma once

#include <cstddef>

#include "core/internal/name_matcher.h"

namespace evenhand::internal {

/// Whether found words go, and what a person is told of it.
struct NameFate {
    bool goes = true;
    const char* remark = nullptr;
};

/// Whether words that may name a person who is taken out do so here. `beforehand`: the text was
/// written before anybody came.
[[nodiscard]] NameFate fate_of(const WordedText& text,
                               std::size_t word,
                               const FoundName& found,
                               bool beforehand);

}  // namespace evenhand::internal
