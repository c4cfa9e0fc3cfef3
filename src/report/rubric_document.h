#pragma once

#include "core/rubric.h"
#include "report/document.h"

namespace evenhand::report {

/// Whether the sample answers are printed with their keys: calibration material, for authors and
/// leads alone.
enum class Samples { left_out, with_keys };

/// A rubric on paper, for a person who reads it beforehand or scores with it.
///
/// The page may be shown to the candidate: what a pitfall signals is left out, and so are the rater
/// notes that quote it, which the page says. With samples, their keys' status ("Author's key",
/// "Key of a panel of 3") stands beside each; who speaks is left out.
[[nodiscard]] Document rubric_document(const PinnedRubric& rubric, Samples samples);

}  // namespace evenhand::report
