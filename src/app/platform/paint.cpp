#include "app/platform/paint.h"

#include <utility>

#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

namespace {

gboolean painted(GtkWidget* /*widget*/, cairo_t* /*cairo*/, gpointer data) {
    if (auto& action = *static_cast<std::function<void()>*>(data)) {
        std::exchange(action, {})();
    }
    return FALSE;
}

void forget(gpointer data, GClosure* /*closure*/) {
    delete static_cast<std::function<void()>*>(data);
}

}  // namespace

void after_first_paint(wxWindow& window, std::function<void()> action) {
    auto* kept = new std::function<void()>(std::move(action));
    g_signal_connect_data(outer_widget(window),
                          "draw",
                          G_CALLBACK(painted),
                          static_cast<gpointer>(kept),
                          forget,
                          G_CONNECT_AFTER);
}

}  // namespace evenhand::app::platform
