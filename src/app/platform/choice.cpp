#include "app/platform/choice.h"

#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

namespace {

gboolean pass_on(GtkWidget* widget, GdkEvent* /*event*/, gpointer /*unused*/) {
    g_signal_stop_emission_by_name(widget, "scroll-event");
    return FALSE;  // The parent gets it.
}

gboolean tell_parents(GtkWidget* /*widget*/, GdkEvent* /*event*/, gpointer window) {
    auto* choice = static_cast<wxWindow*>(window);
    wxChildFocusEvent event(choice);
    choice->HandleWindowEvent(event);
    return FALSE;
}

void watch_focus(GtkWidget* widget, gpointer window) {
    if (gtk_widget_get_can_focus(widget) == TRUE) {
        g_signal_handlers_disconnect_by_func(
            widget, reinterpret_cast<gpointer>(&tell_parents), window);
        g_signal_connect(widget, "focus-in-event", G_CALLBACK(tell_parents), window);
    }
    if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(GTK_CONTAINER(widget), watch_focus, window);
    }
}

}  // namespace

void settle_in_form(wxWindow& choice) {
    GtkWidget* widget = outer_widget(choice);
    g_signal_handlers_disconnect_by_func(
        widget, reinterpret_cast<gpointer>(&pass_on), nullptr);  // It may be called again.
    g_signal_connect(widget, "scroll-event", G_CALLBACK(pass_on), nullptr);
    GList* cells = gtk_cell_layout_get_cells(GTK_CELL_LAYOUT(widget));
    for (GList* cell = cells; cell != nullptr; cell = cell->next) {
        if (GTK_IS_CELL_RENDERER_TEXT(cell->data)) {
            g_object_set(cell->data, "ellipsize", PANGO_ELLIPSIZE_END, nullptr);
        }
    }
    g_list_free(cells);
    gtk_container_forall(GTK_CONTAINER(widget), watch_focus, &choice);
}

bool has_keyboard(const wxWindow& window) {
    GtkWidget* widget = outer_widget(window);
    GtkWidget* top = gtk_widget_get_toplevel(widget);
    GtkWidget* focus = GTK_IS_WINDOW(top) ? gtk_window_get_focus(GTK_WINDOW(top)) : nullptr;
    return focus != nullptr && (focus == widget || gtk_widget_is_ancestor(focus, widget) == TRUE);
}

void offer(wxChoice& choice, const wxArrayString& labels) {
    const bool had_keyboard = has_keyboard(choice);
    choice.Set(labels);
    if (had_keyboard) {
        choice.SetFocus();
    }
}

}  // namespace evenhand::app::platform
