#pragma once

#include <wx/window.h>

namespace evenhand::app {

/// For the benchmark: with EVENHAND_REPORT_FIRST_PAINT=1 in the environment, prints how many
/// milliseconds after the start of the process the window has first been painted, and ends the
/// program. Without it does nothing.
void report_first_paint(wxWindow& window);

}  // namespace evenhand::app
