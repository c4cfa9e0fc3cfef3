#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "formats/internal/page_text.h"

namespace evenhand::formats::internal {

/// Why a text in which no question page was found is none: one sentence that says what it seems to
/// be (a document of ours, a page to log in, XML, data, a table, program source, a job
/// advertisement, a list of questions, a guide, or anything else) and what would be right.
[[nodiscard]] Finding why_foreign(const PageText& page, const std::string& source_name);

}  // namespace evenhand::formats::internal
