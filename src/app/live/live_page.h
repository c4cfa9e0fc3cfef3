#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/statline.h>
#include <wx/timer.h>

#include "app/background.h"
#include "app/live/criteria_pane.h"
#include "app/live/footer_pane.h"
#include "app/live/gate_bar.h"
#include "app/live/header_pane.h"
#include "app/live/listen_pane.h"
#include "app/live/live_grid.h"
#include "app/live/notes_pane.h"
#include "app/live/question_pane.h"
#include "app/live/skip_bar.h"
#include "app/live/spoken_pane.h"
#include "app/live/timeline_pane.h"
#include "app/live/unplanned_bar.h"
#include "app/page.h"
#include "workflow/followed_interview.h"
#include "workflow/live_interview.h"
#include "workflow/session_editor.h"
#include "workflow/trial.h"
#include "workflow/unplanned_questions.h"

namespace evenhand::app {

/// The page on which an interview is scored while it goes on, or read once it is sealed. Draws
/// workflow's LiveView and passes what the person does to the editor; holds no rule and no data.
class LivePage final : public Page {
public:
    struct Hooks {
        std::function<void()> finish;  ///< The person turns to the end, or back to the card.
        std::function<workflow::SaveState()> save_state;  ///< Empty when nothing is changed here.
        /// Reads the library, on a thread of its own; empty when nothing is changed here.
        std::function<std::vector<workflow::RubricEntry>()> library;
        std::function<void()> look = {};       ///< Ten times a second, and quick; may be empty.
        std::function<void()> leave = {};      ///< Of one that cannot be changed; empty: finish.
        std::function<bool()> completes = {};  ///< Whether words are offered; empty: never.
        /// What notes are spelled by; empty, or giving null: nothing.
        std::function<workflow::SpellCheck*()> spelling = {};
        workflow::Trial* trial = nullptr;  ///< Whose editor it is, when it is a trial.
        /// One that another program has open, which is read on by and by; it must outlive the page.
        workflow::FollowedInterview* followed = nullptr;
        /// What was found of it.
        std::function<void(workflow::FollowedInterview::Found)> found = {};
    };

    /// `editor`, and the trial, must outlive the page.
    LivePage(wxWindow* parent, workflow::SessionEditor& editor, Hooks hooks);
    ~LivePage() override;
    LivePage(const LivePage&) = delete;
    LivePage& operator=(const LivePage&) = delete;

    [[nodiscard]] Place place() const override {
        return hooks_.trial == nullptr ? Place::live : Place::trial;
    }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

    /// Draws anew what the editor says.
    void redraw() { refresh(); }
    /// Of an interview that cannot be changed here.
    void set_closed_words(const std::string& state, const std::string& next);

    /// The caret goes to a line of the notes that are shown.
    void go_to_line(std::size_t line) { notes_->go_to_line(line); }

    /// Tells the editor of typing that it has not heard of yet.
    void settle_typing() { notes_->settle_typing(); }

private:
    [[nodiscard]] std::vector<Pane*> panes() const;
    /// The trial has been sealed: its editor is gone.
    [[nodiscard]] bool over() const { return hooks_.trial != nullptr && hooks_.trial->sealed(); }
    [[nodiscard]] workflow::LiveView view_at(Timestamp now) const;
    void connect();
    void refresh();
    void refresh_clocks();
    void place_panes();
    void tick();
    void hear();
    bool steer_speech(const Action& action);
    void put_notes(const Look& look, const LiveGrid& grid);
    [[nodiscard]] int least_notes(const Look& look) const;
    void read_on();
    void next_step();
    void next_gap();
    void next_pane();
    void leave(std::function<void()> go, const std::string& again);
    void go_to_question(std::size_t question);
    void go_to_margin(Margin margin);
    void step_question(const Action& action);
    void focus_foot();
    void show_bar(Pane& bar);
    void hide_bar();
    void follow_gate(const workflow::LiveView& view);
    void cut_rules();
    void close_bar();
    void connect_skip();
    void ask_skip();
    void place_skip();
    void ask_unplanned();
    void score_first();
    void back();
    void score(std::size_t criterion, int level);
    void work_control(const std::function<void()>& change);
    void run_in_editor(const Action& action);

    workflow::SessionEditor& editor_;
    Hooks hooks_;
    Look look_;
    std::optional<Timestamp> clocks_at_;  ///< What the clocks show.
    bool drawn_ = false;                  ///< Since it was last set to false.
    bool runs_elsewhere_ = false;         ///< In another program, which this one follows.
    int ticks_ = 0;                       ///< Since a followed interview was last read on.
    std::size_t pane_ = 0;                ///< Which part F6 has come to; 0: the notes.
    wxTimer timer_;
    // In the order of Tab.
    NotesPane* notes_;
    TimelinePane* timeline_;
    QuestionPane* question_;
    SpokenPane* spoken_;  ///< Null when a person is interviewed.
    ListenPane* listen_;
    CriteriaPane* criteria_;
    FooterPane* footer_;
    SkipBar* skip_;
    GateBar* gate_;
    UnplannedBar* unplanned_;
    HeaderPane* header_;
    std::array<wxStaticLine*, 4> rules_{};
    wxStaticLine* spoken_rule_ = nullptr;  ///< Above the notes of a trial.
    Pane* bar_ = nullptr;                  ///< What stands in the footer's place, if anything does.
    std::function<void()> go_on_;          ///< What was held back until the question is scored.
    workflow::UnplannedQuestions library_;
    LatestReading reading_;  // Last, both: their work is waited for before the rest goes.
    LatestReading following_;
};

}  // namespace evenhand::app
