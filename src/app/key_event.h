#pragma once

#include <wx/event.h>

#include "app/keys.h"

namespace evenhand::app {

/// What the keyboard sent, in our words.
[[nodiscard]] KeyPress key_press(const wxKeyEvent& event);

}  // namespace evenhand::app
