#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/panel_focus.h"
#include "core/rubric_lint.h"
#include "core/scorecard.h"
#include "core/session_change.h"
#include "core/session_margins.h"
#include "workflow/history.h"
#include "workflow/services.h"

namespace evenhand::workflow {

/// All that a rater can do in one interview. The window, the command line and the tests drive
/// this same object, so a behaviour tested here is the behaviour a person gets.
///
/// Every change can be undone. Turning to another question or criterion and running its clock are
/// no changes in this sense, nor are hints and corrected names: undo leaves them, but shows the
/// question it changed. Typing on one line counts as one change until a pause of more than a
/// second. "Current" means the question, or criterion, that the rater is at. While they are at the
/// opening or the closing, what would change the question is ignored: nobody scores what they do
/// not see.
///
/// Errors: a change that names something that there is not throws Error (invalid_value) and changes
/// nothing. After close() nothing changes any more and every call that would is ignored, but for
/// turning to another question or criterion, which nobody is told of but the listener.
class SessionEditor {
public:
    SessionEditor(Kit kit, Session session, Clock clock);

    /// What this rater was asked to look at above all; what the kit has not is passed over.
    void set_focus(std::vector<PanelFocus> focus) { focus_ = std::move(focus); }
    /// Whether that is a criterion of the question.
    [[nodiscard]] bool in_focus(std::size_t question, const Id<Criterion>& criterion) const;

    [[nodiscard]] const Kit& kit() const noexcept { return kit_; }
    [[nodiscard]] const Session& session() const noexcept { return session_; }
    [[nodiscard]] std::size_t question() const noexcept { return session().current_question; }
    [[nodiscard]] const Rubric& rubric() const { return kit_.at(question()).rubric; }
    [[nodiscard]] const QuestionRecord& record() const {
        return session().questions.at(question());
    }
    [[nodiscard]] const Criterion& criterion() const;
    [[nodiscard]] const MarginTimes& margins() const noexcept { return margins_; }
    /// The opening or closing, when the rater is there and not at a question. An interview whose
    /// opening is planned begins there.
    [[nodiscard]] std::optional<Margin> margin() const noexcept { return margins_.shown; }
    /// Whether time is planned for it; not in an interview that was held on paper.
    [[nodiscard]] bool has_margin(Margin margin) const;
    [[nodiscard]] bool can_undo() const noexcept { return !closed_ && history_.can_undo(); }
    [[nodiscard]] bool can_redo() const noexcept { return !closed_ && history_.can_redo(); }
    [[nodiscard]] bool closed() const noexcept { return closed_; }
    [[nodiscard]] Timestamp now() const { return clock_(); }

    /// Names or the role had been mistyped, and read like this now; undo leaves that. Throws Error
    /// (invalid_value) when one is blank or a panel has locked them. See interview_about.h.
    void correct_about(AboutCorrected about);

    /// The interview was held on paper at this moment and is entered now: every time of it says so.
    void enter_later(Timestamp held_at);

    /// Asks a question, or takes it up again; its clock runs from now on and it is shown. A
    /// question that was skipped no longer is.
    void open_question(std::size_t question);
    /// Asks a question that was not planned, behind the others. Throws Error (invalid_value) when
    /// the interview has it.
    void add_question(PinnedRubric question);
    /// Whether the current question, which is about to be left, is to be put to the rater for its
    /// scores first: it was asked and lacks some. True once for each question, and not for one that
    /// was left without them before.
    [[nodiscard]] bool ask_to_score();
    /// Looks at a question; the clocks go on as they are.
    void show_question(std::size_t question);
    /// Begins the opening or closing, or takes it up again; its clock runs from now on and it is
    /// shown. One that is not planned is ignored, here and in the next.
    void open_margin(Margin margin);
    /// Looks at the opening or closing; the clocks go on as they are.
    void show_margin(Margin margin);
    /// Looks at the question before or after; the opening is before the first one, the closing
    /// behind the last one, where they are planned. Stays within the interview.
    void step_question(int by);
    [[nodiscard]] bool can_step(int by) const;
    /// The running clock stops at this moment, now or earlier. It goes on when something is noted,
    /// ticked or probed while no clock runs.
    void pause_clock(Timestamp at);
    /// An empty reason takes the skipping back, and so does a score: of a skipped question none
    /// counts.
    void skip_question(std::size_t question, std::string reason);

    void choose_criterion(std::size_t index);
    /// To the criterion above or below, staying within the question.
    void step_criterion(int by);

    /// Scores the current criterion. A level that the scale lacks is ignored: a key that scores on
    /// a 1 to 7 scale may be pressed on a 1 to 5 one.
    void score(int level);
    void score(std::size_t criterion, int level);
    void mark_not_observed();
    void mark_not_observed(std::size_t criterion);
    void clear_rating(std::size_t criterion);

