#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace evenhand::internal {

/// A place in each of two sequences.
using Match = std::pair<std::size_t, std::size_t>;

/// A longest common subsequence of two sequences of these sizes; `same(i, j)` compares. Takes
/// 4 bytes for each pair of places.
template <typename Same>
std::vector<Match> common_sequence(std::size_t first, std::size_t second, const Same& same) {
    const std::size_t width = second + 1;
    // longest[i * width + j]: of what is behind i and j.
    std::vector<std::uint32_t> longest((first + 1) * width, 0);
    for (std::size_t i = first; i-- > 0;) {
        for (std::size_t j = second; j-- > 0;) {
            longest[i * width + j] =
                same(i, j) ? longest[(i + 1) * width + j + 1] + 1
                           : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
        }
    }
    std::vector<Match> matches;
    for (std::size_t i = 0, j = 0; i < first && j < second;) {
        if (same(i, j)) {
            matches.emplace_back(i++, j++);
        } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return matches;
}

}  // namespace evenhand::internal
