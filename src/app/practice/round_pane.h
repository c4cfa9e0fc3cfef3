#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <wx/statline.h>

#include "app/action_button.h"
#include "app/pane.h"
#include "app/reading_pane.h"
#include "workflow/practice_desk.h"

namespace evenhand::app {

/// The chosen round beside the list: how one rated in it and in all rounds, or who has handed in;
/// and what can be done with it.
class RoundPane final : public Pane {
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
    void show_nothing();
    void focus_text() { text_->SetFocus(); }

    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;

private:
    void begin(const workflow::RoundEntry& round);
    void end(const workflow::RoundEntry& round, bool gathered);
    [[nodiscard]] std::vector<wxWindow*> buttons() const;

    Look look_;
    ReadingPane* text_;
    wxStaticLine* rule_;
    ActionButton* practise_;
    ActionButton* repeat_;
    ActionButton* gather_;
    ActionButton* export_;
};

}  // namespace evenhand::app
