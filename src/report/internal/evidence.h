#pragma once

#include <optional>
#include <vector>

#include "core/rubric.h"
#include "core/session.h"
#include "report/document.h"

namespace evenhand::report {

/// What was recorded for one criterion of a question: note lines, look-fors heard, pitfalls hit,
/// look-fors not heard, probes asked and not asked, in this order. Times are what the question's
/// clock showed. An empty `criterion` gives what is tied to none.
[[nodiscard]] std::vector<Entry> evidence_entries(const Rubric& rubric,
                                                  const QuestionRecord& record,
                                                  const std::optional<Id<Criterion>>& criterion);

/// Everything that was recorded for a question, tied to a criterion or not: note lines, then items
/// heard, then probes asked.
[[nodiscard]] std::vector<Entry> recorded_entries(const Rubric& rubric,
                                                  const QuestionRecord& record);

}  // namespace evenhand::report
