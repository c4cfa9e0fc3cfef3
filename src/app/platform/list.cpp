#include "app/platform/list.h"

#include <memory>

#include "app/platform/native_widget.h"

namespace evenhand::app::platform {

void no_type_ahead(wxDataViewCtrl& list) {
    gtk_tree_view_set_enable_search(GTK_TREE_VIEW(inner_widget(list)), FALSE);
}

void pad_cells(wxDataViewCtrl& list, int beside, int above_and_below) {
    GList* columns = gtk_tree_view_get_columns(GTK_TREE_VIEW(inner_widget(list)));
    for (GList* column = columns; column != nullptr; column = column->next) {
        GList* cells = gtk_cell_layout_get_cells(GTK_CELL_LAYOUT(column->data));
        for (GList* cell = cells; cell != nullptr; cell = cell->next) {
            gtk_cell_renderer_set_padding(GTK_CELL_RENDERER(cell->data), beside, above_and_below);
        }
        g_list_free(cells);
    }
    g_list_free(columns);
}

void no_sideways_bar(wxDataViewCtrl& list) {
    GtkWidget* frame = gtk_widget_get_parent(inner_widget(list));
    GtkPolicyType upright = GTK_POLICY_AUTOMATIC;
    gtk_scrolled_window_get_policy(GTK_SCROLLED_WINDOW(frame), nullptr, &upright);
    gtk_scrolled_window_set_policy(GTK_SCROLLED_WINDOW(frame), GTK_POLICY_EXTERNAL, upright);
}

void set_key_row(wxDataViewCtrl& list, int row) {
    GtkTreePath* path = gtk_tree_path_new_from_indices(row, -1);
    gtk_tree_view_set_cursor(GTK_TREE_VIEW(inner_widget(list)), path, nullptr, FALSE);
    gtk_tree_path_free(path);
}

namespace {

constexpr const char* height_before = "evenhand-height";
constexpr int no_room = 64;  // A row or two with their head, in pixels.

void on_allocated(GtkWidget* tree, GdkRectangle* place, gpointer /*none*/) {
    const int before = GPOINTER_TO_INT(g_object_get_data(G_OBJECT(tree), height_before));
    g_object_set_data(G_OBJECT(tree), height_before, GINT_TO_POINTER(place->height));
    if (before >= no_room || place->height < no_room) {
        return;
    }
    GtkTreePath* path = nullptr;
    gtk_tree_view_get_cursor(GTK_TREE_VIEW(tree), &path, nullptr);
    if (path != nullptr) {
        gtk_tree_view_scroll_to_cell(GTK_TREE_VIEW(tree), path, nullptr, FALSE, 0, 0);
        gtk_tree_path_free(path);
    }
}

void shorten_labels(GtkWidget* widget, gpointer /*none*/) {
    if (GTK_IS_LABEL(widget)) {
        gtk_label_set_ellipsize(GTK_LABEL(widget), PANGO_ELLIPSIZE_END);
    } else if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(GTK_CONTAINER(widget), shorten_labels, nullptr);
    }
}

void on_drawn(GtkWidget* tree, cairo_t* cairo, gpointer /*none*/) {
    PangoLayout* blank = gtk_widget_create_pango_layout(tree, " ");
    pango_cairo_show_layout(cairo, blank);
    g_object_unref(blank);
}

}  // namespace

void end_transparency(wxDataViewCtrl& list) {
    g_signal_connect_after(inner_widget(list), "draw", G_CALLBACK(on_drawn), nullptr);
}

void show_key_row_when_it_has_room(wxDataViewCtrl& list) {
    g_signal_connect_after(inner_widget(list), "size-allocate", G_CALLBACK(on_allocated), nullptr);
}

void shorten_titles(wxDataViewCtrl& list) {
    GList* columns = gtk_tree_view_get_columns(GTK_TREE_VIEW(inner_widget(list)));
    for (GList* column = columns; column != nullptr; column = column->next) {
        shorten_labels(gtk_tree_view_column_get_button(GTK_TREE_VIEW_COLUMN(column->data)),
                       nullptr);
    }
    g_list_free(columns);
}

int width_in(const wxDataViewCtrl& list, const char* words) {
    const std::unique_ptr<PangoLayout, decltype(&g_object_unref)> layout(
        gtk_widget_create_pango_layout(inner_widget(list), words), &g_object_unref);
    int width = 0;
    pango_layout_get_pixel_size(layout.get(), &width, nullptr);
    return width;
}

}  // namespace evenhand::app::platform
