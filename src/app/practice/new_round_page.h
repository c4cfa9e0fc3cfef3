#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <wx/statline.h>

#include "app/action_button.h"
#include "app/page.h"
#include "app/practice/new_round_form.h"
#include "workflow/practice_desk.h"

namespace evenhand::app {

/// Where a lead says what a round is to be: its title, rubric, answers and raters.
class NewRoundPage final : public Page {
public:
    struct Hooks {
        std::function<void(const workflow::RoundOrder&)> make;     ///< Into a folder.
        std::function<void(const workflow::RoundOrder&)> publish;  ///< To the team; empty: there is
                                                                   ///< none.
        std::function<void(const std::string&)> write_own;  ///< Answers to the rubric of this id.
        std::function<void()> cancel;
    };

    /// `repeated`: the round that the new one repeats; null for none.
    NewRoundPage(wxWindow* parent,
                 const workflow::PracticeDesk& desk,
                 const std::string& lead,
                 const CalibrationRound* repeated,
                 Hooks hooks);

    /// Says what speaks against the round that was ordered.
    void complain(const Findings& findings) { form_->complain(findings); }
    /// The rubric that is chosen has other own answers now.
    void read_own_again() { form_->read_own_again(); }
    /// Whether anything is still being read from the disk.
    [[nodiscard]] bool loading() const { return form_->loading(); }

    [[nodiscard]] Place place() const override { return Place::new_round; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override { form_->take_focus(); }

private:
    using Make = std::function<void(const workflow::RoundOrder&)>;
    void make(const Make& how);
    void write_own();
    [[nodiscard]] const Make& next_step() const {
        return hooks_.publish ? hooks_.publish : hooks_.make;
    }

    Hooks hooks_;
    NewRoundForm* form_;
    wxStaticLine* rule_;
    ActionButton* cancel_;
    ActionButton* folder_;  ///< Shown beside the next step where that is the team's archive.
    ActionButton* make_;
};

}  // namespace evenhand::app
