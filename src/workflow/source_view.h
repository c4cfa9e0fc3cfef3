#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/rubric.h"
#include "core/rubric_place.h"
#include "workflow/rubric_editor.h"

namespace evenhand::workflow {

/// Where the part's words come from: "Stated, line 33", "Derived from look-for 1, line 13",
/// "Added". Empty when the rubric was not made from a page.
[[nodiscard]] std::string source_words(const Rubric& rubric, const RubricPlace& place);

/// A stretch of one line of the page.
struct SourceSpan {
    std::size_t line = 0;   ///< Counts from 0.
    std::size_t first = 0;  ///< In characters, from 0.
    std::size_t count = 0;  ///< Of characters; at least 1.

    friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

/// Where the part's words come from, also by way of the parts that it was derived from. Words that
/// are not at their place are looked for in that line; the whole line stands for words that are
/// gone.
[[nodiscard]] std::vector<SourceSpan> spans_of(const RubricEditor& editor,
                                               const RubricPlace& place);

/// Every stretch of the page that some part was made from, but for whole answers and their keys:
/// they are the page's own text.
[[nodiscard]] std::vector<SourceSpan> used_spans(const RubricEditor& editor);

/// The part to choose for a place on the page, line and character counted from 0: one made from the
/// words there, else from that line; when `chosen` is one of them, the next one.
[[nodiscard]] std::optional<RubricPlace> part_at(const RubricEditor& editor,
                                                 std::size_t line,
                                                 std::size_t character,
                                                 const RubricPlace& chosen);

}  // namespace evenhand::workflow
