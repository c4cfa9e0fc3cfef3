#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rubric.h"

namespace evenhand::internal {

/// The passages of a sample as one text that an author edits: each begins a line, a labelled one
/// with "Situation: ", plain speech behind another passage with "Candidate: ".
[[nodiscard]] std::string answer_text(const std::vector<Passage>& passages);

/// The passages that the text stands for. Labels are those of a told story and of a dialogue, and
/// all that `before` has. answer_text() of the result is the same text, whatever it is.
[[nodiscard]] std::vector<Passage> passages_of(std::string_view text,
                                               const std::vector<Passage>& before);

}  // namespace evenhand::internal
