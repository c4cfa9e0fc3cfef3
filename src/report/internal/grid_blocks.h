#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/committee_grid.h"
#include "report/document.h"
#include "report/figures/interviewer_severity.h"

namespace evenhand::report {

/// The cards of a grid's columns, with the names that stand for their raters. Borrowed.
struct GridColumns {
    const std::vector<const Scorecard*>& cards;
    const std::vector<std::string>& names;  ///< No two the same.
};

/// How many raters can have their names above their columns; more have numbers, and so have those
/// with a name that no column is wide enough for.
inline constexpr std::size_t most_named_columns = 5;

/// How strictly the columns' raters score, one for each; empty: nothing is said of it.
using Severities = std::vector<figures::InterviewerSeverity>;

/// Criteria by raters, those to be talked about first, with a last row of recommendations; before
/// it, where the columns have numbers, who is who. Of whom there is enough to tell how strictly
/// they score, that stands under the name.
[[nodiscard]] std::vector<Block> grid_blocks(const CommitteeGrid& grid,
                                             const GridColumns& columns,
                                             const Severities& severities = {});

/// What every rater recorded for the criteria of `rows`, in this order, side by side: the anchors
/// of the levels that were given, then for each rater the score and the note lines, highest score
/// first.
[[nodiscard]] std::vector<Block> evidence_by_criterion(const CommitteeGrid& grid,
                                                       const std::vector<std::size_t>& rows,
                                                       const GridColumns& columns);

/// Which look-fors were heard, and which pitfalls hit, by whom; a table for each rubric.
[[nodiscard]] std::vector<Block> heard_blocks(const CommitteeGrid& grid,
                                              const GridColumns& columns);

}  // namespace evenhand::report
