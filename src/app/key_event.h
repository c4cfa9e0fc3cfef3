#pragma once

#include <wx/event.h>

#include "app/keys.h"

namespace evenhand::app {

/// What the keyboard sent, in our words.
[[nodiscard]] KeyPress key_press(const wxKeyEvent& event);

/// Whether what is typed goes into a field.
[[nodiscard]] bool text_has_keyboard();

}  // namespace evenhand::app
