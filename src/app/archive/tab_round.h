#pragma once

#include <functional>
#include <vector>

#include <wx/window.h>

namespace evenhand::app {

/// Tab and Shift+Tab lead round through these controls of the sheet, as in a dialog. wxWidgets
/// passes over a pane whose controls were made after itself, and a native list would send the
/// keyboard to the window's first control.
void tab_round(wxWindow& sheet, std::function<std::vector<wxWindow*>()> stops);

}  // namespace evenhand::app
