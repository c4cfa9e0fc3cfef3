#pragma once

#include <vector>

#include <wx/gdicmn.h>
#include <wx/window.h>

namespace evenhand::app {

/// Places the controls in rows from the left, each as wide as it wants, as many in a row as there
/// is room for; gives the height they take.
int flow(const std::vector<wxWindow*>& controls, const wxPoint& corner, int width);

/// The height that flow() would take.
[[nodiscard]] int flow_height(const std::vector<wxWindow*>& controls, int width);

/// The width of the controls in one row.
[[nodiscard]] int flow_width(const std::vector<wxWindow*>& controls);

}  // namespace evenhand::app
