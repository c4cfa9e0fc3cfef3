#pragma once

#include <cstddef>
#include <string>

#include "core/question_page.h"

namespace evenhand::internal {

/// Titles are no longer than this, in characters.
constexpr std::size_t longest_title = 40;

/// Where a draft's name comes from.
enum class Naming {
    by_file,     ///< The words of the file's name or, where that has fewer than two, the question.
    by_question  ///< For one of several questions in a file.
};

/// "q09-missed-bug-to-production": the question's number and its name; at most 64 characters.
[[nodiscard]] std::string rubric_id(const QuestionPage& page, Naming naming);

/// "Missed bug to production": the same words, for lists.
[[nodiscard]] std::string rubric_title(const QuestionPage& page, Naming naming);

/// "mock-interview-qa-engineer": an id made of a title or, where that has no letter, of the file's
/// name; at most 64 characters.
[[nodiscard]] std::string kit_id(const std::string& title, const std::string& source_name);

}  // namespace evenhand::internal
