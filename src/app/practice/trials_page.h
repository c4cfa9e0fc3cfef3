#pragma once

#include <functional>
#include <string>

#include <wx/statline.h>

#include "app/action_button.h"
#include "app/background.h"
#include "app/page.h"
#include "app/practice/trial_list_pane.h"
#include "app/reading_pane.h"
#include "workflow/trial_desk.h"

namespace evenhand::app {

/// What a trial interview is, and the sample answers that it can be held with.
class TrialsPage final : public Page {
public:
    struct Hooks {
        std::function<void(const std::string& rubric, const std::string& answer)> begin;
        std::function<void()> leave;
    };

    TrialsPage(wxWindow* parent, workflow::TrialDesk desk, Hooks hooks);

    /// Reads the answers off the window's thread, and shows them.
    void reload();
    [[nodiscard]] bool loading() const { return reading_.running(); }

    [[nodiscard]] Place place() const override { return Place::trials; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    void begin();
    void show(std::vector<workflow::TrialOffer> offers);
    void name_step();

    workflow::TrialDesk desk_;
    Hooks hooks_;
    Look look_;
    bool waits_for_list_ = false;  ///< The list gets the keyboard once it is read.
    ReadingPane* about_;
    wxStaticLine* about_rule_;
    TrialListPane* list_;
    wxStaticLine* rule_;
    ActionButton* leave_;
    ActionButton* next_;
    LatestReading reading_;  // Last: its work is waited for before the rest goes.
};

}  // namespace evenhand::app
