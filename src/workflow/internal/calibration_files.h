#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/finding.h"
#include "formats/rating_table_file.h"
#include "formats/score_matrix_file.h"
#include "workflow/calibration_run.h"

namespace evenhand::workflow::internal {

/// An error: what was typed as a scale is none.
[[nodiscard]] Finding no_scale(const std::string& typed);

/// Where each id stands, from 0; of an id that stands twice, the first place.
[[nodiscard]] std::map<std::string, std::uint32_t> numbers_of(const std::vector<std::string>& ids);

// What files say, as the estimators take it.

[[nodiscard]] calibration::Ratings ratings_of(formats::RatingTable table,
                                              formats::ScoreRange scale);

/// The key by the numbers that the ratings give their persons and criteria; what nobody rated is
/// left out.
[[nodiscard]] std::vector<calibration::GoldScore> key_of(const formats::GoldTable& table,
                                                         const calibration::Ratings& ratings);

[[nodiscard]] RaterScores scores_of(formats::ScoreMatrix matrix);

/// Of units by categories.
[[nodiscard]] calibration::CountTable counts_of(const formats::CategoryCounts& counts, int lowest);

/// Of a contingency table; the raters are called "rows" and "columns".
[[nodiscard]] RaterScores contingency_of(const formats::CategoryCounts& counts, int lowest);

}  // namespace evenhand::workflow::internal
