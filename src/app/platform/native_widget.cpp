#include "app/platform/native_widget.h"

#include <wx/dataview.h>
#include <wx/textctrl.h>

namespace evenhand::app::platform {

GtkWidget* outer_widget(const wxWindow& window) {
    return static_cast<GtkWidget*>(window.GetHandle());
}

GtkWidget* inner_widget(const wxWindow& window) {
    GtkWidget* outer = outer_widget(window);
    if (const auto* list = dynamic_cast<const wxDataViewCtrl*>(&window)) {
        return const_cast<wxDataViewCtrl*>(list)->GtkGetTreeView();
    }
    if (GTK_IS_SCROLLED_WINDOW(outer) && dynamic_cast<const wxTextCtrl*>(&window) != nullptr) {
        return gtk_bin_get_child(GTK_BIN(outer));
    }
    return outer;
}

}  // namespace evenhand::app::platform
