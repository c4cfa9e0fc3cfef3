#pragma once

#include <gtk/gtk.h>

#include <wx/window.h>

namespace evenhand::app::platform {

/// The GTK widget that stands for the window on the screen.
[[nodiscard]] GtkWidget* outer_widget(const wxWindow& window);

/// The widget that does the work: for a scrolled text or list, the one inside the scrolled frame.
[[nodiscard]] GtkWidget* inner_widget(const wxWindow& window);

}  // namespace evenhand::app::platform
