#pragma once

#include <functional>
#include <optional>
#include <string>

#include <wx/statline.h>
#include <wx/timer.h>

#include "app/action_button.h"
#include "app/background.h"
#include "app/finish/gaps_pane.h"
#include "app/finish/verdict_pane.h"
#include "app/page.h"
#include "workflow/live_interview.h"

namespace evenhand::app {

/// The end of an interview: what is still missing, then the verdict, then submitting.
class FinishPage final : public Page {
public:
    struct Hooks {
        std::function<void()> back;   ///< To the interview, at the place that the editor shows.
        std::function<void()> leave;  ///< To the start; the interview is taken up again later.
        /// With what is to be told beside the card.
        std::function<void(const workflow::SubmittedCard&, const Findings&)> submitted;
        /// Does the task when the person can sign what is submitted.
        std::function<void(std::function<void()>)> with_key;
        std::function<void(const Findings&)> report;
        std::function<void()> correct;  ///< Asks for the names and the role.
    };

    /// `interview` must outlive the page.
    FinishPage(wxWindow* parent, workflow::LiveInterview& interview, Hooks hooks);

    /// Draws anew what is missing.
    void refresh();
    /// Writes down what has been typed. False, and the person has been told, when the disk fails.
    [[nodiscard]] bool keep_drafts();
    /// Whether the card is being sealed: the interview is left alone meanwhile.
    [[nodiscard]] bool sealing() const noexcept { return sealing_; }

    [[nodiscard]] Place place() const override { return Place::finish; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    void set_drafts();
    void keep_draft(workflow::VerdictText which, const std::string& text);
    /// What the person has chosen and written; nothing while nothing is chosen.
    [[nodiscard]] std::optional<Verdict> verdict() const;
    void show_answered();
    void dismiss_hint();
    void next();
    void submit();
    [[nodiscard]] bool has_new_hints();
    void seal();
    void show_sealing(bool sealing);
    void go_to(const Gap& gap);
    void show_next();

    workflow::LiveInterview& interview_;
    Hooks hooks_;
    Look look_;
    wxTimer keep_timer_;
    bool sealing_ = false;
    GapsPane* gaps_;
    VerdictPane* verdict_;
    ActionButton* submit_;
    ActionButton* back_;
    ActionButton* leave_;
    ActionButton* correct_;
    wxStaticLine* rule_;
    Background background_;  // Last: its work is waited for before the rest goes.
};

}  // namespace evenhand::app
