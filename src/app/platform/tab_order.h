#pragma once

#include <vector>

#include <wx/window.h>

namespace evenhand::app::platform {

/// The controls below a window that Tab can lead to now, in the order in which they were made.
[[nodiscard]] std::vector<wxWindow*> tab_stops(const wxWindow& window);

/// Leads on to what Tab reaches behind a scrolled pane that takes the keyboard itself.
void tab_past(wxWindow& pane);

}  // namespace evenhand::app::platform
