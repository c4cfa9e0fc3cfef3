#pragma once

#include <string>

#include "calibration/mfrm.h"
#include "calibration/mml.h"
#include "calibration/ratings.h"

namespace evenhand::workflow {

// What a calibration by the many-facet Rasch model is exported as (docs/formats.md, "Tables of the
// many-facet model"): CSV with a heading line and line feeds, numbers so that they read back as the
// same, nothing where a number is undefined; and JSON.

/// One line an element of `facet`, in the order of the ratings' ids.
[[nodiscard]] std::string jmle_table(const calibration::Ratings& ratings,
                                     const calibration::MfrmFit& fit,
                                     calibration::Facet facet);

/// Corrected measures, real standard errors, fair averages with limits and, of raters, severity in
/// score points with limits: one line an element of every facet.
[[nodiscard]] std::string adjusted_table(const calibration::Ratings& ratings,
                                         const calibration::MfrmFit& fit);

[[nodiscard]] std::string jmle_summary(const calibration::Ratings& ratings,
                                       const calibration::MfrmFit& fit);

[[nodiscard]] std::string mml_person_table(const calibration::Ratings& ratings,
                                           const calibration::MmlFit& fit);
[[nodiscard]] std::string mml_parameter_table(const calibration::Ratings& ratings,
                                              const calibration::MmlFit& fit);
[[nodiscard]] std::string mml_summary(const calibration::MmlFit& fit);

}  // namespace evenhand::workflow
