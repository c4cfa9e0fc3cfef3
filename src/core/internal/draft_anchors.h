#pragma once

#include <vector>

#include "core/internal/draft_items.h"
#include "core/rubric.h"

namespace evenhand::internal {

/// One anchor for each level of the scale, lowest first. The top one is made of look-fors and what
/// the strongest answers do, the bottom one of pitfalls, the middle one of the first half of the
/// story; the others are empty. An anchor that would be too long leaves out whole items.
[[nodiscard]] std::vector<Anchor> draft_anchors(const Scale& scale, const DraftItems& from);

/// Anchors are no longer than this, in characters.
constexpr std::size_t longest_anchor = 240;

}  // namespace evenhand::internal
