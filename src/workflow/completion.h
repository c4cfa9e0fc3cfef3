#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workflow/live_view.h"

namespace evenhand::workflow {

/// What may be meant while a note is typed, as the rubric has it: titles of the criteria, then
/// look-fors and pitfalls by their handles and their words.
[[nodiscard]] std::vector<std::string> completion_phrases(const LiveView& view);

/// What would complete the word that is being typed: the bytes that would follow it. Empty when
/// fewer than three characters of a word are typed, or nothing fits, or less than two characters
/// would be won.
/// `typed`: the line up to the caret. `lines`: the notes of the question; a word written there
/// comes first, the latest one foremost, for names come again ("Kubernetes"). `phrases`: the whole
/// of one that begins with the word, else a word of one. Case counts for neither.
[[nodiscard]] std::string completion(std::string_view typed,
                                     const std::vector<std::string>& lines,
                                     const std::vector<std::string>& phrases);

}  // namespace evenhand::workflow
