#pragma once

#include "core/rubric.h"

namespace evenhand::internal {

/// The rubric as it may leave with a copy of a card: what was asked and how it is scored. Without
/// what pitfalls signal, sample answers and their speakers, notes for raters, and every quotation
/// and name of the page that it came from.
[[nodiscard]] Rubric redacted(Rubric rubric);

}  // namespace evenhand::internal
