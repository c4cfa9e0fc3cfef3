#pragma once

#include <vector>

#include "app/list_pane.h"
#include "workflow/practice_desk.h"

namespace evenhand::app {

/// The rounds that are here, and how far the rater has come in each.
class RoundListPane final : public ListPane {
public:
    RoundListPane(wxWindow* parent, const Hooks& hooks);

    /// Keeps the chosen row when it is still there.
    void show(std::vector<workflow::RoundEntry> rounds);
    /// Null when there is none.
    [[nodiscard]] const workflow::RoundEntry* chosen() const;

private:
    std::vector<workflow::RoundEntry> rounds_;
    wxStaticText* empty_;
};

}  // namespace evenhand::app
