#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/rubric_draft.h"

namespace evenhand::formats {

/// Reads the words that tags lines are made of: one a line, under "[categories]", "[levels]" or
/// "[tags]"; a line that begins with "#" is a comment.
///
/// No value for bytes that are not UTF-8 text and for a list without a word. A word outside of
/// these sections is left out, and so is a word given twice, each with a warning.
[[nodiscard]] Parsed<TagVocabulary> read_tag_vocabulary(std::string_view bytes,
                                                        const std::string& source_name);

}  // namespace evenhand::formats
