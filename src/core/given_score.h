#pragma once

#include <optional>

#include "core/rubric.h"
#include "core/scale.h"
#include "core/session.h"

namespace evenhand {

/// The score that a criterion got. Empty when it was not observed, is not rated yet, or its
/// question was skipped: what was given before a question is skipped does not count.
[[nodiscard]] std::optional<Score> score_of(const QuestionRecord& record,
                                            const Criterion& criterion);

}  // namespace evenhand
