#pragma once

#include <string>

#include <wx/textctrl.h>

#include "app/pane.h"
#include "workflow/trial.h"

namespace evenhand::app {

/// What the candidate of a trial says, as far as it is heard.
class SpokenPane final : public Pane {
public:
    explicit SpokenPane(wxWindow* parent);

    void show(const workflow::SpokenView& view);
    void focus() { words_->SetFocus(); }
    void arrange(const Look& look) override;
    /// The least height that arrange() can do with.
    [[nodiscard]] static int least_height(const Look& look);

private:
    std::string shown_;
    wxStaticText* state_;
    wxStaticText* keys_;
    wxStaticText* title_;
    wxTextCtrl* words_;
};

}  // namespace evenhand::app
