#include "app/later.h"

#include <utility>

#include <wx/weakref.h>

#include "app/guarded.h"

namespace evenhand::app {

void later(wxWindow& frame, Page& page, std::function<void()> task) {
    frame.CallAfter([page = wxWeakRef<Page>(&page), task = std::move(task)] {
        if (page && page->IsShown()) {
            guarded([&] { task(); });
        }
    });
}

}  // namespace evenhand::app
