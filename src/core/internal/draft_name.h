#pragma once

#include <cstddef>
#include <string>

#include "core/question_page.h"

namespace evenhand::internal {

/// Titles are no longer than this, in characters.
constexpr std::size_t longest_title = 40;

/// "q09-missed-bug-to-production": the question's number, and the words of the file's name or,
/// where that has fewer than two, of the question.
[[nodiscard]] std::string rubric_id(const QuestionPage& page);

/// "Missed bug to production": the same words, for lists.
[[nodiscard]] std::string rubric_title(const QuestionPage& page);

}  // namespace evenhand::internal
