#pragma once

#include <functional>

#include <wx/window.h>

namespace evenhand::app::platform {

/// Calls `action` once the window has been painted for the first time.
void after_first_paint(wxWindow& window, std::function<void()> action);

}  // namespace evenhand::app::platform
