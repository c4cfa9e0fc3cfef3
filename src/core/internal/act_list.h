#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/internal/stretch.h"

namespace evenhand::internal {

/// What it means when a list is cut: whether each member alone still says what the list says.
enum class ListSense {
    all_wanted,  ///< Look-for acts: "A and B" asks for each, "A or B" leaves a choice and stays
                 ///< one.
    any_counts,  ///< Pitfalls: "A or B" warns of each; a lone "A and B" may be bad only together.
    story_parts  ///< What to tell, all of it nouns and clauses.
};

/// One member of a list.
struct Member {
    std::optional<Stretch> shared;  ///< What it has in common with the others: "explains".
    Stretch act;
};

struct ActList {
    std::vector<Member> members;  ///< One for what is no list or cannot be cut; none without words.
    bool doubtful =
        false;  ///< It may be a list, but where an act ends could not be told: kept whole.
};

/// A list of more bytes is no person's remark.
constexpr std::size_t longest_list = 700;

/// The members of "A, B, and C", "A; B", "A and B", "A: B, and C", "A — including B". Nothing is
/// cut inside brackets and quotation marks, between an act and its condition, contrast or exception
/// ("without blaming others", "only if asked", "not just A but B"), or where the part behind the
/// cut may belong to an object before it. A list above longest_list is kept whole, unread and
/// doubtful.
[[nodiscard]] ActList members_of(const Stretch& list, ListSense sense);

}  // namespace evenhand::internal
