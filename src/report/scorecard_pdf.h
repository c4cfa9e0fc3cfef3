#pragma once

#include <string>

#include "core/finding.h"
#include "core/scorecard.h"

namespace evenhand::report {

/// The bytes of a PDF, and warnings about what could not be printed as it was written.
struct PrintedPdf {
    std::string bytes;
    Findings findings;
};

/// The printed scorecard of one interview. `sha256` is the card's seal, 64 hex digits.
///
/// The same card gives the same bytes: every date comes from the card. Each character that no font
/// has is printed as its number in a box, and gives one warning ("print.no-glyph").
/// Throws Error: unreadable_file when a font package is missing, naming it; unwritable_file when
/// the PDF libraries fail.
[[nodiscard]] PrintedPdf scorecard_pdf(const Scorecard& card, const std::string& sha256);

}  // namespace evenhand::report
