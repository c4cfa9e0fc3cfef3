#pragma once

#include <wx/gdicmn.h>
#include <wx/statline.h>

#include "app/pane.h"

namespace evenhand::app {

/// Which of two panes keeps its width, whatever room the window has.
enum class Keeps { left, right };

/// Lays two panes out side by side in `area`, or in a narrow window one above the other, with a
/// rule between them.
void arrange_beside(
    const Look& look, const wxRect& area, Keeps keeps, Pane& left, wxStaticLine& rule, Pane& right);

}  // namespace evenhand::app
