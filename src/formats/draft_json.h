#pragma once

#include <string>

#include "core/finding.h"
#include "core/rubric.h"

namespace evenhand::formats {

/// A draft and the findings on it as one JSON object (RFC 8259, UTF-8, two spaces of indent, a line
/// feed at the end), for programs that check or show an import:
///
///     question, number, of, category, level, tags[],
///     look_fors[{text, bonus, origin, line, column, quote}],
///     strongest[{text, origin, line, column, quote}],
///     pitfalls[{text, signals, origin, line, column, quote}],
///     coverage[{text, origin, line, column, quote}],
///     sample_answers[{text, key_score, reason}],
///     findings[{severity, code, message, location}]
///
/// `origin` is "stated", "derived" or "added". An item with several places gives its last one,
/// which is the most specific. A sample's text is its passages, each behind its label, parted by
/// blank lines; its score and reason are those of its first key. What is not known is null.
[[nodiscard]] std::string draft_json(const Rubric& rubric, const Findings& findings);

}  // namespace evenhand::formats
