#pragma once

#include <wx/dataview.h>

namespace evenhand::app::platform {

/// A list without GTK's own search box, which would open over it at any letter.
void no_type_ahead(wxDataViewCtrl& list);

/// Room around the text of every cell, in pixels.
void pad_cells(wxDataViewCtrl& list, int beside, int above_and_below);

/// A list whose columns fill it and never more: it shows no bar to scroll sideways.
void no_sideways_bar(wxDataViewCtrl& list);

/// The row is the one that keys work on: wxWidgets leaves an unfilled list that has the keyboard
/// without one.
void set_key_row(wxDataViewCtrl& list, int row);

/// How wide the words are in the list's type, in pixels.
[[nodiscard]] int width_in(const wxDataViewCtrl& list, const char* words);

}  // namespace evenhand::app::platform
