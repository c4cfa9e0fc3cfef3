#include "report/document_pdf.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

#include "report/font_catalog.h"
#include "report/internal/shaping.h"
#include "report/internal/unicode.h"
#include "report/layout.h"
#include "report/pdf.h"
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
            std::string(no_glyph),
            "None of the fonts for printing has the character " +
                code_point_name(missing.character) +
                "; the page shows that number in a box in its place." + advice(missing.character),
            "page " + std::to_string(missing.page)};
}

/// The pages of the longest part, without one that is left empty behind it.
std::size_t longest_part(const Pages& pages) {
    std::size_t longest = 0;
    for (std::size_t part = 0; part < pages.parts.size(); ++part) {
        const bool last = part + 1 == pages.parts.size();
        const std::size_t end = last ? pages.pages.size() : pages.parts[part + 1];
        const bool has_empty = std::ranges::find(pages.empty, end - 1) != pages.empty.end();
        longest = std::max(longest, end - pages.parts[part] - (has_empty ? 1 : 0));
    }
    return longest;
}

/// Whether the last of a few pages has no more than a few lines.
bool ends_short(const Pages& pages, const PageStyle& page) {
    constexpr std::size_t few = 6;
    constexpr double share = 0.2;
    if (pages.pages.size() < 2 || pages.pages.size() > few) {
        return false;
    }
    return std::ranges::none_of(pages.pages.back().boxes, [&](const PlacedBox& box) {
        const auto* text = std::get_if<TextBox>(&box.shape);
        return text != nullptr && std::holds_alternative<std::size_t>(box.owner) &&
               text->baseline > page.top + share * (page.bottom - page.top);
    });
}

/// The same type with less room between blocks.
Style drawn_together(Style style) {
    constexpr double closer = 0.6;
    for (Points* gap : {&style.block_gap,
                        &style.lead_gap,
                        &style.heading_2_gap,
                        &style.heading_3_gap,
                        &style.heading_4_gap,
                        &style.entries.gap,
                        &style.entries.item_gap,
                        &style.form.gap,
                        &style.form.choice_gap}) {
        *gap *= closer;
    }
    return style;
}

Pages laid_out(const Document& document, const FontMetrics& metrics, const ReportStyle& wanted) {
    Style style = house_style(Density::usual, wanted);
    Pages pages = layout(document, style, metrics, wanted);
    if (document.pages_per_part > 0 && longest_part(pages) > document.pages_per_part) {
        style = house_style(Density::close, wanted);
        pages = layout(document, style, metrics, wanted);
    }
    if (ends_short(pages, style.page)) {
        Pages fewer = layout(document, drawn_together(style), metrics, wanted);
        return fewer.pages.size() < pages.pages.size() ? fewer : pages;
    }
    return pages;
}

}  // namespace

PrintedPdf document_pdf(const Document& document, const ReportStyle& wanted) {
    const FontCatalog fonts = find_fonts();
    Shaper shaper(fonts);
    const FontMetrics metrics{
        [&](std::string_view text, const TextStyle& style) { return shaper.width(text, style); },
        [&](std::string_view text, const TextStyle& style) { return shaper.ink(text, style); }};
    const Pages pages = laid_out(document, metrics, wanted);
    DocumentInfo info = document.info;
    info.language = wanted.language.empty() ? info.language : wanted.language;
    WrittenPdf pdf = write_pdf(pages, info, shaper, fonts.colour_profile);

    PrintedPdf printed{std::move(pdf.bytes), {}};
    for (const MissingCharacter& missing : pdf.missing) {
        printed.findings.push_back(to_finding(missing));
    }
    return printed;
}

}  // namespace evenhand::report
