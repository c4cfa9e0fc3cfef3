#include "app/platform/tab_order.h"

#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

namespace {

/// wxWidgets believes it of a panel without controls, to which GTK gives nothing.
bool takes_keyboard(const wxWindow& window) {
    GtkWidget* widget = inner_widget(window);
    return window.AcceptsFocusFromKeyboard() &&
           (gtk_widget_get_can_focus(widget) == TRUE || GTK_IS_COMBO_BOX(widget));
}

}  // namespace

std::vector<wxWindow*> tab_stops(const wxWindow& window) {
    std::vector<wxWindow*> stops;
    for (wxWindow* child : window.GetChildren()) {
        if (!child->IsShown() || !child->IsEnabled()) {
            continue;
        }
        const std::vector<wxWindow*> inner = tab_stops(*child);
        if (!inner.empty()) {
            stops.insert(stops.end(), inner.begin(), inner.end());
        } else if (takes_keyboard(*child)) {
            stops.push_back(child);
        }
    }
    return stops;
}

void tab_past(wxWindow& pane) {
    GtkWidget* inside = gtk_bin_get_child(GTK_BIN(outer_widget(pane)));
    gtk_widget_grab_focus(inside);
    gtk_widget_child_focus(gtk_widget_get_toplevel(inside), GTK_DIR_TAB_FORWARD);
}

}  // namespace evenhand::app::platform
