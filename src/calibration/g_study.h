#pragma once

#include <cstdint>
#include <optional>

#include "calibration/outcome.h"
#include "calibration/progress.h"
#include "calibration/ratings.h"
#include "calibration/reml.h"

namespace evenhand::calibration {

/// One number for each source of differences in a person × rater × criterion design. On one
/// criterion p, r and the residual hold all: the others cannot be told from them, and are 0.
struct GComponents {
    double p = 0.0;         ///< Persons.
    double r = 0.0;         ///< Raters.
    double c = 0.0;         ///< Criteria.
    double pr = 0.0;        ///< A rater's leaning to a person.
    double pc = 0.0;        ///< A person's profile over criteria.
    double rc = 0.0;        ///< A rater's strictness on a criterion.
    double residual = 0.0;  ///< prc, confounded with error.
};

/// How the components were had.
enum class GMethod {
    expected_mean_squares,  ///< Every person met every rater on every criterion.
    reml                    ///< Some cells are missing.
};

struct GStudy {
    GMethod method = GMethod::reml;
    GComponents variance;                     ///< At least 0; score points².
    std::optional<GComponents> raw;           ///< As the mean squares give them: may be negative.
    std::optional<GComponents> mean_squares;  ///< Score points².
    double grand_mean = 0.0;                  ///< Score points; under REML the fixed intercept.
    std::optional<double> criterion;          ///< −2 log restricted likelihood.
    std::uint32_t criteria = 0;               ///< In the data.
};

/// Variance components by expected mean squares (Brennan 2001, ch. 3). The design is balanced.
///
/// Undefined: needs_two_raters, needs_two_units (persons), no_variation, and unbalanced
/// when a cell is missing.
[[nodiscard]] Outcome<GStudy> g_study_by_mean_squares(const Ratings& ratings);

/// Variance components by REML with six crossed random effects; any design.
///
/// Undefined as g_study_by_mean_squares() (missing cells are no obstacle), and as fit_reml().
[[nodiscard]] Outcome<GStudy> g_study_by_reml(const Ratings& ratings,
                                              const Progress& progress = {},
                                              const RemlOptions& options = {});

/// By mean squares when the design is balanced, by REML otherwise.
[[nodiscard]] Outcome<GStudy> g_study(const Ratings& ratings,
                                      const Progress& progress = {},
                                      const RemlOptions& options = {});

/// To fit much the same ratings again: from the components of `study` on.
[[nodiscard]] RemlOptions near_to(const GStudy& study);

/// Every person that occurs met every rater on every criterion.
[[nodiscard]] bool is_balanced(const Ratings& ratings);

}  // namespace evenhand::calibration
