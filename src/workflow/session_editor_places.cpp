#include <cstddef>
#include <optional>
#include <variant>

#include "workflow/session_editor.h"

// The part of the editor that knows where the rater is: at the opening, a question, or the closing.

namespace evenhand::workflow {

namespace {

struct ChangesQuestion {
    bool operator()(const QuestionOpened& /*c*/) const { return false; }
    bool operator()(const QuestionShown& /*c*/) const { return false; }
    bool operator()(const QuestionAdded& /*c*/) const { return false; }
    bool operator()(const QuestionSkipped& /*c*/) const { return false; }
    bool operator()(const MarginOpened& /*c*/) const { return false; }
    bool operator()(const MarginShown& /*c*/) const { return false; }
    bool operator()(const ClockStopped& /*c*/) const { return false; }
    bool operator()(const AboutCorrected& /*c*/) const { return false; }
    bool operator()(const HeldBefore& /*c*/) const { return false; }
    bool operator()(const HintRaised& /*c*/) const { return false; }
    bool operator()(const HintSettled& /*c*/) const { return false; }
    bool operator()(const CriterionChosen& /*c*/) const { return true; }
    bool operator()(const RatingGiven& /*c*/) const { return true; }
    bool operator()(const RatingCleared& /*c*/) const { return true; }
    bool operator()(const ItemTicked& /*c*/) const { return true; }
    bool operator()(const ProbeMarked& /*c*/) const { return true; }
    bool operator()(const NotesEdited& /*c*/) const { return true; }
    bool operator()(const LineEdited& /*c*/) const { return true; }
    bool operator()(const MarkAbsorbed& /*c*/) const { return true; }
    bool operator()(const LineTied& /*c*/) const { return true; }
};

/// Where the rater is, counted from the opening: 0, then the questions, then the closing.
std::ptrdiff_t place_of(const SessionEditor& editor) {
    if (editor.margin() == Margin::opening) {
        return 0;
    }
    return static_cast<std::ptrdiff_t>(editor.margin() ? editor.kit().size() : editor.question()) +
           1;
}

}  // namespace

bool SessionEditor::has_margin(Margin margin) const {
    return planned_minutes(session_.head.margins, margin) > 0 && !session_.held_at;
}

void SessionEditor::show_question(std::size_t question) {
    if (question != this->question() || margin()) {
        perform(QuestionShown{question});
    }
}

void SessionEditor::open_margin(Margin margin) {
    if (has_margin(margin)) {
        perform(MarginOpened{margin});
    }
}

void SessionEditor::show_margin(Margin margin) {
    if (has_margin(margin)) {
        perform(MarginShown{margin});
    }
}

bool SessionEditor::can_step(int by) const {
    const std::ptrdiff_t to = place_of(*this) + by;
    const std::ptrdiff_t closing = static_cast<std::ptrdiff_t>(kit_.size()) + 1;
    return to >= (has_margin(Margin::opening) ? 0 : 1) &&
           to <= (has_margin(Margin::closing) ? closing : closing - 1);
}

void SessionEditor::step_question(int by) {
    if (!can_step(by)) {
        return;
    }
    const std::ptrdiff_t to = place_of(*this) + by;
    if (to == 0) {
        show_margin(Margin::opening);
    } else if (to == static_cast<std::ptrdiff_t>(kit_.size()) + 1) {
        show_margin(Margin::closing);
    } else {
        show_question(static_cast<std::size_t>(to - 1));
    }
}

void SessionEditor::skip_question(std::size_t question, std::string reason) {
    if (!margin()) {
        perform(QuestionSkipped{question, std::move(reason)});
    }
}

void SessionEditor::ask_after_all() {
    if (record().skipped) {
        skip_question(question(), "");
    }
}

void SessionEditor::look(const SessionChange& change) {
    const bool looks = std::holds_alternative<QuestionShown>(change) ||
                       std::holds_alternative<MarginShown>(change) ||
                       std::holds_alternative<CriterionChosen>(change);
    if (looks && !is_out_of_sight(change) && change_session(change, clock_()) && listener_) {
        listener_();
    }
}

bool SessionEditor::is_out_of_sight(const SessionChange& change) const {
    return margin() && std::visit(ChangesQuestion{}, change);
}

}  // namespace evenhand::workflow
