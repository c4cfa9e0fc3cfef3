#pragma once

#include <array>
#include <functional>

#include <wx/statline.h>
#include <wx/timer.h>

#include "app/live/criteria_pane.h"
#include "app/live/footer_pane.h"
#include "app/live/header_pane.h"
#include "app/live/listen_pane.h"
#include "app/live/notes_pane.h"
#include "app/live/question_pane.h"
#include "app/live/timeline_pane.h"
#include "app/page.h"
#include "app/reading_pane.h"
#include "workflow/practice_run.h"

namespace evenhand::app {

/// The page on which a sample answer is rated, blind: the panes of an interview, with the answer
/// above the notes.
class RatePage final : public Page {
public:
    struct Hooks {
        std::function<void()> seal;
        std::function<void()> leave;
        std::function<bool()> completes = {};  ///< Whether words are offered; empty: never.
    };

    /// `run` is rating an answer, and must outlive the page.
    RatePage(wxWindow* parent, workflow::PracticeRun& run, Hooks hooks);
    ~RatePage() override;
    RatePage(const RatePage&) = delete;
    RatePage& operator=(const RatePage&) = delete;

    [[nodiscard]] Place place() const override { return Place::rate; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

    /// Tells the editor of typing that it has not heard of yet.
    void settle_typing() { notes_->settle_typing(); }

private:
    void connect();
    void show_answer();
    void refresh();
    void tick();
    void next_step();
    void next_pane();
    void score(std::size_t criterion, int level);
    void run_in_editor(const Action& action);
    [[nodiscard]] workflow::SessionEditor& editor() { return run_.editor(); }
    [[nodiscard]] std::array<Pane*, 8> panes() const;

    workflow::PracticeRun& run_;
    Hooks hooks_;
    Look look_;
    std::size_t pane_ = 0;  ///< Which part F6 has come to; 0: the answer.
    wxTimer timer_;
    // In the order of Tab.
    ReadingPane* answer_;
    NotesPane* notes_;
    TimelinePane* timeline_;
    QuestionPane* question_;
    ListenPane* listen_;
    CriteriaPane* criteria_;
    FooterPane* footer_;
    HeaderPane* header_;
    wxStaticLine* answer_rule_;
    std::array<wxStaticLine*, 4> rules_{};
};

}  // namespace evenhand::app
