#pragma once

#include "core/internal/act_list.h"

namespace evenhand::internal {

/// The members of a list of commas and conjunctions, as members_of() says.
[[nodiscard]] ActList read_list(const Stretch& list, ListSense sense);

enum class Certainty {
    certain,  ///< It is one act.
    doubtful  ///< It may be several, and cannot be cut.
};

/// A stretch as the one member of its list.
[[nodiscard]] ActList uncut(const Stretch& list, Certainty certainty);

}  // namespace evenhand::internal
