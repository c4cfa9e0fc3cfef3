#include "app/platform/measure.h"

#include <algorithm>
#include <memory>

#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

namespace {

/// wxWidgets keeps the last size as a GTK size request, which would come back as the wish: it is
/// lifted while measuring.
class LiftedRequest {
public:
    explicit LiftedRequest(GtkWidget* widget) : widget_(widget) {
        gtk_widget_get_size_request(widget_, &width_, &height_);
        gtk_widget_set_size_request(widget_, -1, -1);
    }
    ~LiftedRequest() { gtk_widget_set_size_request(widget_, width_, height_); }
    LiftedRequest(const LiftedRequest&) = delete;
    LiftedRequest& operator=(const LiftedRequest&) = delete;

private:
    GtkWidget* widget_;
    int width_ = -1;
    int height_ = -1;
};

}  // namespace

double text_scale() {
    constexpr double usual = 96;
    constexpr double most = 2.5;
    const GdkScreen* screen = gdk_screen_get_default();
    const double dots =
        screen == nullptr ? usual : gdk_screen_get_resolution(const_cast<GdkScreen*>(screen));
    constexpr double little = 1.15;     // A screen's own dots are no wish for larger text.
    const double scale = dots / usual;  // Without a resolution it is below 0.
    return scale < little ? 1.0 : std::min(scale, most);
}

int height_for(const wxWindow& control, int width) {
    GtkWidget* widget = outer_widget(control);
    const LiftedRequest lifted(widget);
    int natural = 0;
    gtk_widget_get_preferred_height_for_width(widget, width, nullptr, &natural);
    return natural;
}

int natural_width(const wxWindow& control) {
    GtkWidget* widget = outer_widget(control);
    const LiftedRequest lifted(widget);
    int natural = 0;
    gtk_widget_get_preferred_width(widget, nullptr, &natural);
    return natural;
}

int text_height(const wxWindow& control, const std::string& text, int width) {
    const std::unique_ptr<PangoLayout, decltype(&g_object_unref)> layout(
        gtk_widget_create_pango_layout(outer_widget(control), text.c_str()), &g_object_unref);
    pango_layout_set_width(layout.get(), width * PANGO_SCALE);
    int height = 0;
    pango_layout_get_pixel_size(layout.get(), nullptr, &height);
    return height;
}

}  // namespace evenhand::app::platform
