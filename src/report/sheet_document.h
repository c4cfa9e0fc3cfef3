#pragma once

#include "core/rubric.h"
#include "report/document.h"
#include "report/printable_kit.h"

namespace evenhand::report {

/// A blank scoring sheet for one question, to be filled in by hand: two pages, the first for
/// listening (question, probes, look-fors, lines for notes), the second for scoring (every anchor).
///
/// An answer's score is not a recommendation, so there is none at its end. What a pitfall signals
/// is left out.
[[nodiscard]] Document sheet_document(const PinnedRubric& rubric);

/// The sheets of all questions of a kit, two pages each, and a page for the recommendation.
[[nodiscard]] Document sheet_document(const PrintableKit& kit);

}  // namespace evenhand::report
