#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "app/calibration/figure_view.h"
#include "app/detail_pane.h"
#include "workflow/practice_desk.h"
#include "workflow/team_practice.h"

namespace evenhand::app {

/// The chosen round beside the list: how one rated in it and in all rounds, or who has handed in;
/// and what can be done with it.
class RoundPane final : public DetailPane {
public:
    struct Hooks {
        std::function<void()> practise;
        std::function<void()> repeat;
        std::function<void()> gather;
        std::function<void()> export_ratings;
        std::function<void()> publish;  ///< To the team.
        std::function<void()> hand_in;
    };

    RoundPane(wxWindow* parent, const Hooks& hooks);

    /// `results`: all rounds of the rater, oldest first.
    void show(const workflow::RoundEntry& round,
              const std::vector<workflow::RoundResultView>& results,
              const workflow::TeamSteps& team);
    /// What the raters have handed in.
    void show(const workflow::RoundEntry& round,
              const workflow::GatheredRound& gathered,
              const workflow::TeamSteps& team);

    /// There is no round to show.
    void show_none();

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    void begin(const workflow::RoundEntry& round);
    void end_round(const workflow::RoundEntry& round,
                   bool gathered,
                   const workflow::TeamSteps& team);

    Palette palette_;
    bool blind_ = false;              ///< Keys, and what others gave, are not for this rater yet.
    FigureView* progress_ = nullptr;  ///< Goes with the text.
    // In the order of the bar, which is that of their making.
    ActionButton* practise_;
    ActionButton* hand_in_;
    ActionButton* publish_;
    ActionButton* gather_;
    ActionButton* export_;
    ActionButton* repeat_;
};

}  // namespace evenhand::app
