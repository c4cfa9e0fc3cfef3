#pragma once

#include <string>

#include "core/strong_id.h"

namespace evenhand {

/// The least that the work needs to know of the person interviewed.
struct Candidate {
    Id<Candidate> id;
    std::string name;  ///< UTF-8, as the person writes it.

    friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// Whoever interviews and scores.
struct Rater {
    Id<Rater> id;
    std::string name;

    friend bool operator==(const Rater&, const Rater&) = default;
};

}  // namespace evenhand
