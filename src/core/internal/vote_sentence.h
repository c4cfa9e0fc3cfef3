#pragma once

#include <string>
#include <vector>

#include "core/debrief.h"

namespace evenhand::internal {

/// What the votes of a round, 1 or 2, come to, as vote_words() tells it; of the second also who
/// changed theirs. `lines`: one for each member, at least one.
[[nodiscard]] std::string vote_sentence(const std::vector<VoteLine>& lines, int round);

}  // namespace evenhand::internal
