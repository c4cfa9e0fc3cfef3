#pragma once

#include <string>

class wxWindow;

namespace evenhand::app {

/// Shows the text over the window; empty: nothing. Does nothing when it has that text already, so
/// that it can be called at each key.
void set_tooltip(wxWindow& window, const std::string& text);

}  // namespace evenhand::app
