#include "workflow/session_editor.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/utf8.h"
#include "workflow/internal/note_edits.h"
#include "workflow/internal/session_content.h"

namespace evenhand::workflow {

namespace {

using internal::completed_mark;
using internal::content_of;
using internal::first_difference;
using internal::same_content;
using internal::with_place_of;

/// Typing on a line counts as one change until a pause longer than this.
constexpr std::chrono::seconds typing_pause{1};

}  // namespace

SessionEditor::SessionEditor(Kit kit, Session session, Clock clock)
    : kit_(std::move(kit)),
      session_(std::move(session)),
      history_(content_of(session_)),
      clock_(std::move(clock)) {
    const bool begun = std::ranges::any_of(
        session_.questions, [](const QuestionRecord& each) { return !each.spans.empty(); });
    if (!begun && has_margin(Margin::opening)) {
        margins_.shown = Margin::opening;
    }
}

bool SessionEditor::in_focus(std::size_t question, const Id<Criterion>& criterion) const {
    return std::ranges::find(focus_, PanelFocus{kit_.at(question).rubric.id, criterion}) !=
           focus_.end();
}

const Criterion& SessionEditor::criterion() const {
    return rubric().criteria.at(record().current_criterion);
}

void SessionEditor::correct_about(AboutCorrected about) {
    perform(std::move(about));
}

void SessionEditor::enter_later(Timestamp held_at) {
    perform(HeldBefore{held_at});
}

void SessionEditor::open_question(std::size_t question) {
    if (question < session_.questions.size() && session_.questions[question].skipped) {
        perform(QuestionSkipped{question, ""});
    }
    perform(QuestionOpened{question});
}

void SessionEditor::add_question(PinnedRubric question) {
    question.unplanned = true;
    perform(QuestionAdded{std::move(question)});
    perform(QuestionOpened{kit_.size() - 1});
}

bool SessionEditor::ask_to_score() {
    return !closed_ && !margin() && lacks_scores() && scores_put_off_.insert(question()).second;
}

bool SessionEditor::lacks_scores() const {
    return !record().spans.empty() && !record().skipped &&
           std::ranges::any_of(rubric().criteria, [&](const Criterion& each) {
               return find_rating(record(), each.id) == nullptr;
           });
}

void SessionEditor::pause_clock(Timestamp at) {
    if (!closed_ && change_session(ClockStopped{}, at)) {
        did({at, ClockStopped{}});
    }
}

void SessionEditor::choose_criterion(std::size_t index) {
    perform(CriterionChosen{question(), index});
}

void SessionEditor::step_criterion(int by) {
    const auto to = static_cast<std::ptrdiff_t>(record().current_criterion) + by;
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(rubric().criteria.size())) {
        choose_criterion(static_cast<std::size_t>(to));
    }
}

void SessionEditor::score(int level) {
    score(record().current_criterion, level);
}

void SessionEditor::score(std::size_t criterion, int level) {
    if (rubric().scale.score(level)) {
        if (criterion != record().current_criterion) {
            choose_criterion(criterion);
        }
        ask_after_all();
        perform(RatingGiven{question(), rubric().criteria.at(criterion).id, level});
    }
}

void SessionEditor::mark_not_observed() {
    mark_not_observed(record().current_criterion);
}

void SessionEditor::mark_not_observed(std::size_t criterion) {
    choose_criterion(criterion);
    ask_after_all();
    perform(RatingGiven{question(), rubric().criteria.at(criterion).id, std::nullopt});
}

void SessionEditor::clear_rating(std::size_t criterion) {
    choose_criterion(criterion);
    perform(RatingCleared{question(), rubric().criteria.at(criterion).id});
}

void SessionEditor::toggle_item(std::size_t index, std::optional<std::size_t> line) {
    if (index >= rubric().items.size()) {
        return;
    }
    if (line && (*line >= record().notes.size() || record().notes[*line].text.empty())) {
        line.reset();
    }
    if (line && record().notes[*line].criterion) {
        line.reset();  // What it is evidence of was said before, and stays.
    }
    take_clock_up();
    const Id<Item>& item = rubric().items[index].id;
    perform(ItemTicked{question(), item, find_tick(record(), item) == nullptr, line});
}

void SessionEditor::toggle_probe(std::size_t index) {
    if (index < rubric().probes.size()) {
        take_clock_up();
        const Id<Probe>& probe = rubric().probes[index].id;
        perform(ProbeMarked{question(), probe, find_use(record(), probe) == nullptr});
    }
}

void SessionEditor::set_notes(const std::vector<std::string>& lines) {
    const auto edit = internal::difference(record().notes, lines, question());
    const bool still_empty = record().notes.empty() && lines == std::vector<std::string>{""};
    if (!edit || still_empty) {
        return;
    }
    take_clock_up();
    if (const auto mark = completed_mark(session_, *edit)) {
        perform(*edit);
        perform(*mark);
        return;
    }
    perform(internal::spared(record().notes, *edit));
}

void SessionEditor::tie_line(std::size_t line) {
    const auto& notes = record().notes;
    while (line > 0 && line < notes.size() && trimmed(notes[line].text).empty()) {
        --line;
    }
    if (line >= notes.size() || trimmed(notes[line].text).empty()) {
        return;
    }
    const Id<Criterion>& here = criterion().id;
    const bool tied = record().notes[line].criterion == here;
    perform(LineTied{question(), line, tied ? std::nullopt : std::optional(here)});
}

void SessionEditor::undo() {
    if (can_undo()) {
        const Timestamp at = moment_of_change();
        step_history(&History<Session>::undo, at);
        did({at, Undone{}});
    }
}

