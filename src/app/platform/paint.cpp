#include "app/platform/paint.h"

#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

namespace {

gboolean painted(GtkWidget* /*widget*/, cairo_t* /*cairo*/, gpointer data) {
    (*static_cast<void (**)()>(data))();
    return FALSE;
}

void forget(gpointer data, GClosure* /*closure*/) {
    delete static_cast<void (**)()>(data);
}

}  // namespace

void after_first_paint(wxWindow& window, void (*action)()) {
    auto* kept = new (void (*)())(action);
    g_signal_connect_data(outer_widget(window),
                          "draw",
                          G_CALLBACK(painted),
                          static_cast<gpointer>(kept),
                          forget,
                          G_CONNECT_AFTER);
}

}  // namespace evenhand::app::platform
