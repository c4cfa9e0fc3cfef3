#pragma once

#include "report/document.h"
#include "report/printable_kit.h"

namespace evenhand::report {

/// A whole interview on paper: the plan (times, questions, what is covered and what is left to
/// another interview, the rules), then the scoring sheet of each question on two facing pages, then
/// a page for the recommendation.
[[nodiscard]] Document kit_document(const PrintableKit& kit);

}  // namespace evenhand::report
