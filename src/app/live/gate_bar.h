#pragma once

#include <functional>
#include <string>

#include "app/action_button.h"
#include "app/pane.h"

namespace evenhand::app {

/// Says that the question is about to be left without its scores; takes the footer's place
/// meanwhile. The keyboard stays where it is.
class GateBar : public Pane {
public:
    struct Hooks {
        std::function<void()> score;  ///< The rater stays and scores.
        std::function<void()> leave;
    };

    GateBar(wxWindow* parent, const Hooks& hooks);

    /// `words`: what has no score. `again`: the key that leaves; may be empty.
    void ask(const std::string& words, const std::string& again);
    /// Others have no score now.
    void tell(const std::string& words);
    void arrange(const Look& look) override;

private:
    std::string told_;
    bool compact_ = false;
    wxStaticText* words_;
    ActionButton* score_;
    ActionButton* leave_;
};

}  // namespace evenhand::app
