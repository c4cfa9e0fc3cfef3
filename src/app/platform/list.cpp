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

int width_in(const wxDataViewCtrl& list, const char* words) {
    const std::unique_ptr<PangoLayout, decltype(&g_object_unref)> layout(
        gtk_widget_create_pango_layout(inner_widget(list), words), &g_object_unref);
    int width = 0;
    pango_layout_get_pixel_size(layout.get(), &width, nullptr);
    return width;
}

}  // namespace evenhand::app::platform
