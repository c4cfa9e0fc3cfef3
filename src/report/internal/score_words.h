#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/scorecard.h"

namespace evenhand::report {

/// One criterion of the kit that was to be scored, with what it got.
struct ScoredCriterion {
    const Criterion* criterion;
    std::optional<Score> score;  ///< Empty means "not observed".
};

/// The criteria of every question that was asked, in the order of the kit. Points into the card.
[[nodiscard]] std::vector<ScoredCriterion> scored_criteria(const Scorecard& card);

/// "a", "a and b", "a, b and c"
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

/// Those that are not empty, with a dot between.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts);

/// The rubric's title, or its id where it has none.
[[nodiscard]] std::string rubric_name(const Rubric& rubric);

/// "1–5"
[[nodiscard]] std::string range_text(const Scale& scale);

/// "1 Well below, 2 Below, ..."
[[nodiscard]] std::string levels_text(const Scale& scale);

/// Whether the criteria of these questions weigh the same.
[[nodiscard]] bool has_equal_weights(const Kit& kit);

/// How the overall score was computed, with its numbers, and what it leaves out; or why there is
/// none. Whole sentences.
[[nodiscard]] std::string explain_score(const Scorecard& card);

}  // namespace evenhand::report
