#pragma once

#include <algorithm>
#include <gtk/gtk.h>

#include <wx/window.h>

#include "app/platform/native_widget.h"

namespace evenhand::testing {

/// The least green of what a control draws in a part of it, which black letters have none of.
inline int least_green(const wxWindow& control, const wxRect& part) {
    const wxSize size = control.GetSize();
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.x, size.y);
    cairo_t* cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    cairo_rectangle(cairo, part.x, part.y, part.width, part.height);
    cairo_clip(cairo);
    // Whoever asked for room since the last drawing has it only now; GTK draws nothing before.
    GtkWidget* widget = app::platform::inner_widget(control);
    GtkAllocation place;
    gtk_widget_get_allocation(widget, &place);
    gtk_widget_size_allocate(widget, &place);
    gtk_widget_draw(widget, cairo);
    cairo_surface_flush(surface);
    int least = 255;
    for (int y = 0; y < size.y; ++y) {
        const unsigned char* row =
            cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface);
        for (int x = 0; x < size.x; ++x) {
            least = std::min<int>(least, row[4 * x + 1]);
        }
    }
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return least;
}

}  // namespace evenhand::testing
