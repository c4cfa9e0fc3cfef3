#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/live/live_page.h"
#include "app/notice_bar.h"
#include "app/practice/comparison_page.h"
#include "app/practice/trials_page.h"
#include "workflow/interview_desk.h"
#include "workflow/trial_desk.h"

namespace evenhand::app {

/// Everything that is done to try an interview: the pages of this part of the window, and the trial
/// that is under way.
class TrialPlace {
public:
    struct Hooks {
        std::function<void(Page&)> show;
        std::function<void(const std::string&, NoticeBar::Kind)> notify;
        std::function<void(const Findings&)> report;
        std::function<bool()> completes;  ///< Whether words are offered while notes are typed.
        std::function<workflow::SpellCheck*()> spelling;
        std::function<void()> leave;  ///< To the interviews.
    };

    /// `desk` says whose trials they are, now and later; it must outlive this.
    TrialPlace(wxWindow& frame, const workflow::InterviewDesk& desk, Hooks hooks);

    /// Shows what can be tried.
    void enter();
    /// What is still being typed reaches the journal. Gives why it does not; else nothing.
    [[nodiscard]] std::string settle();
    /// Whether it is the page that compares a trial with its key.
    [[nodiscard]] bool compares_on(const Page& page) const { return comparison_ == &page; }
    /// Whether anything is still being read from the disk.
    [[nodiscard]] bool loading() const { return list_ != nullptr && list_->loading(); }

private:
    [[nodiscard]] workflow::TrialDesk desk() const;
    void begin(const std::string& rubric, const std::string& answer);
    void finish();
    void leave_trial();
    void show_list();

    wxWindow& frame_;
    const workflow::InterviewDesk& desk_;
    Hooks hooks_;
    std::unique_ptr<workflow::Trial> trial_;
    TrialsPage* list_ = nullptr;
    LivePage* live_ = nullptr;
    ComparisonPage* comparison_ = nullptr;
};

}  // namespace evenhand::app
