#pragma once

#include <string>
#include <string_view>

namespace evenhand::formats::internal {

/// A line without Markdown's marks inside of it: emphasis, code, strike-through; of a link its
/// text, of a picture nothing. A mark that has no partner, or stands between spaces, is a
/// character. What stands at the beginning of the line (bullet, "##", ">") is left as it is.
[[nodiscard]] std::string without_inline_marks(std::string_view line);

}  // namespace evenhand::formats::internal
