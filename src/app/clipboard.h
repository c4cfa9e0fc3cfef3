#pragma once

#include <string>

namespace evenhand::app {

/// Puts the text where other programs paste from. False when that cannot be had.
bool copy_text(const std::string& text);

}  // namespace evenhand::app
