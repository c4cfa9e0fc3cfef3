#pragma once

#include "report/internal/page_painter.h"
#include "report/internal/typeface.h"

class QPDF;
class QPDFObjectHandle;

namespace evenhand::report {

/// A Type0 font with just these glyphs embedded, its codes being the glyph ids of the whole font,
/// with widths and the text that each glyph stands for.
/// Throws Error (unreadable_file) when the font cannot be cut down.
[[nodiscard]] QPDFObjectHandle embed_font(QPDF& pdf,
                                          const Typeface& typeface,
                                          const GlyphTexts& glyphs);

}  // namespace evenhand::report
