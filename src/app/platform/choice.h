#pragma once

#include <wx/window.h>

namespace evenhand::app::platform {

/// A wxChoice or wxComboBox inside a form: long entries are cut with an ellipsis, and the wheel
/// scrolls the form instead of changing what is chosen.
void settle_in_form(wxWindow& choice);

/// Whether the window, or a native part inside it, has the keyboard. wxWindow::FindFocus() knows
/// nothing of the button inside a choice.
[[nodiscard]] bool has_keyboard(const wxWindow& window);

}  // namespace evenhand::app::platform
