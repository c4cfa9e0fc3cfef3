#pragma once

#include <string>

#include "app/palette.h"

namespace evenhand::app {

/// The window's one GTK style sheet. `zoom` scales every text size; 1 is the design's size.
[[nodiscard]] std::string style_sheet(const Palette& palette, double zoom);

}  // namespace evenhand::app
