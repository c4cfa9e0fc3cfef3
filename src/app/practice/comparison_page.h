#pragma once

#include <functional>
#include <vector>

#include <wx/statline.h>

#include "app/action_button.h"
#include "app/calibration/figure_view.h"
#include "app/page.h"
#include "app/practice/score_strip.h"
#include "app/reading_pane.h"
#include "workflow/practice_result.h"
#include "workflow/practice_view.h"

namespace evenhand::app {

/// What is shown at once after an answer was sealed: each score beside the key, and why; and at the
/// end of a round its result and what went before.
class ComparisonPage final : public Page {
public:
    struct Hooks {
        std::function<void()> next;
        std::function<void()> leave;
    };

    ComparisonPage(wxWindow* parent, Hooks hooks);

    void show(const workflow::ComparisonView& view, bool last);
    /// Of a trial: from here to another one, or to the interviews.
    void show_trial(const workflow::ComparisonView& view);
    /// `rounds`: all of the rater, oldest first.
    void show(const workflow::RoundResultView& result,
              const std::vector<workflow::RoundResultView>& rounds);

    [[nodiscard]] Place place() const override { return Place::comparison; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override { text_->SetFocus(); }

private:
    void begin(const std::string& title, const std::string& summary);
    void end();
    void add_score(const workflow::ComparisonView::Score& score, int lowest, int highest);
    void add_items(std::string_view title,
                   const std::vector<workflow::ComparisonView::Item>& items);

    Hooks hooks_;
    Look look_;
    Palette palette_;
    std::vector<ScoreStrip*> strips_;
    FigureView* progress_ = nullptr;  ///< Goes with the text.
    ReadingPane* text_;
    wxStaticLine* rule_;
    ActionButton* leave_;
    ActionButton* next_;
};

/// Adds how a rater's scores lie to the key: the sentence, then a row for each criterion.
void add_result(ReadingPane& text, const workflow::RoundResultView& result);
/// Adds the rounds as a drawing, what to make of them, and a row for each. Gives the drawing, which
/// goes with the text; null where there are too few rounds with scores to draw.
FigureView* add_progress(ReadingPane& text, const std::vector<workflow::RoundResultView>& rounds);
/// The drawing of add_progress() as large as the look asks for.
void fit_drawing(ReadingPane& text, FigureView* drawing, double zoom);

}  // namespace evenhand::app
