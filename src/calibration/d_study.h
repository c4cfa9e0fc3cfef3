#pragma once

#include <cstdint>
#include <optional>

#include "calibration/g_study.h"

namespace evenhand::calibration {

/// What a planned round of interviews looks like.
struct DDesign {
    std::uint32_t raters = 1;    ///< Interviewers a candidate meets.
    std::uint32_t criteria = 1;  ///< Criteria each of them scores.
    /// The same criteria are always used; otherwise they are a sample of many that might be.
    bool fixed_criteria = true;
    /// Different candidates meet different interviewers; otherwise all meet the same ones.
    bool nested_raters = true;
};

/// How dependable the mean score of a candidate is, by the components of a G-study.
struct DStudy {
    double universe = 0.0;          ///< Variance of what is to be measured, score points².
    double relative_error = 0.0;    ///< Variance, for ranking candidates.
    double absolute_error = 0.0;    ///< Variance, for comparing a score with a bar.
    double generalizability = 0.0;  ///< Eρ², 0 to 1: of a ranking.
    double dependability = 0.0;     ///< Φ, 0 to 1: of the score itself.
};

/// Whether panels can be planned from the ratings: two raters and ten persons rated anything.
[[nodiscard]] bool enough_to_plan(const Ratings& ratings);

/// Brennan (2001, ch. 4). Raters and criteria of the design are at least 1. All zeros when there is
/// no variance.
[[nodiscard]] DStudy d_study(const GComponents& components, const DDesign& design);

/// The fewest raters a candidate for a generalizability of `goal`; nothing when 1000 do not do.
[[nodiscard]] std::optional<std::uint32_t> raters_needed(const GComponents& components,
                                                         DDesign design,
                                                         double goal = 0.80);

}  // namespace evenhand::calibration
