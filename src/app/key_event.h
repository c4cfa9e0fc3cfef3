#pragma once

#include <functional>

#include <wx/event.h>
#include <wx/window.h>

#include "app/keys.h"

namespace evenhand::app {

/// What the keyboard sent, in our words.
[[nodiscard]] KeyPress key_press(const wxKeyEvent& event);

/// Whether what is typed goes into a field.
[[nodiscard]] bool text_has_keyboard();

/// Arrows up and down, typed in the field, move in the list that it searches: `step` gets -1 or 1.
void let_arrows_step(wxWindow& field, std::function<void(int by)> step);

}  // namespace evenhand::app
