#pragma once

#include <functional>
#include <optional>
#include <string>

#include <wx/statline.h>
#include <wx/timer.h>

#include "app/calibration/calibration_head.h"
#include "app/calibration/figures_pane.h"
#include "app/calibration/scores_pane.h"
#include "app/page.h"
#include "workflow/calibration_view.h"

namespace evenhand::app {

/// Interviewers compared: all of them, or one interviewer's own page. One selection for all
/// figures.
class CalibrationPage final : public Page {
public:
    struct Hooks {
        std::function<void(const workflow::CalibrationFilter&)> filter;
        std::function<void()> open_ratings;
        std::function<void()> from_archive;
        std::function<void(bool fair)> report;  ///< Of all; whether with fair scores.
        std::function<void(const std::string& interviewer)> own_report;  ///< Of one: an id.
        std::function<void()> stop;
        std::function<int()> percent;         ///< Of what is being computed; negative: nothing is.
        std::function<std::string()> person;  ///< The name that the person typed last.
        std::function<void()> practise;
    };

    CalibrationPage(wxWindow* parent, Hooks hooks);

    void show_nothing(const std::string& why);
    void show_choices(const workflow::CalibrationChoices& choices,
                      const workflow::CalibrationFilter& filter);
    void show(workflow::CalibrationView view);
    /// The last result stays while another one is computed.
    void show_computing();
    void show_stopped();
    /// Whether the keyboard is at what is compared, where one may go on choosing.
    [[nodiscard]] bool choosing() const { return head_->choosing(); }

    [[nodiscard]] const std::string& chosen() const noexcept { return chosen_; }
    [[nodiscard]] FiguresPane& figures() const { return shows_own_ ? *own_ : *all_; }
    [[nodiscard]] bool shows_own() const noexcept { return shows_own_; }
    [[nodiscard]] bool shows_scores() const { return scores_->IsShown(); }
    [[nodiscard]] const ScoresPane& scores() const { return *scores_; }

    [[nodiscard]] Place place() const override { return Place::calibration; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    [[nodiscard]] bool ready() const { return view_ && !view_->empty; }
    void choose(const std::string& id);
    void open(const std::string& id);
    void close_scores();
    void choose_in_head(const std::string& id);
    void write_report();
    void swap_own();
    void swap_fair();
    void show_own();
    void show_body();
    bool step_back();
    void name_all();

    Hooks hooks_;
    Look look_;
    std::optional<workflow::CalibrationView> view_;
    std::string chosen_;
    std::string own_of_;     ///< Whose own page is drawn ...
    std::string own_scope_;  ///< ... and what it covers; empty when it is nobody's.
    bool shows_own_ = false;
    bool fair_ = false;
    bool computing_ = false;
    wxTimer progress_;
    CalibrationHead* head_;
    wxStaticLine* rule_;
    FiguresPane* all_;
    FiguresPane* own_;
    ScoresPane* scores_;
};

}  // namespace evenhand::app
