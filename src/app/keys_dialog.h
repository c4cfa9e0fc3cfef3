#pragma once

#include <wx/window.h>

#include "app/keys.h"

namespace evenhand::app {

/// Shows the keys that work at this place. The window beneath stays usable.
void show_keys(wxWindow& parent, Place place, double zoom);

}  // namespace evenhand::app
