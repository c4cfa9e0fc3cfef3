#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/background.h"
#include "app/notice_bar.h"
#include "app/page.h"
#include "app/practice/comparison_page.h"
#include "app/practice/new_round_page.h"
#include "app/practice/own_answers_page.h"
#include "app/practice/rate_page.h"
#include "app/practice/rounds_page.h"
#include "workflow/interview_desk.h"
#include "workflow/practice_desk.h"
#include "workflow/team_practice.h"

namespace evenhand::app {

/// Everything that is done with rounds of practice: the pages of this part of the window, and the
/// round that is being practised.
class PracticePlace {
public:
    struct Hooks {
        std::function<void(Page&)> show;
        std::function<void(const std::string&, NoticeBar::Kind)> notify;
        std::function<void(const Findings&)> report;
        std::function<std::string()> rater;  ///< Who uses the program.
        std::function<void(const std::string&)> keep_rater;
        std::function<bool()> completes;  ///< Whether words are offered while notes are typed.
    };

    /// `desk` says whose rounds they are, now and later; it must outlive this.
    PracticePlace(wxWindow& frame, const workflow::InterviewDesk& desk, Hooks hooks);

    /// Shows the rounds, or the round that is being practised.
    void enter();
    /// Keeps the round of a file and shows it.
    void open(const std::filesystem::path& file);
    /// Chooses the round, where all are shown.
    void choose(const std::string& id);
    /// What is still being typed reaches its journal or file. Gives why it does not; else nothing.
    [[nodiscard]] std::string settle();
    /// Whether anything is still being read from the disk.
    [[nodiscard]] bool loading() const {
        return reading_.running() || working_ > 0 || (rounds_ != nullptr && rounds_->loading()) ||
               (new_ != nullptr && new_->loading());
    }

private:
    [[nodiscard]] workflow::PracticeDesk desk() const;
    [[nodiscard]] workflow::TeamPractice team() const;
    /// Asks the team's archive off the window's thread, then shows what it gave.
    template <typename Ask, typename Show>
    void with_team(Ask ask, Show show);
    void publish(const std::string& id);
    void published(const Parsed<workflow::PublishedRound>& done);
    void make_for_team(const workflow::RoundOrder& order);
    void hand_in(const std::string& id);
    void fetch();
    void fetched(const workflow::FetchedRounds& rounds);
    void show_again(const std::string& id);
    void add_rounds();
    void show_rounds();
    void ask_new(const std::string& repeated);
    void make(const workflow::RoundOrder& order);
    void leave_new();
    void write_own(const std::string& rubric);
    void leave_own();
    void choose_file();
    void practise(const std::string& id);
    void rate();
    void seal();
    void compare();
    void go_on();
    void leave_run();
    void show_result(const std::vector<workflow::RoundResultView>& rounds);
    void export_ratings(const std::string& id);
    void export_gathered(const Parsed<workflow::GatheredRound>& gathered);

    wxWindow& frame_;
    const workflow::InterviewDesk& desk_;
    Hooks hooks_;
    std::unique_ptr<workflow::PracticeRun> run_;
    RoundsPage* rounds_ = nullptr;
    NewRoundPage* new_ = nullptr;
    OwnAnswersPage* own_ = nullptr;  ///< Before `new_`, to which it leads back.
    RatePage* rate_ = nullptr;
    ComparisonPage* comparison_ = nullptr;
    bool shows_result_ = false;  ///< The comparison page shows the end of the round.
    int working_ = 0;            ///< Tasks of the team's archive that have not ended.
    LatestReading reading_;      // Last: their work is waited for before the rest goes.
    Background team_work_;
};

}  // namespace evenhand::app
