#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "report/style.h"

namespace evenhand::report {

// Places are measured from the page's top left corner, y downwards.

struct TextBox {
    Points x = 0;  ///< Left end.
    Points baseline = 0;
    Points width = 0;  ///< Without the spaces at the end.
    std::string text;  ///< One line; the space at which it was broken is kept at its end.
    TextStyle style;
    bool right_to_left = false;  ///< The direction of the paragraph that the line is from.
};

struct RectBox {
    Points x = 0;
    Points y = 0;  ///< Upper edge.
    Points width = 0;
    Points height = 0;
    Points radius = 0;
    std::optional<Colour> fill;
    std::optional<Pen> edge;
};

struct LineBox {
    Points x1 = 0;
    Points y1 = 0;
    Points x2 = 0;
    Points y2 = 0;
    Pen pen;
};

struct CircleBox {
    Points x = 0;  ///< Of the centre.
    Points y = 0;
    Points radius = 0;
    std::optional<Colour> fill;
    std::optional<Pen> edge;
};

/// Straight lines through at least two points, from the last one back to the first when closed.
struct PathBox {
    struct Corner {
        Points x = 0;
        Points y = 0;
    };
    std::vector<Corner> corners;
    bool closed = false;
    std::optional<Colour> fill;  ///< Of a closed one.
    std::optional<Pen> edge;
};

/// The document's logo (Pages::logo), which fills the box.
struct LogoBox {
    Points x = 0;
    Points y = 0;  ///< Upper edge.
    Points width = 0;
    Points height = 0;
};

using Shape = std::variant<TextBox, RectBox, LineBox, CircleBox, PathBox, LogoBox>;

/// What a part of a document is, by the standard structure types of PDF 1.7, 14.8.4.
enum class Tag {
    document,
    heading_1,
    heading_2,
    heading_3,
    heading_4,
    paragraph,
    quote,
    list,
    list_item,
    list_label,
    list_body,
    table,
    table_row,
    column_head,
    row_head,
    table_cell,
    figure
};

/// A part of the document. Either it has parts of its own, or boxes on the pages.
struct Element {
    Tag tag = Tag::document;
    std::size_t parent = 0;   ///< Index of an earlier element; the first one's is itself.
    std::string alternative;  ///< Figures: the same in words.
};

/// What a box is that is no part of the document's text.
enum class Artifact { decoration, header, footer };

/// An index into Pages::elements, or what kind of artifact the box is.
using Owner = std::variant<std::size_t, Artifact>;

struct PlacedBox {
    Owner owner = Artifact::decoration;
    Shape shape;
};

/// Boxes in the order of painting, which is also the order of reading.
struct Page {
    std::vector<PlacedBox> boxes;
};

/// A document with every place decided. At least one page.
struct Pages {
    Points width = 0;
    Points height = 0;
    std::vector<Element> elements;  ///< The first is the document; a parent precedes its parts.
    std::vector<Page> pages;
    /// Index of the page on which each part begins; the first part is the document's beginning.
    std::vector<std::size_t> parts = {0};
    std::vector<std::size_t> empty = {};  ///< Pages left empty, each the last of its part.
    std::optional<Logo> logo = {};        ///< Drawn where a LogoBox is.
};

}  // namespace evenhand::report
