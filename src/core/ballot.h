#pragma once

#include <string>

#include "core/scorecard.h"

namespace evenhand {

/// What a committee's member votes, in words: "Strong no", "No", "Yes", "Strong yes", "Abstains".
[[nodiscard]] std::string ballot_words(Recommendation vote);

}  // namespace evenhand
