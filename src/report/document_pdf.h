#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/report_style.h"
#include "report/document.h"

namespace evenhand::report {

/// The bytes of a PDF, and warnings about what could not be printed as it was written.
struct PrintedPdf {
    std::string bytes;
    Findings findings;
};

/// The code of the warning about a character that no font has.
inline constexpr std::string_view no_glyph = "print.no-glyph";

/// A document in the house's look, or in that of an organisation; set closer when its parts would
/// take more pages than they are to (Document::pages_per_part). A part that does not fit even then
/// takes the pages it needs.
///
/// The same document and style give the same bytes. Each character that no font has is printed as
/// its number in a box, and gives one warning ("print.no-glyph"). Throws Error: unreadable_file
/// when a font package is missing, naming it; unwritable_file when the PDF libraries fail.
[[nodiscard]] PrintedPdf document_pdf(const Document& document, const ReportStyle& wanted = {});

}  // namespace evenhand::report
