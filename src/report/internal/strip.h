#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "report/document.h"
#include "report/pages.h"

namespace evenhand::report {

/// A box that is repeated below a strip as long as the page has room.
struct Growth {
    PlacedBox box;  ///< Its y counts from where the strip ends.
    Points pitch = 0;
};

/// A slice of the document across the whole measure, which a page break does not part. Its boxes
/// stand where they belong from left to right; their y counts from the strip's upper edge.
struct Strip {
    Points space_before = 0;  ///< Falls away at the top of a page.
    Points height = 0;
    bool keep_with_next = false;
    std::vector<PlacedBox> boxes;
    std::optional<std::size_t> head;  ///< Index into Flow::heads: repeated above it on a new page.
    std::optional<PageBreak::Opens> opens = {};  ///< Begins a page; the strip itself is empty.
    std::optional<Growth> growth = {};
    bool optional = false;  ///< Left out where the page has no room for it.
};

/// The document as one endless column.
struct Flow {
    std::vector<Element> elements = {Element{}};
    std::vector<Strip> strips;
    std::vector<Strip> heads;
};

/// Upper and lower end of what is drawn. Room for accents and descenders counts as drawn.
struct Extent {
    Points top = 0;
    Points bottom = 0;
};
[[nodiscard]] Extent extent(const Shape& shape);

/// The same box, lower by `distance`.
[[nodiscard]] PlacedBox moved_down(PlacedBox box, Points distance);

/// Parts a strip that no page can hold: what fits into `height`, and the rest. The first part is
/// empty when not even the first line fits.
struct CutStrip {
    Strip first;
    Strip rest;
};
[[nodiscard]] CutStrip cut(const Strip& strip, Points height);

}  // namespace evenhand::report
