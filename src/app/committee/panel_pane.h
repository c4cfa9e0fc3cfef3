#pragma once

#include <functional>

#include "app/detail_pane.h"
#include "workflow/committee_panels.h"

namespace evenhand::app {

/// How the chosen panel stands, and what comes next; nothing of what a card says.
class PanelPane final : public DetailPane {
public:
    struct Hooks {
        std::function<void()> step;  ///< What is highlighted: open the cards, or look at them.
        std::function<void()> remind;
        std::function<void()> choose;  ///< Another folder.
        std::function<void()> forget;
    };

    PanelPane(wxWindow* parent, const Hooks& hooks);

    /// Null: there is none.
    void show(const workflow::PanelEntry* panel);

private:
    ActionButton* step_;
    ActionButton* remind_;
    ActionButton* choose_;
    ActionButton* forget_;
};

}  // namespace evenhand::app
