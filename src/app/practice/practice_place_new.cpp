#include <optional>
#include <utility>

#include <wx/dirdlg.h>
#include <wx/stdpaths.h>

#include "app/later.h"
#include "app/practice/drop.h"
#include "app/practice/practice_place.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"
#include "workflow/own_answers.h"

// The part of the practice place that makes rounds and writes own answers for them.

namespace evenhand::app {

void PracticePlace::ask_new(const std::string& repeated) {
    std::optional<CalibrationRound> round;
    if (!repeated.empty()) {
        auto read = desk().round(repeated);
        hooks_.report(read.findings);
        if (!read.value) {
            return;
        }
        round = std::move(read.value);
    }
    std::function<void(const workflow::RoundOrder&)> for_team;
    if (team().offered()) {
        for_team = [this](const workflow::RoundOrder& order) {
            later(frame_, *new_, [this, order] { make_for_team(order); });
        };
    }
    drop(own_);
    drop(new_);
    new_ = new NewRoundPage(&frame_,
                            desk(),
                            hooks_.rater(),
                            round ? &*round : nullptr,
                            {[this](const workflow::RoundOrder& order) {
                                 later(frame_, *new_, [this, order] { make(order); });
                             },
                             for_team,
                             [this](const std::string& rubric) {
                                 later(frame_, *new_, [this, rubric] { write_own(rubric); });
                             },
                             [this] { later(frame_, *new_, [this] { leave_new(); }); }});
    hooks_.show(*new_);
}

void PracticePlace::write_own(const std::string& rubric) {
    auto answers = workflow::OwnAnswers(desk_.folders(), desk_.services()).open(rubric);
    hooks_.report(answers.findings);
    if (!answers.value) {
        return;
    }
    drop(own_);
    own_ = new OwnAnswersPage(
        &frame_,
        std::move(*answers.value),
        {[this] { later(frame_, *own_, [this] { leave_own(); }); }, hooks_.report});
    hooks_.show(*own_);
}

void PracticePlace::leave_own() {
    if (const std::string failure = own_->settle(); !failure.empty()) {
        hooks_.notify(failure, NoticeBar::Kind::wrong);
        return;
    }
    hooks_.show(*new_);
    drop(own_);
    new_->read_own_again();
}

void PracticePlace::leave_new() {
    show_rounds();
    drop(new_);
}

void PracticePlace::make(const workflow::RoundOrder& order) {
    const auto round = desk().make(order);
    new_->complain(round.findings);
    if (!round.value) {
        return;
    }
    wxDirDialog dialog(&frame_,
                       say(texts::choose_round_folder),
                       wxStandardPaths::Get().GetDocumentsDir(),
                       wxDD_DEFAULT_STYLE);
    if (dialog.ShowModal() != wxID_OK) {
        return;
    }
    const auto file = desk().hand_out(*round.value, to_utf8(dialog.GetPath()));
    hooks_.report(file.findings);
    if (file.value) {
        leave_new();
        rounds_->choose(round.value->id);
        hooks_.notify(texts::round_handed_out(round.value->title, file.value->string()),
                      NoticeBar::Kind::done);
    }
}

void PracticePlace::make_for_team(const workflow::RoundOrder& order) {
    const auto round = desk().make(order);
    new_->complain(round.findings);
    if (!round.value) {
        return;
    }
    const Findings findings = desk().keep(*round.value);
    hooks_.report(findings);
    if (!has_error(findings)) {
        leave_new();
        rounds_->choose(round.value->id);
        publish(round.value->id);
    }
}

}  // namespace evenhand::app
