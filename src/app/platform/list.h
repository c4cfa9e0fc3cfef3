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

/// A list that had no room when a row was chosen shows that row once it has.
void show_key_row_when_it_has_room(wxDataViewCtrl& list);

/// A column's title ends in an ellipsis where it is longer than the column is wide.
void shorten_titles(wxDataViewCtrl& list);

/// Letters that a list's markup draws half transparent leave those of other widgets alone: Pango
/// keeps the transparency of the last piece, and a text view draws with what was kept.
void end_transparency(wxDataViewCtrl& list);

/// How wide the words are in the list's type, in pixels.
[[nodiscard]] int width_in(const wxDataViewCtrl& list, const char* words);

}  // namespace evenhand::app::platform
