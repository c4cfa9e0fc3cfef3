#pragma once

#include <vector>

#include "app/list_pane.h"
#include "workflow/kit_view.h"

namespace evenhand::app {

/// The kits that were found.
class KitListPane final : public ListPane {
public:
    KitListPane(wxWindow* parent, const Hooks& hooks);

    /// Keeps the chosen row when it is still there. `none`: there are no kits at all.
    void show(std::vector<workflow::KitListRow> rows, bool none);
    /// The row that is chosen; null when there is none.
    [[nodiscard]] const workflow::KitListRow* chosen() const;

private:
    std::vector<workflow::KitListRow> rows_;
    wxStaticText* none_found_;
    wxStaticText* empty_;
};

}  // namespace evenhand::app
