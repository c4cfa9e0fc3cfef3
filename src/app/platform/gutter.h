#pragma once

#include <gtk/gtk.h>
#include <string>
#include <vector>

#include "app/palette.h"
#include "workflow/live_view.h"

namespace evenhand::app::platform {

/// What the gutters of a note field show, and how.
struct Gutter {
    const std::vector<workflow::LiveView::Line>& lines;
    const Palette& palette;
    double zoom = 1;
    int link_room = 0;    ///< What right_gutter() gave, in pixels.
    bool offers = false;  ///< Something is offered behind the caret.
};

/// Widths of the gutters beside the text, in pixels. The right one holds the widest of `links`,
/// within limits; a longer one is cut with an ellipsis. Without any it is bare, and a line's link
/// stands behind the line's end, or below its time where that is too near the edge.
[[nodiscard]] int left_gutter(double zoom);
[[nodiscard]] int right_gutter(GtkTextView* view,
                               double zoom,
                               const std::vector<std::string>& links);

/// Paints both gutters of the view for the lines that can be seen.
void paint(const Gutter& gutter, GtkTextView* view, cairo_t* cairo);

}  // namespace evenhand::app::platform
