#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/statline.h>

#include "app/background.h"
#include "app/page.h"
#include "app/practice/round_list_pane.h"
#include "app/practice/round_pane.h"
#include "app/practice/round_tools_pane.h"
#include "workflow/practice_desk.h"
#include "workflow/team_practice.h"

namespace evenhand::app {

/// The rounds: practised, gathered and made here.
class RoundsPage final : public Page {
public:
    struct Hooks {
        std::function<workflow::PracticeDesk()> desk;
        std::function<workflow::TeamPractice()> team;
        std::function<void(const std::string&)> practise;        ///< By the round's id.
        std::function<void(const std::string&)> create;          ///< Repeating this one, or none.
        std::function<void()> open;                              ///< A file.
        std::function<void(const std::string&)> export_ratings;  ///< By the round's id.
        std::function<void(const std::string&)> publish;         ///< To the team, by the id.
        std::function<void(const std::string&)> hand_in;         ///< To the team, by the id.
        std::function<void()> fetch;                             ///< The team's rounds.
        std::function<void(const std::string&)> named;           ///< Another name was typed.
        std::function<void(const Findings&)> report;
    };

    RoundsPage(wxWindow* parent, const std::string& rater, Hooks hooks);

    /// Reads the rounds, off the window's thread, and shows them.
    void reload();
    [[nodiscard]] bool loading() const noexcept {
        return reading_.running() || gathering_.running() || asking_team_.running();
    }
    /// Chooses the round, now or when it has been read.
    void choose(const std::string& id);
    [[nodiscard]] std::string rater() const { return tools_->rater(); }
    void ask_name() { tools_->focus_name(); }
    void set_rater(const std::string& name) { tools_->set_rater(name); }

    [[nodiscard]] Place place() const override { return Place::practice; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    void show_detail();
    void ask_team();
    void show_team(workflow::TeamStanding standing);
    void gather();
    void show_gathered(const Parsed<workflow::GatheredRound>& gathered);
    void with_chosen(const std::function<void(const std::string&)>& task);
    void focus_next_pane();

    Hooks hooks_;
    Look look_;
    std::vector<workflow::RoundResultView> results_;
    workflow::TeamStanding team_;
    bool shows_gathered_ = false;
    bool waits_for_list_ = false;  ///< The keyboard goes to the list when there is one.
    RoundToolsPane* tools_;
    wxStaticLine* tools_rule_;
    RoundListPane* list_;
    wxStaticLine* rule_;
    RoundPane* round_;
    LatestReading reading_;  // Last: their work is waited for before the rest goes.
    LatestReading gathering_;
    LatestReading asking_team_;
};

}  // namespace evenhand::app
