#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/pages.h"

namespace evenhand::report {

class Shaper;  // internal/shaping.h: the fonts, opened

struct MissingCharacter {
    char32_t character = 0;
    std::size_t page = 1;  ///< Where it is first met; counts from 1.
};

struct WrittenPdf {
    std::string bytes;
    std::vector<MissingCharacter> missing;  ///< No font has them; each once.
};

/// Pages as a PDF 1.7 file: tagged, laid out as PDF/A-3a and PDF/UA-1 ask, fonts cut down to the
/// glyphs used. The same arguments give the same bytes.
///
/// A character that no font has is drawn as its number in a box, never as an empty glyph.
/// `colour_profile` is an ICC file for sRGB. Throws Error: unreadable_file for a font or the
/// profile, unwritable_file when the libraries fail.
[[nodiscard]] WrittenPdf write_pdf(const Pages& pages,
                                   const DocumentInfo& info,
                                   Shaper& fonts,
                                   const std::filesystem::path& colour_profile);

}  // namespace evenhand::report
