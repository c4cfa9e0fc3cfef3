#pragma once

#include <set>
#include <string>

#include "core/scorecard.h"
#include "core/text_word.h"

namespace evenhand::internal {

/// Adds the forms of the words that the rubrics' texts write small: names are none of them.
void add_usual_words(const Kit& kit, const WordFinder& words_in, std::set<std::string>& usual);

}  // namespace evenhand::internal
