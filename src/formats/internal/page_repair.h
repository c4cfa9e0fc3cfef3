#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"

namespace evenhand::formats::internal {

/// A text after what could be put right in it was put right.
struct RepairedText {
    std::string text;
    Findings findings;  ///< `page.repaired` and `page.garbled`, at most one of each.
};

/// Puts right a text in UTF-8 whose UTF-8 was once read as Windows-1252, Windows-1253 (Greek) or
/// Windows-874 (Thai): "\u00E2\u20AC\u201D", "\u03B2\u20AC\u201D" and "\u0E42\u20AC\u201D" for a
/// dash. Only what turns back into UTF-8 without a rest is touched, and only where it cannot be
/// meant: Greek, Thai and accented letters stay, and so does a sequence that stands alone between
/// quotation marks. Control characters U+0080 to U+009F become what Windows-1252 has there.
///
/// A garbled place that does not turn back stays as it is, and a warning says where it is.
[[nodiscard]] RepairedText repair_text(std::string_view text, const std::string& source_name);

}  // namespace evenhand::formats::internal
