#pragma once

#include <string>

#include <wx/stattext.h>

namespace evenhand::app::platform {

/// Breaks the text into lines at the width that it is given.
void wrap(wxStaticText& text);

/// Keeps the text on one line, with an ellipsis where it is cut.
void ellipsize(wxStaticText& text);

void align_right(wxStaticText& text);

/// Shows the text with the stretch [first, first + length), in bytes, in bold and in this colour;
/// an empty colour leaves it as it is.
void show_emphasis(wxStaticText& text,
                   const std::string& words,
                   std::size_t first,
                   std::size_t length,
                   const std::string& colour);

}  // namespace evenhand::app::platform
