#pragma once

#include <functional>
#include <string>

#include "app/action_button.h"
#include "app/pane.h"

namespace evenhand::app {

/// What is left to do, and the steps that come next.
class DraftFooter : public Pane {
public:
    struct Hooks {
        std::function<void()> next;
        std::function<void()> other;
        std::function<void()> publish;
    };
    /// What the buttons say; an empty text leaves its button out.
    struct Words {
        std::string left;   ///< "4 to accept · 2 before publishing"
        std::string next;   ///< The one next step, Ctrl+Enter.
        std::string other;  ///< Accepting what is stated, or the way back.
        std::string publish;

        friend bool operator==(const Words&, const Words&) = default;
    };

    DraftFooter(wxWindow* parent, Hooks hooks);

    /// `other_keys`: what does the same as the second button.
    void show(const Words& words, const std::string& other_keys);
    void focus_next();
    void arrange(const Look& look) override;

private:
    Words words_;
    wxStaticText* left_;
    wxStaticText* keys_;
    ActionButton* other_;
    ActionButton* publish_;
    ActionButton* next_;
};

}  // namespace evenhand::app
