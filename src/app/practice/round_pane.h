#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "app/detail_pane.h"
#include "workflow/practice_desk.h"

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
    };

    RoundPane(wxWindow* parent, const Hooks& hooks);

    /// `results`: all rounds of the rater, oldest first.
    void show(const workflow::RoundEntry& round,
              const std::vector<workflow::RoundResultView>& results);
    /// What the raters have handed in.
    void show(const workflow::RoundEntry& round, const workflow::GatheredRound& gathered);

private:
    void begin(const workflow::RoundEntry& round);
    void end_round(const workflow::RoundEntry& round, bool gathered);

    // In the order of the bar, which is that of their making.
    ActionButton* practise_;
    ActionButton* gather_;
    ActionButton* export_;
    ActionButton* repeat_;
};

}  // namespace evenhand::app
