#pragma once

#include <string>

#include <wx/window.h>

namespace evenhand::app::platform {

/// What a screen reader says of the window: its name, and what is true of it now. A name given here
/// outweighs a label that wxWidgets has tied to it.
void describe(wxWindow& window, const std::string& name, const std::string& description = {});

/// Tells a screen reader something that happened elsewhere than at the focus.
void announce(wxWindow& window, const std::string& text);

/// The text is a heading to a screen reader.
void make_heading(wxWindow& text);

/// The window is a picture to a screen reader.
void make_picture(wxWindow& window);

/// The text is an alert to a screen reader.
void make_alert(wxWindow& text);

}  // namespace evenhand::app::platform