void SessionEditor::redo() {
    if (can_redo()) {
        const Timestamp at = moment_of_change();
        step_history(&History<Session>::redo, at);
        did({at, Redone{}});
    }
}

void SessionEditor::step_history(void (History<Session>::*step)() noexcept, Timestamp at) {
    const Session before = history_.current();
    (history_.*step)();
    typing_line_.reset();
    changed_at_ = at;
    session_ = with_place_of(history_.current(), session_);
    fit_kit();
    const auto changed = first_difference(before, history_.current());
    if (changed && (*changed != question() || margin())) {
        session_ = apply(std::move(session_), QuestionShown{*changed}, kit_, at);
        margins_.shown.reset();
    }
}

void SessionEditor::fit_kit() {
    while (kit_.size() > session_.questions.size()) {
        taken_back_.push_back(std::move(kit_.back()));
        kit_.pop_back();
    }
    while (kit_.size() < session_.questions.size()) {
        kit_.push_back(std::move(taken_back_.back()));
        taken_back_.pop_back();
    }
}

std::vector<Gap> SessionEditor::gaps() const {
    return evenhand::gaps(session_, kit_);
}

std::optional<Gap> SessionEditor::go_to_next_gap() {
    const std::vector<Gap> open = gaps();
    if (open.empty()) {
        return std::nullopt;
    }
    const auto place = [&](const Gap& gap) {
        const auto& criteria = kit_.at(gap.question).rubric.criteria;
        const auto at = std::ranges::find(
            criteria, gap.criterion, [](const Criterion& c) { return std::optional(c.id); });
        return std::pair(gap.question, gap.criterion ? at - criteria.begin() : std::ptrdiff_t{0});
    };
    const std::pair here(question(), static_cast<std::ptrdiff_t>(record().current_criterion));
    const auto after =
        std::ranges::find_if(open, [&](const Gap& gap) { return !margin() && place(gap) > here; });
    const Gap& next = after == open.end() ? open.front() : *after;
    go_to(next);
    return next;
}

void SessionEditor::go_to(const Gap& gap) {
    show_question(gap.question);
    const auto& criteria = rubric().criteria;
    const auto at =
        std::ranges::find_if(criteria, [&](const Criterion& c) { return gap.criterion == c.id; });
    if (at != criteria.end()) {
        choose_criterion(static_cast<std::size_t>(at - criteria.begin()));
    }
}

Parsed<Scorecard> SessionEditor::finish(const Verdict& verdict, const Salt& salt) const {
    return evenhand::finish(session_, kit_, verdict, salt, clock_());
}

void SessionEditor::close() {
    closed_ = true;
}

void SessionEditor::replay(const std::vector<SessionEvent>& events) {
    for (const SessionEvent& event : events) {
        due_.reset();
        if (const auto* change = std::get_if<SessionChange>(&event.what)) {
            if (const auto* edit = std::get_if<NotesEdited>(change)) {
                due_ = completed_mark(session_, *edit);
            }
            (void)change_session(*change, event.at);
        } else if (std::holds_alternative<Undone>(event.what)) {
            step_history(&History<Session>::undo, event.at);
        } else {
            step_history(&History<Session>::redo, event.at);
        }
    }
}

void SessionEditor::take_up_typing() {
    if (const auto mark = std::exchange(due_, std::nullopt)) {
        perform(*mark);
    }
}

void SessionEditor::on_change(std::function<void()> listener) {
    listener_ = std::move(listener);
}

void SessionEditor::before_change(std::function<void()> hook) {
    before_ = std::move(hook);
}

Timestamp SessionEditor::moment_of_change() {
    if (before_) {
        before_();
    }
    return clock_();
}

void SessionEditor::on_event(std::function<void(const SessionEvent&)> sink) {
    sink_ = std::move(sink);
}

void SessionEditor::take_clock_up() {
    const bool asked = !record().spans.empty() && !record().skipped;
    if (asked && !margin() && !running_question(session_) && !running_margin(margins_)) {
        perform(QuestionOpened{question()});
    }
}

void SessionEditor::perform(const SessionChange& change) {
    if (closed_) {
        look(change);
        return;
    }
    if (is_out_of_sight(change)) {
        return;
    }
    const Timestamp at = moment_of_change();
    if (change_session(change, at)) {
        did({at, change});
    }
}

bool SessionEditor::change_session(const SessionChange& change, Timestamp at) {
    Session next = apply(session_, change, kit_, at);
    MarginTimes margins = apply(margins_, change, at);
    if (next == session_ && margins == margins_) {
        return false;
    }
    const bool leaves =
        !margin() && (margins.shown || next.current_question != session_.current_question);
    if (const auto* added = std::get_if<QuestionAdded>(&change)) {
        scores_put_off_.erase(kit_.size());
        kit_.push_back(added->question);
        taken_back_.clear();
    } else if (leaves && lacks_scores()) {
        scores_put_off_.insert(question());
    }
    session_ = std::move(next);
    margins_ = std::move(margins);
    changed_at_ = at;
    if (same_content(session_, history_.current())) {
        return true;  // Only the place or a clock changed: nothing for undo.
    }
    Session content = content_of(session_);
    const auto typed = internal::typed_line(change);
    const bool goes_on = typed && typing_line_ == typed && at - typed_at_ <= typing_pause;
    if (goes_on) {
        history_.amend(std::move(content));
    } else {
        history_.edit(std::move(content));
    }
    typing_line_ = typed;
    if (typed) {
        typed_at_ = at;
    }
    return true;
}

void SessionEditor::did(const SessionEvent& event) const {
    if (sink_) {
        sink_(event);
    }
    if (listener_) {
        listener_();
    }
}

}  // namespace evenhand::workflow
