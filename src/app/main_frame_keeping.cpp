#include <algorithm>
#include <array>
#include <utility>

#include <wx/dirdlg.h>

#include "app/attempt.h"
#include "app/guarded.h"
#include "app/main_frame.h"
#include "app/platform/style.h"
#include "app/sentences.h"
#include "app/texts.h"
#include "app/texts_keeping.h"
#include "app/wx_text.h"
#include "workflow/interview_about.h"
#include "workflow/panel_desk.h"

// The part of the main frame that minds where an interview is kept: saving that fails, other
// folders, other programs, a computer that sleeps.

namespace evenhand::app {

/// Says once that saving fails, and takes it back when it works again.
workflow::SaveState MainFrame::watched_saving() {
    workflow::SaveState state = interview_->save_state();
    if (state.kind == workflow::SaveState::Kind::failed && not_saved_.empty()) {
        not_saved_ = texts::not_saved_offer(state.message);
        notify(not_saved_, NoticeBar::Kind::wrong);
    } else if (state.kind == workflow::SaveState::Kind::saved && !not_saved_.empty()) {
        withdraw("! " + std::exchange(not_saved_, ""));
    }
    return state;
}

/// Cards whose panel's folder was away when they were submitted. The folder may be on a network.
void MainFrame::hand_in_what_waits() {
    background_.run([desk = workflow::PanelDesk(
                         desk_.folders(), desk_.services())] { return desk.submit_waiting(); },
                    [this](const Parsed<std::size_t>& done) {
                        if (!done.findings.empty()) {
                            notify(sentences(done.findings), NoticeBar::Kind::wrong);
                        } else if (*done.value > 0) {
                            notify(texts::handed_in(*done.value), NoticeBar::Kind::done);
                        }
                    });
}

/// The card is being made of the interview, on another thread: nothing of it may change.
bool MainFrame::sealing() const {
    return finish_ != nullptr && finish_->sealing();
}

void MainFrame::mind_the_time() {
    if (sealing()) {
        return;
    }
    interview_->keep_time();
    if (const auto slept = interview_->notice_sleep()) {
        notify(texts::slept(*slept), NoticeBar::Kind::done);
    }
}

void MainFrame::keep_elsewhere() {
    if (!interview_ || sealing() || interview_->editor().closed()) {
        return;
    }
    const workflow::SaveState state = interview_->save_state();
    ask_for_folder(state.kind == workflow::SaveState::Kind::failed
                       ? texts::not_saved(state.message).substr(2)
                       : texts::kept_in_now(interview_->kept_in().string()),
                   [this](const std::filesystem::path& folder) {
                       if (sealing()) {
                           return Findings{};
                       }
                       Findings findings = interview_->move_to(folder);
                       notify(texts::moved_to(interview_->kept_in().string()),
                              NoticeBar::Kind::done);
                       not_saved_.clear();
                       return findings;
                   });
}

void MainFrame::correct_about() {
    if (!interview_ || sealing()) {
        return;
    }
    if (const std::string refusal = workflow::about_refusal(interview_->editor());
        !refusal.empty()) {
        notify(refusal, NoticeBar::Kind::done);
        return;
    }
    AskSheet& sheet = archive_.key_sheet();
    sheet.use_colours(palette_of(platform::desktop_theme()));
    const AboutCorrected now = workflow::about_of(interview_->editor());
    Question question;
    question.title = to_utf8(say(texts::correct_about));
    question.text = to_utf8(say(texts::correct_about_text));
    question.fields = {{to_utf8(say(texts::about_candidate)), now.candidate, ""},
                       {to_utf8(say(texts::about_role)), now.role, ""},
                       {to_utf8(say(texts::about_interviewer)), now.interviewer, ""}};
    question.next = to_utf8(say(texts::correct_next));
    question.accept = [this, &sheet](const Question::Answers& answers) {
        if (take_about({answers[0], answers[1], answers[2]}, sheet)) {
            sheet.close();
        }
    };
    sheet.ask(std::move(question));
}

/// False when the sheet says what is wrong with it.
bool MainFrame::take_about(const AboutCorrected& typed, AskSheet& sheet) {
    if (!interview_ || sealing()) {
        return true;
    }
    const Findings faults = workflow::correct_about(interview_->editor(), typed);
    if (!faults.empty()) {
        const std::array<std::string, 3> codes = {
            "invitation.candidate", "invitation.role", "invitation.interviewer"};
        const auto field = std::ranges::find(codes, faults.front().code) - codes.begin();
        sheet.complain(faults.front().message, static_cast<std::size_t>(field));
        return false;
    }
    const AboutCorrected now = workflow::about_of(interview_->editor());
    show_title(now.candidate);
    notify(texts::about_corrected(now.candidate, now.role, now.interviewer), NoticeBar::Kind::done);
    return true;
}

/// `keep` throws when the folder cannot be written; it is asked again then.
void MainFrame::ask_for_folder(const std::string& reason,
                               std::function<Findings(const std::filesystem::path&)> keep) {
    AskSheet& sheet = archive_.key_sheet();
    sheet.use_colours(palette_of(platform::desktop_theme()));
    Question question;
    question.title = to_utf8(say(texts::keep_elsewhere));
    question.text = texts::keep_elsewhere_text(reason);
    question.fields = {{texts::other_folder, "", texts::other_folder_hint}};
    question.next = texts::keep_there;
    question.accept = [this, &sheet, keep = std::move(keep)](const Question::Answers& answers) {
        if (answers.front().empty()) {
            sheet.take_focus();
            return;
        }
        const auto kept = attempt([&] { return keep(answers.front()); });
        if (!kept.value) {
            sheet.complain(kept.failure->sentence, 0);
            return;
        }
        sheet.close();
        report(*kept.value);
    };
    question.others = {{texts::choose_a_folder, [this, &sheet] {
                            wxDirDialog dialog(this, say(texts::keep_elsewhere));
                            if (dialog.ShowModal() == wxID_OK) {
                                sheet.set_answer(0, to_utf8(dialog.GetPath()));
                                sheet.take_focus();
                            }
                        }}};
    sheet.ask(std::move(question));
}

void MainFrame::follow(std::unique_ptr<workflow::FollowedInterview> interview,
                       const std::string& fixed) {
    notice_->Hide();
    followed_ = std::move(interview);
    free_ = false;
    LivePage::Hooks hooks;
    hooks.finish = [this] { CallAfter([this] { guarded([&] { leave_followed(); }); }); };
    hooks.leave = [this] { CallAfter([this] { guarded([&] { show_start(); }); }); };
    if (fixed.empty()) {
        hooks.followed = followed_.get();
        hooks.found = [this](workflow::FollowedInterview::Found found) { take_found(found); };
    }
    live_ = new LivePage(this, followed_->editor(), std::move(hooks));
    live_->set_closed_words(fixed.empty() ? texts::open_elsewhere : texts::only_to_read,
                            texts::back_to_interviews);
    show_live();
    notify(fixed.empty() ? texts::read_only_notice : texts::fixed_notice(fixed),
           NoticeBar::Kind::standing);
}

void MainFrame::take_found(workflow::FollowedInterview::Found found) {
    using Found = workflow::FollowedInterview::Found;
    if (followed_gone_) {
        return;
    }
    switch (found) {
        case Found::more:
            live_->redraw();
            break;
        case Found::nothing:
        case Found::free:
            if (const bool free = found == Found::free; free != free_) {
                free_ = free;
                live_->set_closed_words(free ? texts::free_now : texts::open_elsewhere,
                                        free ? texts::take_over : texts::back_to_interviews);
                notify(free ? texts::free_notice : texts::read_only_notice,
                       NoticeBar::Kind::standing);
            }
            break;
        case Found::ended:
            followed_gone_ = true;
            CallAfter([this] {
                guarded([&] {
                    show_start();
                    notify(texts::ended_elsewhere, NoticeBar::Kind::done);
                });
            });
            break;
        case Found::other:
            followed_gone_ = true;
            free_ = true;
            CallAfter([this] { guarded([&] { leave_followed(); }); });
            break;
    }
}

/// Takes it over, or opens it where it has gone, when no other program has it as it was.
void MainFrame::leave_followed() {
    if (!followed_) {
        return;
    }
    const Id<Session> id = followed_->editor().session().head.id;
    const bool take_over = free_;
    show_start();
    if (take_over) {
        open_session({id, "", "", {}, workflow::SessionEntry::State::unfinished, "", {}});
    }
}

}  // namespace evenhand::app
