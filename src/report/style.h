#pragma once

#include "core/colour.h"
#include "core/report_style.h"

namespace evenhand::report {

using evenhand::Colour;

/// 1/72 inch, on paper.
using Points = double;

enum class Face { regular, semibold, italic };

struct TextStyle {
    Face face = Face::regular;
    Points size = 9.5;
    Points leading = 14;  ///< From one baseline to the next.
    Colour colour;
    Points tracking = 0;  ///< Added after each glyph.

    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

struct Pen {
    Points width = 0.5;
    Colour colour;
    bool dashed = false;

    friend bool operator==(const Pen&, const Pen&) = default;
};

/// The sheet, and the part of it that the blocks fill. Measured from the sheet's top left corner.
struct PageStyle {
    Points width = 595.28;  ///< A4
    Points height = 841.89;
    Points left = 51;
    Points right = 544.28;
    Points top = 66;
    Points bottom = 782;
    Points overline_baseline = 41.9;
    Points footer_rule = 794;
    Points footer_baseline = 806;
    Points logo_top = 15;  ///< The place of a logo, at the right end of the first page's head.
    Points logo_width = 150;
    Points logo_height = 34;
    Points logo_gap = 12;  ///< Between the head's words and the logo.

    [[nodiscard]] Points measure() const { return right - left; }
};

struct PanelStyle {
    Points padding = 16;
    Points gap = 16;  ///< Between the score and the recommendation.
    Points facts_gap = 30;
    Points radius = 4;
    Points score_column = 112;
    Points pill_column = 114;
    Points pill_height = 21;
    Points pill_padding = 18;
    Points pill_least_padding = 10;  ///< Of words that need the room.
    Points fact_label = 74;          ///< Width of the labels' column.
    Points widest_fact_label = 110;  ///< Beyond it labels take several lines.
    Points fact_label_gap = 9;       ///< At least, between a label and its value.
    Points fact_gap = 3;             ///< Between one fact and the next.
    TextStyle score, out_of, no_score, pill, caption, fact_label_text, fact_value, explanation;
};

struct TableStyle {
    Points padding = 6;    ///< Left and right of a cell.
    Points gap = 20;       ///< Between columns.
    Points close_gap = 8;  ///< The same between more than six.
    Points row_padding = 5;
    Points dot_diameter = 9;
    Points dot_pitch = 13;
    Points line_gap = 0.5;   ///< Between the texts of a cell.
    Points plain_gap = 2.5;  ///< More room before and after a plain text.
    TextStyle head, strong, phrase, plain, quiet, number;
};

struct BarStyle {
    Points label_column = 150;
    Points label_gap = 12;
    Points value_column = 26;
    Points row = 16;
    Points bar = 6;
    Points knob = 4.5;  ///< Radius of the disc at the bar's end.
    TextStyle label, value, axis, group, missing, caption;
};

struct EntryStyle {
    Points time_column = 26;   ///< Times stand at its right edge.
    Points label_offset = 36;  ///< From the left margin.
    Points text_offset = 106;
    Points quote_bar = 2;
    Points quote_bar_gap = 8;  ///< From the bar to the quote's text.
    Points gap = 4;
    Points item_gap = 2.5;  ///< Before an item of the rubric.
    TextStyle time, label, text, quote, item, absent;
};

struct FactsStyle {
    Points label_column = 106;
    Points gap = 2;
    TextStyle label, value;
};

/// What is filled in by hand.
struct FormStyle {
    Points box = 8;            ///< Side of a box to tick.
    Points box_column = 15;    ///< From its left edge to the text.
    Points label_column = 50;  ///< Of the labels of boxes.
    Points column_gap = 10;
    double hint_share = 0.5;  ///< At most, of what is left for text and hint.
    Points gap = 2;           ///< Between one box and the next.
    Points word_gap = 22;     ///< Between boxes on one line.
    Points circle = 6.6;      ///< Radius.
    Points circle_column = 22;
    Points choice_column = 66;  ///< Of the words beside the circles.
    Points choice_gap = 2.2;    ///< Above and below a choice.
    Points field = 23;          ///< Height of a row of fields.
    Points field_gap = 16;      ///< Between fields side by side.
    Points pitch = 20.2;        ///< From one ruled line to the next: 7.1 mm.
    TextStyle field_label, tick_label, tick_text, hint, mark, choice_label, choice_text;
    Pen edge;  ///< Of boxes and circles.
    Pen ruled;
};

/// How charts look on paper.
struct PictureStyle {
    Points unit = 0.62;  ///< What one pixel of the chart is: its least type is 7.4 pt.
    Colour text, muted, rule, band, paper, accent, accent_soft, fill;
};

/// How closely a document is set.
enum class Density { usual, close };

/// The whole look of a printed document in one value.
struct Style {
    PageStyle page;
    PanelStyle panel;
    TableStyle table;
    BarStyle bars;
    EntryStyle entries;
    FactsStyle facts;
    FormStyle form;
    PictureStyle pictures;

    TextStyle overline, notice, foot, page_number;
    TextStyle title, subtitle, heading_2, heading_3, heading_4, aside;
    TextStyle body, lead, secondary;

    Colour accent, tint, track;
    Pen hairline, frame, table_rule, heading_rule, pill_edge, dot_edge;

    Points block_gap = 12;  ///< Between blocks of different kinds.
    Points lead_gap = 8;
    Points secondary_gap = 4;
    Points heading_2_gap = 24;  ///< Before a heading of the second level, and so on.
    Points heading_3_gap = 18;
    Points heading_4_gap = 12;
};

/// The house's look: Open Sans, one teal, no size below 7 pt, no text below a contrast of 4.5 : 1.
/// Set close, what is filled in by hand takes less room; lines to write on are 7 mm apart still.
/// `wanted` changes accent and paper. Either paper has lines of the same width, so that the words
/// break at the same places.
[[nodiscard]] Style house_style(Density density = Density::usual, const ReportStyle& wanted = {});

}  // namespace evenhand::report
