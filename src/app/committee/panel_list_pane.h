#pragma once

#include <vector>

#include "app/list_pane.h"
#include "workflow/committee_panels.h"

namespace evenhand::app {

/// The panels that this computer knows of, and how far each has come.
class PanelListPane final : public ListPane {
public:
    PanelListPane(wxWindow* parent, const Hooks& hooks);

    /// Keeps the chosen row when it is still there.
    void show(std::vector<workflow::PanelEntry> panels);
    /// Null when there is none.
    [[nodiscard]] const workflow::PanelEntry* chosen() const;

private:
    std::vector<workflow::PanelEntry> panels_;
    wxStaticText* empty_;
};

}  // namespace evenhand::app
