#pragma once

#include <span>
#include <string>

#include "report/internal/shaping.h"

namespace evenhand::report {

/// The operators (PDF 1.7, 9.4.3) that show these glyphs at the pen's place: their ids, and how far
/// the pen is set back or forth between them. `tracking` is added after each.
[[nodiscard]] std::string show_operators(std::span<const Glyph> glyphs,
                                         const Typeface& typeface,
                                         Points size,
                                         Points tracking);

}  // namespace evenhand::report
