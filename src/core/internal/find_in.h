#pragma once

#include <algorithm>

namespace evenhand::internal {

/// The first of `parts` whose `member` equals `wanted`, or null. Points into `parts`.
template <typename Parts, typename Wanted, typename Member>
auto find_in(Parts& parts, const Wanted& wanted, Member member) {
    const auto found = std::ranges::find(parts, wanted, member);
    return found == parts.end() ? nullptr : &*found;
}

}  // namespace evenhand::internal
