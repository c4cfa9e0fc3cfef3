#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/textctrl.h>
#include <wx/timer.h>

#include "app/action_button.h"
#include "app/pane.h"

namespace evenhand::app {

/// Above the rounds: who rates, and where rounds come from.
class RoundToolsPane final : public Pane {
public:
    struct Hooks {
        std::function<void()> named;  ///< The name was changed, and typing has paused.
        std::function<void()> create;
        std::function<void()> open;
        std::function<void()> fetch;  ///< The rounds of the team's archive.
    };

    RoundToolsPane(wxWindow* parent, const std::string& rater, Hooks hooks);

    [[nodiscard]] std::string rater() const;
    void set_rater(const std::string& name);
    void focus_name();
    /// Whether rounds can be had of a team's archive. Gives whether that is new.
    bool offer_team(bool team);
    /// The name while there is none, else what brings in a first round.
    void focus_first();

    [[nodiscard]] int height_for(const Look& look, int width) const;
    void arrange(const Look& look) override;

private:
    void settle_name();
    [[nodiscard]] std::vector<wxWindow*> buttons() const;
    [[nodiscard]] bool one_row(const Look& look, int width) const;
    [[nodiscard]] int row_height(int width) const;

    Hooks hooks_;
    std::string told_;  ///< The name that the hook was last called with.
    wxStaticText* label_;
    wxTextCtrl* name_;
    wxTimer pause_;  ///< Runs while one types.
    ActionButton* new_;
    ActionButton* open_;
    ActionButton* fetch_;
};

}  // namespace evenhand::app
