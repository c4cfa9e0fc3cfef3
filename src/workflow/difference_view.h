#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/rubric.h"
#include "core/rubric_diff.h"

namespace evenhand::workflow {

/// What differs between two rubrics, in words and pieces ready to be drawn.
struct DifferenceView {
    struct Change {
        std::string what;               ///< "Anchor 3 of Owning the gap"
        std::string kind;               ///< "Added", "Removed", "Changed" or "Moved".
        std::vector<TextPiece> pieces;  ///< The text with its marks; long equal stretches are cut
                                        ///< in their middle. Empty when there is nothing to read.
        std::string spoken;             ///< All of it for a screen reader, without marks.

        friend bool operator==(const Change&, const Change&) = default;
    };
    /// One part of the rubric: its head, a criterion with its anchors, the probes ...
    struct Group {
        std::string title;
        std::vector<Change> changes;  ///< At least one.

        friend bool operator==(const Group&, const Group&) = default;
    };

    std::vector<Group> groups;
    std::string summary;  ///< "7 changes in 3 parts", "Nothing differs."

    friend bool operator==(const DifferenceView&, const DifferenceView&) = default;
};

/// `found`: what differences() gives for these two.
[[nodiscard]] DifferenceView difference_view(const std::vector<RubricDifference>& found,
                                             const Rubric& older,
                                             const Rubric& newer);

}  // namespace evenhand::workflow
