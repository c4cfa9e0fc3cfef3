#pragma once

#include "core/finding.h"
#include "core/question_page.h"
#include "core/rubric.h"

namespace evenhand::internal {

/// A finding ("draft.cut-off") for each item, coverage part and sample of the draft that ends where
/// the page breaks off; none for a page that ends as pages do. A page breaks off where its last
/// line has no mark at its end, and another line of its section or a sentence before it does, or
/// where it ends in the middle of brackets, a quotation or a phrase.
[[nodiscard]] Findings cut_off_findings(const QuestionPage& page, const Rubric& draft);

}  // namespace evenhand::internal
