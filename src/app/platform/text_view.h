#pragma once

#include <wx/textctrl.h>

namespace evenhand::app::platform {

/// Room around the text of a multi-line field, in pixels; GTK leaves none.
void set_text_margins(wxTextCtrl& text, int above_and_below, int beside);

}  // namespace evenhand::app::platform