    /// Ticks or unticks the item at this place of the rubric's items; a place beyond is ignored.
    /// A tick ties the note line `line` to the item's criterion, when that line has text.
    void toggle_item(std::size_t index, std::optional<std::size_t> line = std::nullopt);
    /// Notes that the probe at this place was asked, or takes that back.
    void toggle_probe(std::size_t index);

    /// The notes of the current question are these lines now. Only what differs is recorded. A mark
    /// typed at the start of a line ("+ ", "s:") is taken off it; see record() for the lines then.
    void set_notes(const std::vector<std::string>& lines);
    /// Ties the line to the current criterion; unties it when it was tied to that one. Of an empty
    /// line, as after Enter, the one that was written last above it is meant; without one nothing.
    void tie_line(std::size_t line);

    void undo();
    void redo();

    /// What is still missing before submitting.
    [[nodiscard]] std::vector<Gap> gaps() const;
    /// Turns to the gap after the current place, the first one after the last. Gives it, or nothing
    /// when there is no gap.
    std::optional<Gap> go_to_next_gap();
    void go_to(const Gap& gap);

    /// The word lists by which notes about the person are found; without them there is no such
    /// hint.
    void use_words(const LintWords& words);
    /// What is said at the end, as far as it is written: hints look at it, too.
    void use_verdict(Verdict verdict) { verdict_ = std::move(verdict); }
    /// Settles as changed what no longer holds, and once nothing is missing raises what
    /// score_hints() finds and was not shown yet. What was dismissed stays dismissed.
    void look_for_hints();
    /// The same once nothing has changed for two seconds, not while somebody types and not twice
    /// over the same session; it raises one hint at a time, and none while one is open.
    void look_for_hints_at_rest();
    /// Dismisses the hint at this place of the session's hints; one that is not open is ignored.
    void dismiss_hint(std::size_t index);
    /// Dismisses the first open hint, if there is one.
    void dismiss_hint();
    /// Turns to what the hint is about.
    void go_to(const ScoreHint& hint);

    /// The scorecard, or what is still missing. The session stays open and unchanged.
    [[nodiscard]] Parsed<Scorecard> finish(const Verdict& verdict, const Salt& salt) const;

    /// Nothing changes from here on: the card has been submitted.
    void close();

    /// Does again what the journal kept, at the time it was done. Listeners hear nothing of it.
    void replay(const std::vector<SessionEvent>& events);
    /// After replay(): takes off the mark that the last event completed. Typing it and taking it
    /// off are two events, and whoever was cut off between them had typed it all.
    void take_up_typing();

    /// `listener` is called after each change of session(). One listener; a new one replaces it.
    void on_change(std::function<void()> listener);
    /// `hook` is called before each change that the person makes, and may change the clocks. One
    /// hook; a new one replaces it.
    void before_change(std::function<void()> hook);
    /// `sink` receives each event as it happens, to be kept. One sink; a new one replaces it.
    void on_event(std::function<void(const SessionEvent&)> sink);

private:
    /// Whoever writes down what is heard on a question is at it: while no clock runs, the clock of
    /// the shown question goes on, so that the times of what follows are true.
    void take_clock_up();
    void ask_after_all();
    void perform(const SessionChange& change);
    /// Of a closed interview: turns to what the change turns to, and does nothing else.
    void look(const SessionChange& change);
    /// Whether the change is one of a question that is not seen, since a margin is.
    [[nodiscard]] bool is_out_of_sight(const SessionChange& change) const;
    /// When the change that is about to be made is made.
    [[nodiscard]] Timestamp moment_of_change();
    /// False when the change changed nothing.
    bool change_session(const SessionChange& change, Timestamp at);
    void step_history(void (History<Session>::*step)() noexcept, Timestamp at);
    /// The kit has the questions that the session has.
    void fit_kit();
    [[nodiscard]] bool lacks_scores() const;
    void did(const SessionEvent& event) const;
    /// What score_hints() and verdict_hints() find now.
    [[nodiscard]] std::vector<ScoreHint> hints_now() const;

    Kit kit_;
    Kit taken_back_;  ///< Questions that undo took out of the kit, the first one last.
    std::set<std::size_t> scores_put_off_;  ///< Questions that ask_to_score() has done with.
    std::vector<PanelFocus> focus_;
    Session session_;
    MarginTimes margins_;
    History<Session> history_;  ///< Of the session's content: no place, no clocks, no hints.
    Clock clock_;
    bool closed_ = false;
    LintWords words_;                      ///< Of hint_sections() alone.
    Verdict verdict_;                      ///< As far as it is written.
    std::optional<Timestamp> changed_at_;  ///< Of what hints have not been looked for in yet.
    /// Question and line of the latest change, if it was typing.
    std::optional<std::pair<std::size_t, std::size_t>> typing_line_;
    Timestamp typed_at_;
    std::optional<MarkAbsorbed> due_;  ///< What replay() saw typed and not yet taken off.
    std::function<void()> listener_;
    std::function<void()> before_;
    std::function<void(const SessionEvent&)> sink_;
};

}  // namespace evenhand::workflow
