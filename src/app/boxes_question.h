#pragma once

#include <string>

#include <wx/window.h>

namespace evenhand::app {

/// Asks whether a PDF is to be written all the same, though no font has some of its characters.
/// `doubt` says which; nothing is asked, and true given, when it is empty.
[[nodiscard]] bool agrees_to_boxes(wxWindow& parent, const std::string& doubt);

}  // namespace evenhand::app
