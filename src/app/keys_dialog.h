#pragma once

#include <vector>

#include <wx/window.h>

#include "app/keys.h"

namespace evenhand::app {

/// Shows the list of keys. The window beneath stays usable.
void show_keys(wxWindow& parent, const std::vector<KeyHelp>& keys, double zoom);

}  // namespace evenhand::app
