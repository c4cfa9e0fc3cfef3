#pragma once

#include <functional>

#include <wx/window.h>

namespace evenhand::app::platform {

/// Lets the person drag the window's picture about. `begins` and `ends` are called around it.
void let_drag(wxWindow& window, std::function<void()> begins, std::function<void()> ends);

/// What happens while something that let_drag() started is over a window; places are pixels from
/// its top.
struct DropHooks {
    std::function<bool(int)> over;  ///< Whether it may be dropped there.
    std::function<void()> left;
    std::function<void(int)> dropped;
};

void let_drop(wxWindow& window, DropHooks hooks);

}  // namespace evenhand::app::platform
