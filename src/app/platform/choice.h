#pragma once

#include <wx/choice.h>

namespace evenhand::app::platform {

/// A wxChoice or wxComboBox inside a form: long entries are cut with an ellipsis, and the wheel
/// scrolls the form instead of changing what is chosen.
void settle_in_form(wxWindow& choice);

/// Whether the window, or a native part inside it, has the keyboard. wxWindow::FindFocus() knows
/// nothing of the button inside a choice.
[[nodiscard]] bool has_keyboard(const wxWindow& window);

/// Offers other choices; the keyboard stays, which GTK takes away from a choice that is empty for a
/// moment.
void offer(wxChoice& choice, const wxArrayString& labels);

}  // namespace evenhand::app::platform
