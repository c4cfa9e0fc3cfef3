#include <algorithm>
#include <optional>
#include <utility>

#include "app/committee/committee_page.h"
#include "app/texts.h"
#include "app/texts_committee.h"
#include "app/wx_text.h"
#include "core/ballot.h"
#include "core/number_text.h"
#include "core/utf8.h"

// The part of the committee's page that asks what a debrief needs to know.

namespace evenhand::app {

namespace {

using Answers = Question::Answers;

Question::Field field(std::string_view label, std::string value = "", bool secret = false) {
    return {words(label), std::move(value), "", secret};
}

Question::Field passphrase() {
    return field(texts::chair_passphrase, "", true);
}

/// Names that are read through before they are fixed: as many lines as they need in a narrow sheet.
Question::Field names(std::string_view label, std::string value) {
    constexpr std::size_t letters_of_line = 45;
    constexpr std::size_t most_lines = 5;
    const std::size_t lines = std::min(1 + value.size() / letters_of_line, most_lines);
    Question::Field made = field(label, std::move(value));
    made.lines = static_cast<int>(lines);
    made.list = true;
    return made;
}

/// All but the last field, which is the passphrase, are reasons.
std::optional<std::size_t> first_blank_reason(const Answers& given) {
    const auto blank = std::find_if(given.begin(), given.end() - 1, [](const std::string& reason) {
        return trimmed(reason).empty();
    });
    return blank == given.end() - 1
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(blank - given.begin()));
}

}  // namespace

std::optional<PanelFocus> CommitteePage::chosen_focus() const {
    return grid().row() < view_.rows.size()
               ? std::optional(room_->focus_of(view_.rows[grid().row()].row))
               : std::nullopt;
}

void CommitteePage::ask_to_begin() {
    Question question;
    question.title = words(texts::begin_debrief_title);
    question.text = words(texts::begin_debrief_text);
    question.fields = {names(texts::debrief_members, debrief_view_.members),
                       field(texts::reading_minutes, "10"),
                       passphrase()};
    question.next = words(texts::begin_it);
    question.accept = [this](const Answers& given) {
        const std::optional<int> minutes = to_int(given[1]);
        if (!minutes) {
            sheet_->complain(words(texts::minutes_wrong), 1);
            return;
        }
        sheet_->wait(true);
        hooks_.debrief([given, minutes](const auto& desk, const auto& panel) {
            return desk.start({panel, workflow::names_in(given[0]), *minutes, given[2]});
        });
    };
    sheet_->ask(std::move(question));
}

void CommitteePage::ask_to_end_reading() {
    Question question;
    question.title = words(texts::end_reading_title);
    question.text = words(texts::end_reading_text);
    question.fields = {passphrase()};
    question.next = words(texts::end_it);
    question.accept = [this](const Answers& given) {
        sheet_->wait(true);
        hooks_.debrief([key = given.front()](const auto& desk, const auto& panel) {
            return desk.end_reading(panel, key);
        });
    };
    sheet_->ask(std::move(question));
}

void CommitteePage::ask_to_end_discussion() {
    Question question;
    question.title = words(texts::end_discussion_title);
    question.text = words(texts::end_discussion_text);
    question.fields = {passphrase()};
    question.next = words(texts::end_it);
    question.accept = [this](const Answers& given) {
        sheet_->wait(true);
        hooks_.debrief([key = given.front()](const auto& desk, const auto& panel) {
            return desk.end_discussion(panel, key);
        });
    };
    sheet_->ask(std::move(question));
}

void CommitteePage::ask_to_vote(Recommendation vote) {
    Question question;
    question.title = words(texts::vote_title) + ": " + ballot_words(vote);
    question.text = words(texts::vote_text);
    question.fields = {field(texts::vote_of, debrief_view_.member), field(texts::vote_reason)};
    question.next = words(texts::hand_in_vote);
    question.accept = [this, vote](const Answers& given) {
        sheet_->wait(true);
        hooks_.debrief([given, vote](const auto& desk, const auto& panel) {
            return desk.cast(panel, given[0], vote, given[1]).findings;
        });
    };
    sheet_->ask(std::move(question));
}

void CommitteePage::ask_to_open() {
    const bool all = debrief_view_.all_voted;
    Question question;
    question.title = words(texts::open_votes_title);
    question.text = (all ? "" : words(texts::not_all_voted) + " ") + words(texts::open_votes_text);
    if (!all) {
        question.fields.push_back(field(texts::close_reason));
    }
    question.fields.push_back(passphrase());
    question.next = words(texts::open_them);
    question.accept = [this, all](const Answers& given) {
        sheet_->wait(true);
        hooks_.debrief([closed = all ? "" : given.front(), key = given.back()](const auto& desk,
                                                                               const auto& panel) {
            return desk.open_votes(panel, closed, key);
        });
    };
    sheet_->ask(std::move(question));
}

void CommitteePage::mark_discussed() {
    const std::optional<PanelFocus> what = chosen_focus();
    if (debrief_view_.step == DebriefStep::discuss && what) {
        hooks_.debrief([what = *what](const auto& desk, const auto& panel) {
            return desk.discussed(panel, what);
        });
    }
}

void CommitteePage::ask_for_note() {
    const std::optional<PanelFocus> about = chosen_focus();
    if (!debrief_view_.takes_notes || !about) {
        return;
    }
    Question question;
    question.title = words(texts::note_words) + ": " + view_.rows[grid().row()].title;
    question.text = words(texts::note_text);
    question.fields = {field(texts::note_words)};
    question.next = words(texts::keep_note);
    question.accept = [this, about](const Answers& given) {
        sheet_->wait(true);
        hooks_.debrief([given, about](const auto& desk, const auto& panel) {
            return desk.note(panel, about, given[0]);
        });
    };
    sheet_->ask(std::move(question));
}

void CommitteePage::ask_to_decide(Decision decision) {
    const bool departs = (decision == Decision::hire && debrief_view_.hire_departs) ||
                         (decision == Decision::no_hire && debrief_view_.no_hire_departs);
    Question question;
    question.title = evenhand::words(decision);
    question.text = debrief_view_.formula + " " +
                    (departs ? words(texts::departs_text) + " " : "") +
                    words(texts::decision_is_sealed);
    question.fields = {field(texts::decision_reason)};
    if (departs) {
        question.fields.push_back(field(texts::departure_reason));
    }
    question.fields.push_back(passphrase());
    question.next = words(texts::seal_decision);
    question.accept = [this, decision, departs](const Answers& given) {
        if (const auto blank = first_blank_reason(given)) {
            sheet_->complain(
                words(*blank == 0 ? texts::decision_needs_reason : texts::departure_needs_reason),
                *blank);
            return;
        }
        sheet_->wait(true);
        const Decided decided{decision, given[0], departs ? given[1] : ""};
        hooks_.debrief([decided, key = given.back()](const auto& desk, const auto& panel) {
            return desk.decide(panel, decided, key).findings;
        });
    };
    sheet_->ask(std::move(question));
}

}  // namespace evenhand::app
