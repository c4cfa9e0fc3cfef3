#include "app/practice/practice_place.h"

#include <utility>

#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/stdpaths.h>
#include <wx/weakref.h>

#include "app/later.h"
#include "app/practice/drop.h"
#include "app/sentences.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"

namespace evenhand::app {

PracticePlace::PracticePlace(wxWindow& frame, const workflow::InterviewDesk& desk, Hooks hooks)
    : frame_(frame), desk_(desk), hooks_(std::move(hooks)) {}

workflow::PracticeDesk PracticePlace::desk() const {
    return {desk_.folders(), desk_.services()};
}

workflow::TeamPractice PracticePlace::team() const {
    return workflow::TeamPractice(desk_.folders());
}

void PracticePlace::enter() {
    if (rate_ != nullptr) {
        hooks_.show(*rate_);
    } else if (comparison_ != nullptr) {
        hooks_.show(*comparison_);
    } else if (own_ != nullptr) {
        hooks_.show(*own_);
    } else if (new_ != nullptr) {
        hooks_.show(*new_);
    } else {
        show_rounds();
    }
}

void PracticePlace::add_rounds() {
    if (rounds_ == nullptr) {
        rounds_ = new RoundsPage(&frame_,
                                 hooks_.rater(),
                                 {[this] { return desk(); },
                                  [this] { return team(); },
                                  [this](const std::string& id) {
                                      later(frame_, *rounds_, [this, id] { practise(id); });
                                  },
                                  [this](const std::string& id) {
                                      later(frame_, *rounds_, [this, id] { ask_new(id); });
                                  },
                                  [this] { later(frame_, *rounds_, [this] { choose_file(); }); },
                                  [this](const std::string& id) {
                                      later(frame_, *rounds_, [this, id] { export_ratings(id); });
                                  },
                                  [this](const std::string& id) {
                                      later(frame_, *rounds_, [this, id] { publish(id); });
                                  },
                                  [this](const std::string& id) {
                                      later(frame_, *rounds_, [this, id] { hand_in(id); });
                                  },
                                  [this] { later(frame_, *rounds_, [this] { fetch(); }); },
                                  [this](const std::string& name) { hooks_.keep_rater(name); },
                                  hooks_.report});
    }
}

void PracticePlace::show_rounds() {
    add_rounds();
    rounds_->reload();
    hooks_.show(*rounds_);
}

template <typename Ask, typename Show>
void PracticePlace::with_team(Ask ask, Show show) {
    if (!team().offered()) {
        hooks_.notify(words(texts::no_team), NoticeBar::Kind::wrong);
        return;
    }
    hooks_.notify(words(texts::asking_team), NoticeBar::Kind::done);
    ++working_;
    team_work_.run([team = team(), ask = std::move(ask)] { return ask(team); },
                   std::move(show),
                   [this] { --working_; });
}

/// What the archive says of a round may have changed.
void PracticePlace::show_again(const std::string& id) {
    if (rounds_ != nullptr && rounds_->IsShown()) {
        rounds_->reload();
        choose(id);
    }
}

void PracticePlace::publish(const std::string& id) {
    with_team([id](const workflow::TeamPractice& team) { return team.publish(id); },
              [this](const Parsed<workflow::PublishedRound>& done) { published(done); });
}

void PracticePlace::published(const Parsed<workflow::PublishedRound>& done) {
    if (!done.value) {
        hooks_.report(done.findings);
        return;
    }
    const std::string told = texts::round_published(done.value->title, done.value->fresh);
    const std::string remarks = sentences(done.findings);
    hooks_.notify(remarks.empty() ? told : told + "\n" + remarks, NoticeBar::Kind::done);
    show_again(done.value->id);
}

void PracticePlace::hand_in(const std::string& id) {
    with_team([id, rater = rounds_->rater()](
                  const workflow::TeamPractice& team) { return team.hand_in(id, rater); },
              [this](const Parsed<workflow::HandInDone>& done) {
                  if (!done.value) {
                      hooks_.report(done.findings);
                      return;
                  }
                  hooks_.notify(texts::round_handed_in(done.value->rater, done.value->fresh),
                                NoticeBar::Kind::done);
                  show_again(done.value->id);
              });
}

void PracticePlace::fetch() {
    with_team([](const workflow::TeamPractice& team) { return team.fetch_new(); },
              [this](const workflow::FetchedRounds& rounds) { fetched(rounds); });
}

void PracticePlace::fetched(const workflow::FetchedRounds& rounds) {
    const std::string told = rounds.ids.empty()
                                 ? words(texts::no_new_rounds)
                                 : texts::rounds_fetched(rounds.ids.size(), rounds.rater);
    const std::string remarks = sentences(rounds.findings);
    hooks_.notify(remarks.empty() ? told : told + "\n" + remarks,
                  has_error(rounds.findings) ? NoticeBar::Kind::wrong : NoticeBar::Kind::done);
    if (rounds_ == nullptr) {
        return;
    }
    if (rounds_->rater().empty()) {
        rounds_->set_rater(rounds.rater);
    }
    if (!rounds.ids.empty()) {
        show_again(rounds.ids.front());
    }
}

void PracticePlace::choose_file() {
    wxFileDialog dialog(&frame_,
                        say(texts::choose_round),
                        wxString(),
                        wxString(),
                        say(texts::round_files),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) {
        open(to_utf8(dialog.GetPath()));
    }
}

void PracticePlace::open(const std::filesystem::path& file) {
    if (const std::string failure = own_ == nullptr ? "" : own_->settle(); !failure.empty()) {
        hooks_.notify(failure, NoticeBar::Kind::wrong);
        return;
    }
    const auto id = desk().take(file);
    hooks_.report(id.findings);
    if (id.value) {
        if (run_) {
            leave_run();
        } else {
            show_rounds();
        }
        drop(own_);
        drop(new_);
        rounds_->choose(*id.value);
    }
}

void PracticePlace::choose(const std::string& id) {
    if (rounds_ != nullptr && rounds_->IsShown()) {
        rounds_->choose(id);
    }
}

void PracticePlace::practise(const std::string& id) {
    if (rounds_->rater().empty()) {
        rounds_->ask_name();
    }
    auto run = desk().practise(id, rounds_->rater());
    hooks_.report(run.findings);
    if (!run.value) {
        return;
    }
    run_ = std::move(*run.value);
    if (run_->finished()) {
        go_on();
    } else {
        rate();
    }
}

void PracticePlace::rate() {
    hooks_.report(run_->go_on());
    if (!run_->rating()) {
        leave_run();
        return;
    }
    rate_ = new RatePage(&frame_,
                         *run_,
                         {[this] { later(frame_, *rate_, [this] { seal(); }); },
                          [this] { later(frame_, *rate_, [this] { leave_run(); }); },
                          hooks_.completes});
    hooks_.show(*rate_);
    drop(comparison_);
}

void PracticePlace::seal() {
    const Findings findings = run_->seal();
    if (run_->rating()) {
        hooks_.report(findings);
        return;
    }
    compare();
    hooks_.report(findings);
}

void PracticePlace::compare() {
    shows_result_ = false;
    comparison_ =
        new ComparisonPage(&frame_,
                           {[this] { later(frame_, *comparison_, [this] { go_on(); }); },
                            [this] { later(frame_, *comparison_, [this] { leave_run(); }); }});
    comparison_->show(run_->comparison(run_->sealed() - 1), run_->finished());
    hooks_.show(*comparison_);
    drop(rate_);
}

/// To the next answer; after the last one to the result, and from there to the rounds.
void PracticePlace::go_on() {
    if (shows_result_) {
        leave_run();
        return;
    }
    if (!run_->finished()) {
        rate();
        return;
    }
    Page* here = comparison_ != nullptr ? static_cast<Page*>(comparison_) : rounds_;
    reading_.run(
        [desk = desk(), rater = run_->rater()] { return desk.results(rater); },
        [this, here = wxWeakRef<Page>(here)](const std::vector<workflow::RoundResultView>& rounds) {
            if (here != nullptr && here->IsShown()) {
                show_result(rounds);
            }
        });
}

void PracticePlace::show_result(const std::vector<workflow::RoundResultView>& rounds) {
    if (comparison_ == nullptr) {
        comparison_ =
            new ComparisonPage(&frame_,
                               {[this] { later(frame_, *comparison_, [this] { go_on(); }); },
                                [this] { later(frame_, *comparison_, [this] { leave_run(); }); }});
    }
    shows_result_ = true;
    comparison_->show(run_->result(), rounds);
    hooks_.show(*comparison_);
}

void PracticePlace::leave_run() {
    if (const std::string failure = settle(); !failure.empty()) {
        hooks_.notify(failure, NoticeBar::Kind::wrong);
        return;
    }
    reading_.forget();
    const std::string id = run_ ? run_->id() : "";
    add_rounds();
    hooks_.show(*rounds_);
    drop(rate_);
    drop(comparison_);
    run_.reset();
    shows_result_ = false;
    rounds_->reload();
    rounds_->choose(id);
}

void PracticePlace::export_ratings(const std::string& id) {
    reading_.run([desk = desk(), team = team(), id] { return team.gather_here(desk, id); },
                 [this](const Parsed<workflow::GatheredRound>& gathered) {
                     if (rounds_->IsShown()) {
                         export_gathered(gathered);
                     }
                 });
}

void PracticePlace::export_gathered(const Parsed<workflow::GatheredRound>& gathered) {
    hooks_.report(gathered.findings);
    if (!gathered.value) {
        return;
    }
    wxDirDialog dialog(&frame_,
                       say(texts::choose_ratings_folder),
                       wxStandardPaths::Get().GetDocumentsDir(),
                       wxDD_DEFAULT_STYLE);
    if (dialog.ShowModal() != wxID_OK) {
        return;
    }
    const auto files = workflow::export_ratings(*gathered.value, to_utf8(dialog.GetPath()));
    const std::string done = texts::ratings_exported(files.front().string(), files.back().string());
    const std::string remarks = sentences(gathered.value->findings);
    hooks_.notify(remarks.empty() ? done : done + "\n" + remarks, NoticeBar::Kind::done);
}

std::string PracticePlace::settle() {
    if (own_ != nullptr) {
        return own_->settle();
    }
    if (rate_ == nullptr || !run_ || !run_->rating()) {
        return "";
    }
    rate_->settle_typing();
    run_->flush();
    const workflow::SaveState state = run_->save_state();
    return state.kind == workflow::SaveState::Kind::failed ? state.message : "";
}

}  // namespace evenhand::app
