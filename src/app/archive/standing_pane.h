#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/action_button.h"
#include "app/pane.h"
#include "workflow/archive_view.h"

namespace evenhand::app {

/// The foot of the page: which archive this is, what is to be known of it, and what is done with
/// the whole of it.
class StandingPane final : public Pane {
public:
    struct Hooks {
        std::function<void()> log;
        std::function<void()> rules;
        std::function<void()> keys;
        std::function<void()> more;  ///< What is done seldom.
    };

    StandingPane(wxWindow* parent, const Hooks& hooks);

    void show(const workflow::ArchiveStanding& standing);
    /// There is none that can be worked on: that of this name, or the usual one.
    void show_away(const std::string& name);

    /// The keyboard goes to what can be done without an archive, too.
    void take_focus() { more_->SetFocus(); }

    [[nodiscard]] int height_for(const Look& look, int width) const;
    void arrange(const Look& look) override;

private:
    [[nodiscard]] std::vector<wxWindow*> buttons() const;
    [[nodiscard]] bool one_row(const Look& look, int width) const;
    [[nodiscard]] int words_width(const Look& look, int width) const;
    [[nodiscard]] int words_height(int width) const;

    wxStaticText* notice_;
    wxStaticText* name_;
    ActionButton* log_;
    ActionButton* rules_;
    ActionButton* keys_;
    ActionButton* more_;
};

}  // namespace evenhand::app
