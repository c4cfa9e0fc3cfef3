#pragma once

#include <vector>

#include "workflow/live_view.h"
#include "workflow/session_editor.h"

namespace evenhand::app {

/// The view of each question of the kit. Works on a copy: the editor shows what it showed.
[[nodiscard]] std::vector<workflow::LiveView> question_views(const workflow::SessionEditor& editor);

}  // namespace evenhand::app
