#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/report_style.h"

namespace evenhand::formats {

/// How the name of a style in a person's data folder reads, and of the one that is shipped.
inline constexpr std::string_view style_name = "style.xml";

/// A style as its file has it: the logo is another file.
struct StyleFile {
    ReportStyle style;  ///< Without a logo.
    std::string logo;   ///< Name of its file, beside the style's own; empty: none.
    int logo_line = 0;  ///< Where it is named.
};

/// The style in its canonical form (docs/formats.md, "Report style"). Throws Error (invalid_value)
/// when a text holds a character that XML cannot hold.
[[nodiscard]] std::string style_bytes(const StyleFile& file);

/// Reads a style as strictly as read_rubric() reads a rubric; an accent that is too light for text
/// is an error, with a shade of it that would do. `name` is what findings call the file.
[[nodiscard]] Parsed<StyleFile> read_style(std::string_view bytes, const std::string& name);

/// Of a style that has errors, what can be read all the same: for somebody who is to put it right.
/// What is wrong is left out, as is everything of what is no style.
[[nodiscard]] StyleFile style_as_far_as_read(std::string_view bytes);

/// Whether the bytes begin as a style does, whatever the file is called.
[[nodiscard]] bool is_style(std::string_view bytes);

}  // namespace evenhand::formats
