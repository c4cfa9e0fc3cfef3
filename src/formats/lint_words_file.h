#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/rubric_lint.h"

namespace evenhand::formats {

/// Reads word lists as docs/formats.md, "Word lists" describes them, and adds them to `base`: the
/// shipped lists when it is an organisation's file.
///
/// No value for bytes that are not UTF-8 text, and when there is no word in the end. What a line
/// says that cannot be used is left out, with a warning that names the line.
[[nodiscard]] Parsed<LintWords> read_lint_words(std::string_view bytes,
                                                const std::string& source_name,
                                                LintWords base = {});

}  // namespace evenhand::formats
