#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include <wx/choice.h>

#include "app/action_button.h"
#include "app/pane.h"
#include "workflow/calibration_data.h"
#include "workflow/calibration_view.h"

namespace evenhand::app {

/// Above the figures: what is compared, what of it is chosen, and what can be done with it.
class CalibrationHead final : public Pane {
public:
    struct Hooks {
        std::function<void(const workflow::CalibrationFilter&)> filter;
        std::function<void(const std::string&)> choose;  ///< An interviewer's id; empty: all.
        std::function<void()> own_page;                  ///< There and back.
        std::function<void()> fair_scores;
        std::function<void()> open_ratings;
        std::function<void()> from_archive;
        std::function<void()> report;
        std::function<void()> stop;
        std::function<void()> practise;
    };

    CalibrationHead(wxWindow* parent, Hooks hooks);

    void show_title(const std::string& title, const std::string& scope);
    void show_scope(const std::string& scope);
    void show_choices(const workflow::CalibrationChoices& choices,
                      const workflow::CalibrationFilter& filter);
    /// Groups of interviewers who share no candidate; hidden where all hang together.
    void show_groups(const std::vector<workflow::CalibrationChoice>& groups,
                     const std::string& chosen);
    void show_interviewers(const std::vector<workflow::CalibrationView::Interviewer>& people);
    /// Empty: everybody.
    void choose(const std::string& id);
    /// Whether the keyboard is at what is compared, where one may go on choosing.
    [[nodiscard]] bool choosing() const;
    /// Whether it is at a way to get other scores.
    [[nodiscard]] bool at_source() const;
    /// `ready`: there is something to work on. `own`: one interviewer's page is shown.
    void show_state(bool ready, bool own, bool fair, bool computing);

    /// The keyboard goes to the first way to get scores: where nothing is drawn, nothing else takes
    /// it.
    void take_focus();

    [[nodiscard]] int height_for(const Look& look, int width) const;
    void arrange(const Look& look) override;

private:
    struct Filter {
        wxChoice* choice = nullptr;
        std::vector<std::string> values;
    };
    void fill(Filter& filter,
              const std::vector<workflow::CalibrationChoice>& choices,
              const std::string& chosen);
    void chosen();
    [[nodiscard]] std::vector<wxWindow*> controls() const;
    [[nodiscard]] int title_height(const Look& look, int width) const;

    Hooks hooks_;
    wxStaticText* title_;
    wxStaticText* scope_;
    std::array<Filter, 5> filters_;  ///< Period, role, rubric, criterion, group.
    wxChoice* person_;
    std::vector<std::string> people_;  ///< Their ids; the first one is nobody's.
    ActionButton* own_;
    ActionButton* fair_;
    ActionButton* archive_;
    ActionButton* open_;
    ActionButton* report_;
    ActionButton* practise_;
    ActionButton* stop_;
};

}  // namespace evenhand::app
