#pragma once

#include <string>

#include <wx/window.h>

namespace evenhand::app::platform {

/// How much larger than usual the desktop has text drawn, 1 to 2.5; the person's own zoom apart.
[[nodiscard]] double text_scale();

/// The height that the control wants at this width, in pixels; 0 while it is hidden.
[[nodiscard]] int height_for(const wxWindow& control, int width);

/// The width that the control wants, in pixels.
[[nodiscard]] int natural_width(const wxWindow& control);

/// The height of this text in the control's type, broken at `width`; the control may be hidden.
[[nodiscard]] int text_height(const wxWindow& control, const std::string& text, int width);

}  // namespace evenhand::app::platform
