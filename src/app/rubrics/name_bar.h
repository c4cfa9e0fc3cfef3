#pragma once

#include <functional>
#include <string>

#include <wx/textctrl.h>

#include "app/action_button.h"
#include "app/pane.h"

namespace evenhand::app {

/// Asks for the title of a new rubric.
class NameBar final : public Pane {
public:
    struct Hooks {
        std::function<void(const std::string&)> create;  ///< With a title that is not blank.
        std::function<void()> cancel;
    };

    NameBar(wxWindow* parent, Hooks hooks);

    void ask();
    /// Asks for the rubric of this title, or for a title when there is none yet.
    void accept();
    [[nodiscard]] int height_for(const Look& look) const;
    void arrange(const Look& look) override;

private:
    Hooks hooks_;
    Look look_;
    wxStaticText* label_;
    wxTextCtrl* title_;
    ActionButton* create_;
    ActionButton* cancel_;
};

}  // namespace evenhand::app
