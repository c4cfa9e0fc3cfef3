#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/internal/haru.h"
#include "report/internal/shaping.h"
#include "report/pages.h"
#include "report/pdf.h"

namespace evenhand::report {

/// Which glyphs of a face were drawn, and what each stands for.
using GlyphTexts = std::map<std::uint32_t, std::u32string>;

/// Where an element was drawn, in PDF's coordinates.
struct DrawnBounds {
    std::size_t page = 0;
    Points left = 0;
    Points bottom = 0;
    Points right = 0;
    Points top = 0;
};

/// What was put on the pages, for those who finish the file.
struct Drawing {
    std::map<std::size_t, GlyphTexts> glyphs;        ///< By the index of the face.
    std::vector<std::vector<std::size_t>> owners;    ///< Page → marked content id → element.
    std::vector<std::optional<DrawnBounds>> bounds;  ///< Element → its bounds on its first page.
    std::vector<MissingCharacter> missing;           ///< Each character once.
};

/// The content stream's name for a face: "F3".
[[nodiscard]] std::string font_name(std::size_t face);

/// The name of a structure type: "H1".
[[nodiscard]] std::string tag_name(Tag tag);

/// Draws pages with libharu: every operator that paints is marked as content of its element or as
/// an artifact, text is shown by glyph ids.
[[nodiscard]] Drawing paint(const Pages& pages, Shaper& shaper, HaruDocument& document);

}  // namespace evenhand::report
