#pragma once

#include <functional>

#include "app/action_button.h"
#include "app/list_view.h"
#include "app/pane.h"
#include "workflow/calibration_view.h"

namespace evenhand::app {

/// The scores behind what is said of one interviewer, in place of the figures.
class ScoresPane final : public Pane {
public:
    ScoresPane(wxWindow* parent, const std::function<void()>& back);

    void show(const workflow::ScoresBehind& behind);
    void take_focus();
    [[nodiscard]] const ListView& list() const noexcept { return *list_; }

    void arrange(const Look& look) override;

private:
    wxStaticText* title_;
    wxStaticText* meaning_;
    ActionButton* back_;
    ListView* list_;
};

}  // namespace evenhand::app
