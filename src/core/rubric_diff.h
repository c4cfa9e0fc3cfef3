#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rubric.h"
#include "core/rubric_place.h"

namespace evenhand {

/// One thing in which two rubrics differ.
struct RubricDifference {
    enum class Kind { added, removed, changed, moved };
    Kind kind = Kind::changed;
    RubricPlace place;   ///< In the newer rubric; in the older one when it was removed.
    std::string what;    ///< spoken_place(): "Anchor 3 of “Owning the gap”"
    std::string before;  ///< Empty when it was added.
    std::string after;   ///< Empty when it was removed.

    friend bool operator==(const RubricDifference&, const RubricDifference&) = default;
};

/// All differences that an author would want to see, in the order of the newer rubric, what was
/// removed at its old place. Parts are the same when their ids are, rater notes when their words
/// are. Version, status, provenance and Provenance::open do not count.
///
/// A part that was added or removed is one difference, with all its words, one text a line. A moved
/// one tells its place in its list ("place 3"): parts that kept their order among themselves have
/// not moved, and an item that changed its kind has changed, not moved.
[[nodiscard]] std::vector<RubricDifference> differences(const Rubric& older, const Rubric& newer);

/// A stretch of a text beside another version of it.
struct TextPiece {
    enum class Kind { same, removed, added };
    Kind kind = Kind::same;
    std::string text;

    friend bool operator==(const TextPiece&, const TextPiece&) = default;
};

/// The two texts word by word, white space belonging to the word before: the pieces that are not
/// added give `before`, those that are not removed give `after`. No piece is empty, and no two of
/// one kind follow each other. What lies between the common beginning and end of two texts is taken
/// as a whole where it is longer than some 2,000 words in each.
[[nodiscard]] std::vector<TextPiece> word_differences(std::string_view before,
                                                      std::string_view after);

}  // namespace evenhand
