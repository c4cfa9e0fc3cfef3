#pragma once

#include <string>

#include <wx/window.h>

#include "app/palette.h"

namespace evenhand::app::platform {

/// Dresses every window of the program in this GTK style sheet; replaces an earlier one.
/// Throws Error (invalid_value) for a sheet that GTK cannot read.
void use_style_sheet(const std::string& css);

/// What the desktop asks for: dark or light, high contrast or not.
[[nodiscard]] Theme desktop_theme();

/// Gives the window's widgets a class of the style sheet, or takes it away.
void set_class(wxWindow& window, const char* name, bool on = true);

/// Makes changed classes and sheets count at once for measuring; GTK alone would wait for the next
/// frame, and with hidden widgets until they are shown.
void restyle(wxWindow& window);

/// A click works the control but leaves the keyboard where it is; Tab still reaches it.
void keep_focus_on_click(wxWindow& control);

}  // namespace evenhand::app::platform
