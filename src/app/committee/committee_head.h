#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/action_button.h"
#include "app/pane.h"
#include "workflow/committee_debrief.h"
#include "workflow/committee_view.h"

namespace evenhand::app {

/// Whom a committee decides on, how far it has come, and what can be taken away.
class CommitteeHead final : public Pane {
public:
    struct Hooks {
        std::function<void()> packet;
        std::function<void()> copy;
        std::function<void()> back;
    };

    CommitteeHead(wxWindow* parent, const Hooks& hooks);

    void show(const workflow::CommitteeView& view);
    void show_steps(const std::vector<workflow::DebriefStepView>& steps);

    [[nodiscard]] int height_for(const Look& look, int width) const;
    void arrange(const Look& look) override;

private:
    [[nodiscard]] std::vector<wxWindow*> buttons() const { return {packet_, copy_, back_}; }
    [[nodiscard]] int texts_height(int width) const;

    wxStaticText* title_;
    wxStaticText* facts_;
    wxStaticText* steps_;
    ActionButton* packet_;
    ActionButton* copy_;
    ActionButton* back_;
};

}  // namespace evenhand::app
