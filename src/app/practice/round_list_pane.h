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
    /// What is said where there is none names the team's archive, too.
    void offer_team(bool team);
    /// Null when there is none.
    [[nodiscard]] const workflow::RoundEntry* chosen() const;

private:
    std::vector<workflow::RoundEntry> rounds_;
    void show_list();

    bool team_ = false;
    wxStaticText* empty_;
    wxStaticText* empty_of_team_;
};

}  // namespace evenhand::app
