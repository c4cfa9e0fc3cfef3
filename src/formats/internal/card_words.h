#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/scorecard.h"

namespace evenhand::formats::internal {

/// The words that applicant tracking systems exchange: "definitely_not", "no", "yes", "strong_yes",
/// "no_decision".
[[nodiscard]] const char* exchange_word(Recommendation recommendation);

/// What was noted and ticked for a criterion, a line each, in the order of notes and of the
/// rubric's items; an empty `criterion` gives what is tied to none. The candidate's own words stand
/// in quotation marks, other marked lines behind their mark ("Minus: "), items behind their kind.
[[nodiscard]] std::vector<std::string> evidence_lines(
    const Rubric& rubric,
    const QuestionRecord& record,
    const std::optional<Id<Criterion>>& criterion);
/// The same whatever it is tied to.
[[nodiscard]] std::vector<std::string> evidence_lines(const Rubric& rubric,
                                                      const QuestionRecord& record);

/// Why a criterion has no score: "Not observed", or "Skipped: " and the reason; else empty.
[[nodiscard]] std::string unscored_words(const QuestionRecord& record, const Criterion& criterion);

}  // namespace evenhand::formats::internal
