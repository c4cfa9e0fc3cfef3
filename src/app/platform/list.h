#pragma once

#include <wx/dataview.h>

namespace evenhand::app::platform {

/// A list without GTK's own search box, which would open over it at any letter.
void no_type_ahead(wxDataViewCtrl& list);

/// Room around the text of every cell, in pixels.
void pad_cells(wxDataViewCtrl& list, int beside, int above_and_below);

}  // namespace evenhand::app::platform
