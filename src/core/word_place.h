#pragma once

#include <cstddef>

namespace evenhand {

/// A stretch of a line, in characters.
struct WordPlace {
    std::size_t first = 0;
    std::size_t count = 0;

    friend bool operator==(const WordPlace&, const WordPlace&) = default;
};

}  // namespace evenhand
