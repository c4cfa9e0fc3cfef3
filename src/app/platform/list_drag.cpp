#include "app/platform/list_drag.h"

#include <gtk/gtk.h>
#include <utility>

#include "app/guarded.h"
#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

namespace {

/// Rows stay inside this program: what is dragged is known to the window.
GtkTargetEntry own_target() {
    static gchar name[] = "application/x-evenhand-row";
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

/// The selected row: pressing the button on a row has selected it.
int chosen_row(GtkTreeView* view) {
    GtkTreePath* path = nullptr;
    gtk_tree_view_get_cursor(view, &path, nullptr);
    if (path == nullptr) {
        return -1;
    }
    const int row = gtk_tree_path_get_indices(path)[0];
    gtk_tree_path_free(path);
    return row;
}

void show_row(GtkTreeView* view, GdkDragContext* context, int row) {
    GtkTreePath* path = gtk_tree_path_new_from_indices(row, -1);
    cairo_surface_t* picture = gtk_tree_view_create_row_drag_icon(view, path);
    gtk_tree_path_free(path);
    if (picture != nullptr) {
        gtk_drag_set_icon_surface(context, picture);
        cairo_surface_destroy(picture);
    }
}

using BeginHook = std::function<void(int)>;
using EndHook = std::function<void()>;

void drag_begins(GtkWidget* widget, GdkDragContext* context, gpointer data) {
    const int row = chosen_row(GTK_TREE_VIEW(widget));
    if (row >= 0) {
        show_row(GTK_TREE_VIEW(widget), context, row);
        guarded([&] { (*static_cast<BeginHook*>(data))(row); });
    }
}

void drag_ends(GtkWidget* /*widget*/, GdkDragContext* /*context*/, gpointer data) {
    guarded([&] { (*static_cast<EndHook*>(data))(); });
}

struct Target {
    GtkTreeView* view;
    RowDropHooks hooks;
};

struct Place {
    int before = 0;
    GtkTreePath* row = nullptr;  ///< That the mark stands at.
    GtkTreeViewDropPosition side = GTK_TREE_VIEW_DROP_BEFORE;
};

/// Over a row: before its upper half, behind its lower one.
Place place_at(GtkTreeView* view, gint x, gint y) {
    Place place;
    GtkTreeViewDropPosition position = GTK_TREE_VIEW_DROP_BEFORE;
    if (gtk_tree_view_get_dest_row_at_pos(view, x, y, &place.row, &position) == TRUE) {
        const bool behind =
            position == GTK_TREE_VIEW_DROP_AFTER || position == GTK_TREE_VIEW_DROP_INTO_OR_AFTER;
        place.side = behind ? GTK_TREE_VIEW_DROP_AFTER : GTK_TREE_VIEW_DROP_BEFORE;
        place.before = gtk_tree_path_get_indices(place.row)[0] + (behind ? 1 : 0);
        return place;
    }
    GtkTreeModel* model = gtk_tree_view_get_model(view);
    place.before = model == nullptr ? 0 : gtk_tree_model_iter_n_children(model, nullptr);
    return place;
}

/// What may not be dropped here, a file for instance, is left to the window around.
gboolean moves(
    GtkWidget* widget, GdkDragContext* context, gint x, gint y, guint time, gpointer data) {
    auto* target = static_cast<Target*>(data);
    bool may = false;
    guarded([&] { may = target->hooks.may(); });
    if (GTK_WIDGET(target->view) == widget) {
        const Place place = place_at(target->view, x, y);
        gtk_tree_view_set_drag_dest_row(target->view, may ? place.row : nullptr, place.side);
        gtk_tree_path_free(place.row);
    }
    if (may) {
        gdk_drag_status(context, GDK_ACTION_MOVE, time);
    }
    return may ? TRUE : FALSE;
}

void leaves(GtkWidget* /*widget*/, GdkDragContext* /*context*/, guint /*time*/, gpointer data) {
    gtk_tree_view_set_drag_dest_row(
        static_cast<Target*>(data)->view, nullptr, GTK_TREE_VIEW_DROP_BEFORE);
}

gboolean drops(
    GtkWidget* widget, GdkDragContext* context, gint x, gint y, guint time, gpointer data) {
    auto* target = static_cast<Target*>(data);
    bool may = false;
    guarded([&] { may = target->hooks.may(); });
    if (!may) {
        return FALSE;
    }
    int before = 0;
    if (GTK_WIDGET(target->view) == widget) {
        const Place place = place_at(target->view, x, y);
        before = place.before;
        gtk_tree_path_free(place.row);
    }
    gtk_drag_finish(context, TRUE, FALSE, time);
    guarded([&] { target->hooks.dropped(before); });
    return TRUE;
}

}  // namespace

void let_drag_rows(wxDataViewCtrl& list,
                   std::function<void(int)> begins,
                   std::function<void()> ends) {
    GtkWidget* widget = inner_widget(list);
    const GtkTargetEntry target = own_target();
    gtk_drag_source_set(widget, GDK_BUTTON1_MASK, &target, 1, GDK_ACTION_MOVE);
    connect(widget, "drag-begin", G_CALLBACK(drag_begins), BeginHook(std::move(begins)));
    connect(widget, "drag-end", G_CALLBACK(drag_ends), EndHook(std::move(ends)));
}

void let_drop_rows(wxWindow& window, wxDataViewCtrl& list, RowDropHooks hooks) {
    GtkWidget* widget = &window == &list ? inner_widget(list) : outer_widget(window);
    const GtkTargetEntry target = own_target();
    const Target kept = {GTK_TREE_VIEW(inner_widget(list)), std::move(hooks)};
    gtk_drag_dest_set(widget, GtkDestDefaults(0), &target, 1, GDK_ACTION_MOVE);
    connect(widget, "drag-motion", G_CALLBACK(moves), kept);
    connect(widget, "drag-leave", G_CALLBACK(leaves), kept);
    connect(widget, "drag-drop", G_CALLBACK(drops), kept);
}

}  // namespace evenhand::app::platform
