#include "app/platform/drag.h"

#include <gtk/gtk.h>
#include <utility>

#include "app/guarded.h"
#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

namespace {

/// Only this program's own parts: what is dragged is known to the window, nothing is handed over.
GtkTargetEntry own_target() {
    static gchar name[] = "application/x-evenhand-part";
    return {name, GTK_TARGET_SAME_APP, 0};
}

template <typename Kept>
void forget(gpointer data, GClosure* /*closure*/) {
    delete static_cast<Kept*>(data);
}

/// `kept` lives as long as the widget.
template <typename Kept>
void connect(GtkWidget* widget, const char* signal, GCallback callback, Kept kept) {
    g_signal_connect_data(
        widget, signal, callback, new Kept(std::move(kept)), forget<Kept>, GConnectFlags(0));
}

using Hook = std::function<void()>;

/// The picture under the pointer is the row itself.
void show_icon(GtkWidget* widget, GdkDragContext* context) {
    GtkAllocation size;
    gtk_widget_get_allocation(widget, &size);
    cairo_surface_t* picture = gdk_window_create_similar_surface(
        gtk_widget_get_window(widget), CAIRO_CONTENT_COLOR_ALPHA, size.width, size.height);
    cairo_t* cairo = cairo_create(picture);
    gtk_widget_draw(widget, cairo);
    cairo_destroy(cairo);
    gtk_drag_set_icon_surface(context, picture);
    cairo_surface_destroy(picture);
}

void drag_begins(GtkWidget* widget, GdkDragContext* context, gpointer data) {
    show_icon(widget, context);
    guarded([&] { (*static_cast<Hook*>(data))(); });
}

void drag_ends(GtkWidget* /*widget*/, GdkDragContext* /*context*/, gpointer data) {
    guarded([&] { (*static_cast<Hook*>(data))(); });
}

gboolean moves(
    GtkWidget* /*widget*/, GdkDragContext* context, gint /*x*/, gint y, guint time, gpointer data) {
    bool may = false;
    guarded([&] { may = static_cast<DropHooks*>(data)->over(y); });
    gdk_drag_status(context, may ? GDK_ACTION_MOVE : GdkDragAction(0), time);
    return TRUE;
}

void leaves(GtkWidget* /*widget*/, GdkDragContext* /*context*/, guint /*time*/, gpointer data) {
    guarded([&] { static_cast<DropHooks*>(data)->left(); });
}

gboolean drops(
    GtkWidget* /*widget*/, GdkDragContext* context, gint /*x*/, gint y, guint time, gpointer data) {
    gtk_drag_finish(context, TRUE, FALSE, time);
    guarded([&] { static_cast<DropHooks*>(data)->dropped(y); });
    return TRUE;
}

}  // namespace

void let_drag(wxWindow& window, std::function<void()> begins, std::function<void()> ends) {
    GtkWidget* widget = outer_widget(window);
    const GtkTargetEntry target = own_target();
    gtk_drag_source_set(widget, GDK_BUTTON1_MASK, &target, 1, GDK_ACTION_MOVE);
    connect(widget, "drag-begin", G_CALLBACK(drag_begins), std::move(begins));
    connect(widget, "drag-end", G_CALLBACK(drag_ends), std::move(ends));
}

void let_drop(wxWindow& window, DropHooks hooks) {
    GtkWidget* widget = outer_widget(window);
    const GtkTargetEntry target = own_target();
    gtk_drag_dest_set(widget, GtkDestDefaults(0), &target, 1, GDK_ACTION_MOVE);
    connect(widget, "drag-motion", G_CALLBACK(moves), hooks);
    connect(widget, "drag-leave", G_CALLBACK(leaves), hooks);
    connect(widget, "drag-drop", G_CALLBACK(drops), std::move(hooks));
}

}  // namespace evenhand::app::platform
