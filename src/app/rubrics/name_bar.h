#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <wx/textctrl.h>

#include "app/action_button.h"
#include "app/pane.h"

namespace evenhand::app {

/// Asks for the title of what is to be made.
class NameBar final : public Pane {
public:
    struct Hooks {
        std::function<void(const std::string&)> create;  ///< With a title that is not blank.
        std::function<void()> cancel;
    };

    struct Words {
        std::string_view label;
        std::string_view needed;  ///< Said to a blank title.
    };

    NameBar(wxWindow* parent, const Words& words, Hooks hooks);

    void ask() { ask(words_.label, ""); }
    /// With other words, and a title to begin with, which is selected.
    void ask(std::string_view label, const std::string& title);
    /// Asks for what has this title, or for a title when there is none yet.
    void accept();
    [[nodiscard]] int height_for(const Look& look) const;
    void arrange(const Look& look) override;

private:
    Words words_;
    Hooks hooks_;
    Look look_;
    wxStaticText* label_;
    wxTextCtrl* title_;
    ActionButton* create_;
    ActionButton* cancel_;
};

}  // namespace evenhand::app
