#pragma once

#include <string>

#include <wx/textctrl.h>

namespace evenhand::app::platform {

/// Room around the text of a multi-line field, in pixels; GTK leaves none.
void set_text_margins(wxTextCtrl& text, int above_and_below, int beside);

/// Gives the keyboard to the field and types the key that is being pressed behind its text. False,
/// and nothing done, when that key writes no sign.
bool type_pressed_key(wxTextCtrl& field);

/// Puts words behind the text, whatever is selected; `follow`: and brings its end into view.
void append_words(wxTextCtrl& text, const std::string& words, bool follow);

/// The height at most `height` at which the end of the text shows with whole lines above it.
[[nodiscard]] int whole_lines(const wxTextCtrl& text, int height);

/// Room below each paragraph, in pixels.
void part_paragraphs(wxTextCtrl& text, int gap);

/// The field will be as high as its text: it gets no scroll bars, and the wheel scrolls what is
/// around it.
void grow_with_text(wxTextCtrl& text);

/// The height that the field needs to show all of its text at this width, in pixels.
[[nodiscard]] int height_of_text(const wxTextCtrl& text, int width);

}  // namespace evenhand::app::platform
