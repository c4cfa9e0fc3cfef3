#pragma once

#include <wx/window.h>

#include "app/look.h"

namespace evenhand::app {

/// The one column of a page that is read from top to bottom: centred, no wider than reads well.
[[nodiscard]] wxRect page_column(const wxWindow& window, const Look& look);

}  // namespace evenhand::app
