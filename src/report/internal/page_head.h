#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/internal/desk.h"

namespace evenhand::report {

/// What stands at the head of a page beside the kind of the document, at its right end.
struct HeadWords {
    std::string organisation;  ///< May be empty, as may the notice.
    std::string notice;
};

struct HeadLine {
    std::string text;
    Points width = 0;
    Points baseline = 0;
    bool right_to_left = false;
};

/// Stands between organisation and notice where one line holds both.
inline constexpr std::string_view head_separator = "  ·  ";

/// The lines that end at `right`, from the top: one beside `kind` if there is room for all, else
/// the organisation above it and the notice beside it. What is too long for its line takes more of
/// them, above and below; no letter is cut off.
[[nodiscard]] std::vector<HeadLine> head_lines(const Desk& desk,
                                               std::string_view kind,
                                               const HeadWords& words,
                                               Points right);

/// Where a page begins below these lines.
[[nodiscard]] Points top_below(const std::vector<HeadLine>& lines, const PageStyle& page);

}  // namespace evenhand::report
