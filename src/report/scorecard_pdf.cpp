#include "report/scorecard_pdf.h"

#include <utility>

#include "report/font_catalog.h"
#include "report/internal/shaping.h"
#include "report/internal/unicode.h"
#include "report/layout.h"
#include "report/pdf.h"
#include "report/scorecard_document.h"
#include "report/style.h"

namespace evenhand::report {

namespace {

/// The package that has what the required ones lack, where there is one.
std::string advice(char32_t character) {
    const bool hangul = (character >= 0x1100 && character <= 0x11FF) ||
                        (character >= 0x3131 && character <= 0x318E) ||
                        (character >= 0xAC00 && character <= 0xD7A3);
    return hangul ? " Install the package fonts-nanum to print it." : "";
}

Finding to_finding(const MissingCharacter& missing) {
    return {Severity::warning,
            "print.no-glyph",
            "No installed font has the character " + code_point_name(missing.character) +
                "; the page shows that number in a box in its place." + advice(missing.character),
            "page " + std::to_string(missing.page)};
}

}  // namespace

PrintedPdf scorecard_pdf(const Scorecard& card, const std::string& sha256) {
    const FontCatalog fonts = find_fonts();
    Shaper shaper(fonts);
    const FontMetrics metrics = [&](std::string_view text, const TextStyle& style) {
        return shaper.width(text, style);
    };
    const Document document = scorecard_document(card, sha256);
    const Pages pages = layout(document, house_style(), metrics);
    WrittenPdf pdf = write_pdf(pages, document.info, shaper, fonts.colour_profile);

    PrintedPdf printed{std::move(pdf.bytes), {}};
    for (const MissingCharacter& missing : pdf.missing) {
        printed.findings.push_back(to_finding(missing));
    }
    return printed;
}

}  // namespace evenhand::report
