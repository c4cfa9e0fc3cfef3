#pragma once

#include <wx/scrolwin.h>

#include "app/look.h"

namespace evenhand::app {

/// The one column of a page that is read from top to bottom: centred, no wider than reads well,
/// moved by what has been scrolled.
[[nodiscard]] wxRect page_column(const wxScrolledWindow& window, const Look& look);

}  // namespace evenhand::app
