#include "app/practice/trial_place.h"

#include <utility>

#include "app/later.h"
#include "app/practice/drop.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"

namespace evenhand::app {

TrialPlace::TrialPlace(wxWindow& frame, const workflow::InterviewDesk& desk, Hooks hooks)
    : frame_(frame), desk_(desk), hooks_(std::move(hooks)) {}

workflow::TrialDesk TrialPlace::desk() const {
    return {desk_.folders(), desk_.services()};
}

void TrialPlace::enter() {
    show_list();
}

/// The rubrics may be another folder's since it was shown last.
void TrialPlace::show_list() {
    TrialsPage* before = list_;
    list_ = new TrialsPage(
        &frame_,
        desk(),
        {[this](const std::string& rubric, const std::string& answer) {
             later(frame_, *list_, [this, rubric, answer] { begin(rubric, answer); });
         },
         [this] { later(frame_, *list_, [this] { hooks_.leave(); }); }});
    list_->reload();
    hooks_.show(*list_);
    drop(before);
    drop(live_);
    drop(comparison_);
    trial_.reset();
}

void TrialPlace::begin(const std::string& rubric, const std::string& answer) {
    auto trial = desk().begin(rubric, answer);
    hooks_.report(trial.findings);
    if (!trial.value) {
        return;
    }
    trial_ = std::move(*trial.value);
    LivePage::Hooks hooks;
    hooks.finish = [this] { later(frame_, *live_, [this] { finish(); }); };
    hooks.save_state = [this] { return trial_->save_state(); };
    hooks.leave = [this] { later(frame_, *live_, [this] { leave_trial(); }); };
    hooks.completes = hooks_.completes;
    hooks.spelling = hooks_.spelling;
    hooks.trial = trial_.get();
    live_ = new LivePage(&frame_, trial_->editor(), std::move(hooks));
    hooks_.show(*live_);
}

void TrialPlace::finish() {
    live_->settle_typing();
    const Findings findings = trial_->seal();
    if (!trial_->sealed()) {
        hooks_.report(findings);
        return;
    }
    comparison_ =
        new ComparisonPage(&frame_,
                           {[this] { later(frame_, *comparison_, [this] { show_list(); }); },
                            [this] { later(frame_, *comparison_, [this] { hooks_.leave(); }); }});
    comparison_->show_trial(trial_->comparison());
    hooks_.show(*comparison_);
    drop(live_);
    hooks_.report(findings);
}

void TrialPlace::leave_trial() {
    if (const std::string failure = settle(); !failure.empty()) {
        hooks_.notify(failure, NoticeBar::Kind::wrong);
        return;
    }
    show_list();
    hooks_.notify(words(texts::trial_is_kept), NoticeBar::Kind::done);
}

std::string TrialPlace::settle() {
    if (live_ == nullptr || !trial_ || trial_->sealed()) {
        return "";
    }
    live_->settle_typing();
    trial_->flush();
    const workflow::SaveState state = trial_->save_state();
    return state.kind == workflow::SaveState::Kind::failed ? state.message : "";
}

}  // namespace evenhand::app
