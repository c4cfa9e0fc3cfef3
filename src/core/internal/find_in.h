#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace evenhand::internal {

/// The first of `parts` whose `member` equals `wanted`, or null. Points into `parts`.
template <typename Parts, typename Wanted, typename Member>
auto find_in(Parts& parts, const Wanted& wanted, Member member) {
    const auto found = std::ranges::find(parts, wanted, member);
    return found == parts.end() ? nullptr : &*found;
}

/// Whether the word is one of `words`.
template <std::size_t n>
bool is_any(const std::array<std::string_view, n>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

}  // namespace evenhand::internal
