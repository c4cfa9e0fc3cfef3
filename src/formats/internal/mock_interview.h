#pragma once

#include <optional>
#include <string>

#include "core/finding.h"
#include "core/page_set.h"
#include "formats/internal/page_lines.h"

namespace evenhand::formats::internal {

/// Reads the lines of a mock-interview page: numbered questions, in rounds or not, and for each one
/// paragraph, or group of bullets, of what a good answer holds, in the same order and mostly
/// without numbers. The points stand behind each question, each round, or all rounds.
///
/// Nothing when they are no such page. No value, and one error ("page.mock-mismatch"), when
/// questions and paragraphs are not as many: which belongs to which cannot be known then.
[[nodiscard]] std::optional<Parsed<PageSet>> read_mock_interview(const PageSheet& sheet,
                                                                 const std::string& source_name,
                                                                 const std::string& sha256);

}  // namespace evenhand::formats::internal
