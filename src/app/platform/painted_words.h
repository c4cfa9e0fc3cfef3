#pragma once

#include <gtk/gtk.h>
#include <memory>
#include <string>

namespace evenhand::app::platform {

/// A short text painted beside a text view, in the view's own type.
struct Words {
    std::string text;
    double size = 1;  ///< Of the view's type.
    bool bold = false;
    std::string colour;  ///< "#RRGGBB"
};

using LayoutPtr = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;

void set_colour(cairo_t* cairo, const std::string& colour);

[[nodiscard]] LayoutPtr layout_of(GtkTextView* view, const Words& words);

/// In pixels.
[[nodiscard]] int baseline_of(PangoLayout* layout);
[[nodiscard]] int width_of(PangoLayout* layout);

}  // namespace evenhand::app::platform
