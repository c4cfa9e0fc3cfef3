#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/question_page.h"
#include "core/rubric_draft.h"

namespace evenhand {

/// A word of a page's tags line.
struct TagWord {
    std::string text;
    SourcePlace place;

    friend bool operator==(const TagWord&, const TagWord&) = default;
};

/// What a tags line says.
struct TagSplit {
    std::optional<TagWord> category;
    std::optional<TagWord> level;  ///< As the vocabulary writes it.
    std::vector<TagWord> tags;     ///< Each once, as the page writes it; no category, no level.
    std::vector<TagWord> unsplit;  ///< Those of `tags` that may be several words run together.
};

/// Splits "BehaviouralMidbehaviouralownershipincident" into words of the vocabulary, and a line
/// with commas, dots, bars or line breaks at these. `category` is what the page's header says; it
/// counts as a word of the vocabulary. A run that is not made of known words stays one tag.
[[nodiscard]] TagSplit split_tags(const PageLine& line,
                                  const TagVocabulary& vocabulary,
                                  std::string_view category);

}  // namespace evenhand
