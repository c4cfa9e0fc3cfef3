#pragma once

#include <optional>
#include <vector>

#include "core/rubric.h"
#include "report/document.h"

namespace evenhand::report {

/// The anchors of every level, highest first as on the screen, each with a circle to mark; the
/// middle one says where to start. "Not observed" comes last.
[[nodiscard]] Choices level_choices(const Rubric& rubric, const Criterion& criterion);

/// The heading of a criterion, what it is about, and the words it uses in a fixed sense.
[[nodiscard]] std::vector<Block> criterion_head(const Rubric& rubric, const Criterion& criterion);

/// The look-fors and pitfalls of a criterion, or those of none, with when to tick them. What a
/// pitfall signals is left out.
[[nodiscard]] std::vector<TickBox> item_ticks(const Rubric& rubric,
                                              const std::optional<Id<Criterion>>& criterion);

/// The probes of a criterion, or those of none but the fallback.
[[nodiscard]] std::vector<TickBox> probe_ticks(const Rubric& rubric,
                                               const std::optional<Id<Criterion>>& criterion);

/// What is asked when there is no example.
[[nodiscard]] std::vector<TickBox> fallback_ticks(const Rubric& rubric);

/// The parts of a complete story; no words when the rubric has none.
[[nodiscard]] TickRow coverage_row(const Rubric& rubric);

}  // namespace evenhand::report
