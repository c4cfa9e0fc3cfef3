#pragma once

#include <functional>

#include "app/page.h"

namespace evenhand::app {

/// Does the task once the event that is being handled is over, guarded: a page's own event goes
/// before the page does. Does nothing when the page has been left by then, as by the first of two
/// presses of a key.
void later(wxWindow& frame, Page& page, std::function<void()> task);

}  // namespace evenhand::app
