#pragma once

#include <vector>

#include "app/list_pane.h"
#include "workflow/trial_desk.h"

namespace evenhand::app {

/// The sample answers that can be tried, and how each was tried before.
class TrialListPane final : public ListPane {
public:
    TrialListPane(wxWindow* parent, const Hooks& hooks);

    /// Keeps the chosen row when it is still there.
    void show(std::vector<workflow::TrialOffer> offers);
    /// Null when there is none.
    [[nodiscard]] const workflow::TrialOffer* chosen() const;

private:
    std::vector<workflow::TrialOffer> offers_;
    wxStaticText* empty_;
};

}  // namespace evenhand::app
