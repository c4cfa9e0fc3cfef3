#pragma once

#include <functional>

#include <wx/dataview.h>

namespace evenhand::app::platform {

/// Lets the person drag rows of the list about. `begins` gets the row; `ends` is called after.
void let_drag_rows(wxDataViewCtrl& list,
                   std::function<void(int)> begins,
                   std::function<void()> ends);

/// What happens when a row that let_drag_rows() started is dropped.
struct RowDropHooks {
    std::function<bool()> may;         ///< Whether it may be dropped here.
    std::function<void(int)> dropped;  ///< Before this row of the list; behind the last: the count.
};

/// Takes rows in over `window`, which is the list itself, with a mark between its rows, or what
/// stands in its place while it is empty.
void let_drop_rows(wxWindow& window, wxDataViewCtrl& list, RowDropHooks hooks);

}  // namespace evenhand::app::platform
