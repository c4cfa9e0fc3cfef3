#pragma once

#include <string>
#include <utility>
#include <vector>

#include <wx/stattext.h>

#include "app/palette.h"
#include "core/rubric_diff.h"

namespace evenhand::app::platform {

/// Breaks the text into lines at the width that it is given.
void wrap(wxStaticText& text);

/// Keeps the text on one line, with an ellipsis where it is cut.
void ellipsize(wxStaticText& text);

/// Breaks the text into at most two lines, the second with an ellipsis where it is cut.
void wrap_twice(wxStaticText& text);

/// Keeps the text on one line, cut at its beginning: the end of a path tells most.
void ellipsize_start(wxStaticText& text);

void align_right(wxStaticText& text);

/// Shows the text with the stretch [first, first + length), in bytes, in bold and in this colour;
/// an empty colour leaves it as it is.
void show_emphasis(wxStaticText& text,
                   const std::string& words,
                   std::size_t first,
                   std::size_t length,
                   const std::string& colour);

/// Shows the stretches, first byte and length each, in bold.
void show_hits(wxStaticText& text,
               const std::string& words,
               const std::vector<std::pair<std::size_t, std::size_t>>& stretches);

/// Shows what was removed struck through and quieter, what was added in bold on a tint: marks that
/// also hold in grey and in high contrast.
void show_marked(wxStaticText& text, const std::vector<TextPiece>& pieces, const Palette& palette);

}  // namespace evenhand::app::platform
