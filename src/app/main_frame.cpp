#include "app/main_frame.h"

#include <algorithm>
#include <utility>

#include <wx/dnd.h>
#include <wx/log.h>

#include "app/attempt.h"
#include "app/committee/committee_place.h"
#include "app/guarded.h"
#include "app/platform/style.h"
#include "app/sentences.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "workflow/interview_pause.h"

namespace evenhand::app {

namespace {

constexpr int least_width = 460;
constexpr int least_height = 640;

class FileTarget : public wxFileDropTarget {
public:
    explicit FileTarget(MainFrame& frame) : frame_(frame) {}

    bool OnDropFiles(wxCoord /*x*/, wxCoord /*y*/, const wxArrayString& files) override {
        std::vector<std::filesystem::path> paths;
        std::ranges::transform(files, std::back_inserter(paths), to_utf8);
        frame_.open_files(paths);
        return true;
    }

private:
    MainFrame& frame_;
};

}  // namespace

MainFrame::MainFrame(const workflow::InterviewDesk& desk,
                     Settings settings,
                     OpenArchive open_archive)
    : wxFrame(nullptr,
              wxID_ANY,
              say(texts::program),
              wxDefaultPosition,
              wxSize(settings.width, settings.height),
              wxDEFAULT_FRAME_STYLE),
      usual_folders_(desk.folders()),
      desk_(with_places_of(desk, settings)),
      settings_(std::move(settings)),
      keys_(KeyMap::from(settings_.keys, key_remarks_)),
      places_(new PlacesBar(this,
                            [this](PlacesBar::Destination destination) {
                                CallAfter(
                                    [this, destination] { guarded([&] { go_to(destination); }); });
                            })),
      notice_(new NoticeBar(this, [this] { close_notice(); })),
      rubrics_(*this, desk_.folders(), desk_.services(), rubric_hooks()),
      kits_(*this, desk_, kit_hooks()),
      archive_(*this, open_archive, archive_hooks()),
      committee_(committee_place()),
      calibration_(*this, std::move(open_archive), calibration_hooks()),
      practice_(*this, desk_, practice_hooks()),
      trials_(*this, desk_, trial_hooks()) {
    SetMinClientSize(wxSize(least_width, least_height));
    notice_->Hide();
    delete wxLog::SetActiveTarget(&log_);
    add_start_page();
    bind_events();
    SetDropTarget(new FileTarget(*this));
    if (settings_.maximized) {
        Maximize();
    }
    show_start();
    apply_style();
    tell_doubts();
    hand_in_what_waits();
}

MainFrame::~MainFrame() {
    (void)wxLog::SetActiveTarget(nullptr);
    DestroyChildren();  // Pages refer to the interview, which goes before the window's own part.
}

void MainFrame::add_start_page() {
    start_ = new StartPage(
        this,
        desk_,
        {{[this](const workflow::Invitation& invitation) { begin(invitation); },
          [this] { choose_invitation(); }},
         {[this](const workflow::SessionEntry& session) { open_session(session); },
          [this](const workflow::SessionEntry& session) { export_card(session.card); },
          {},
          {},
          [this] { CallAfter([this] { guarded([&] { try_interview(); }); }); }},
         [this](const Findings& findings) { report(findings); },
         [this](const std::string& sentence) { add_to_notice(sentence); },
         [this](const std::string& sentence) { notify(sentence, NoticeBar::Kind::done); }});
    start_->set_interviewer(settings_.interviewer);
}

void MainFrame::show_page(Page& page) {
    archive_.key_sheet().leave();
    for (wxWindow* child : GetChildren()) {
        if (auto* other = dynamic_cast<Page*>(child); other != nullptr && other != &page) {
            other->Hide();
        }
    }
    page_ = &page;
    page.use_colours(palette_of(platform::desktop_theme()));
    page.Show();
    platform::restyle(page);
    of_archive_ = page.place() == Place::archive || (page.place() == Place::card && archived());
    if (!of_archive_) {
        archive_.rest();
    }
    arrange();
    page.take_focus();
}

void MainFrame::show_start() {
    if (of_archive_) {
        start_->forget_archived();
    }
    put_pages_away();
    SetTitle(say(texts::program));
    start_->reload();
    show_page(*start_);
}

/// The pages of an interview or a card go; the start page stays.
void MainFrame::put_pages_away() {
    for (Page* page : std::initializer_list<Page*>{live_, finish_, card_}) {
        if (page != nullptr) {
            page->Destroy();
        }
    }
    live_ = nullptr;
    finish_ = nullptr;
    card_ = nullptr;
    page_ = nullptr;
    if (spelling_) {
        spelling_->forget_interview();
    }
    notice_->Hide();
    pages_reading_.forget();
    revisions_reading_.forget();
    previews_.forget();
    interview_.reset();
    followed_.reset();
    free_ = false;
    followed_gone_ = false;
    not_saved_.clear();
    sealed_.reset();
    paused_question_.reset();
    paused_margin_.reset();
}

bool MainFrame::in_interview() const {
    return page_ != nullptr && (page_->place() == Place::live || page_->place() == Place::finish);
}

void MainFrame::begin(const workflow::Invitation& invitation) {
    settings_.interviewer = start_->interviewer();
    remember();
    auto begun = attempt([&] { return desk_.start(invitation); });
    if (begun.value) {
        take_up(std::move(*begun.value));
        tell_begun(invitation);
        return;
    }
    if (begun.failure->code == ErrorCode::invalid_value) {
        notify(begun.failure->sentence, NoticeBar::Kind::wrong);  // No other folder cures that.
        return;
    }
    ask_for_folder(begun.failure->sentence,
                   [this, invitation](const std::filesystem::path& folder) {
                       auto elsewhere = desk_.start_in(invitation, folder);
                       take_up(std::move(*elsewhere.value));
                       tell_begun(invitation);
                       return elsewhere.findings;
                   });
}

/// A panel's folder or server may be away for long; nobody waits for that with a candidate there.
void MainFrame::tell_begun(const workflow::Invitation& invitation) {
    start_->clear();
    if (!invitation.panel) {
        return;
    }
    background_.run(
        [desk = desk_, invitation, session = interview_->editor().session()] {
            desk.tell_begun(invitation, session);
            return true;
        },
        [](bool) {});
}

void MainFrame::take_up(std::unique_ptr<workflow::LiveInterview> interview) {
    notice_->Hide();
    interview_ = std::move(interview);
    live_ = new LivePage(this,
                         interview_->editor(),
                         {[this] { CallAfter([this] { guarded([&] { show_finish(); }); }); },
                          [this] { return watched_saving(); },
                          [desk = desk_] { return *desk.rubrics().value; },
                          [this] { mind_the_time(); },
                          {},
                          [this] { return settings_.completes; },
                          [this] { return spelling(); }});
    show_live();
}

void MainFrame::show_title(const std::string& what) {
    SetTitle(to_wx(words(texts::program) + " – " + what));
}

void MainFrame::show_live() {
    const workflow::SessionEditor& editor = interview_ ? interview_->editor() : followed_->editor();
    show_title(editor.session().head.candidate.name);
    show_page(*live_);
}

void MainFrame::show_finish() {
    if (finish_ != nullptr && page_ == finish_) {
        return;
    }
    workflow::SessionEditor& editor = interview_->editor();
    live_->settle_typing();
    paused_question_ = running_question(editor.session());
    paused_margin_ = running_margin(editor.margins());
    editor.pause_clock(editor.now());
    if (finish_ == nullptr) {
        finish_ = new FinishPage(
            this,
            *interview_,
            {[this] { CallAfter([this] { guarded([&] { back_to_interview(); }); }); },
             [this] { CallAfter([this] { guarded([&] { leave(); }); }); },
             [this](const workflow::SubmittedCard& card, const Findings& said) {
                 CallAfter([this, place = card.place(), said] {
                     guarded([&] { show_card(place, said); });
                 });
             },
             [this](const std::function<void()>& task) { with_key(task); },
             [this](const Findings& findings) { report(findings); },
             [this] { correct_about(); }});
    } else {
        finish_->refresh();
    }
    show_page(*finish_);
}

void MainFrame::back_to_interview() {
    (void)finish_->keep_drafts();  // The page stays alive with its texts.
    if (paused_question_) {
        workflow::turn_back(interview_->editor(), *paused_question_);
        paused_question_.reset();
    }
    if (paused_margin_) {
        workflow::turn_back(interview_->editor(), *paused_margin_);
        paused_margin_.reset();
    }
    show_live();
}

void MainFrame::leave() {
    const bool kept = finish_->keep_drafts();
    settle();
    if (may_lose(unsaved_interview(kept))) {
        show_start();
    }
}

void MainFrame::open_session(const workflow::SessionEntry& session) {
    if (session.state == workflow::SessionEntry::State::submitted) {
        show_card(session.card);
        return;
    }
    if (resuming_.running()) {
        return;  // An interview is one's at a time: the second press would find it taken.
    }
    resuming_.run([desk = desk_, id = session.id] { return desk.open(id); },
                  [this, here = page_](Resumed resumed) {
                      if (here != nullptr && page_ == here) {
                          show_resumed(std::move(resumed));
                      }
                  });
}

void MainFrame::show_resumed(Resumed resumed) {
    report(resumed.findings);
    if (!resumed.value) {
        return;
    }
    if (resumed.value->followed) {
        follow(std::move(resumed.value->followed), resumed.value->fixed);
        return;
    }
    std::unique_ptr<workflow::LiveInterview>& own = resumed.value->own;
    if (const auto card = own->submitted()) {
        show_card(card->place());
    } else if (!own->editor().closed()) {
        take_up(std::move(own));
    }
}

/// What is said already stays.
void MainFrame::add_to_notice(const std::string& sentence) {
    const std::string said = notice();
    if (said.find(sentence) == std::string::npos) {
        notify(said.empty() ? sentence : said + "\n" + sentence,
               said.empty() ? NoticeBar::Kind::done : notice_->kind());
    }
}

void MainFrame::report(const Findings& findings) {
    if (!findings.empty()) {
        notify(sentences(findings),
               has_error(findings) ? NoticeBar::Kind::wrong : NoticeBar::Kind::done);
    }
}

}  // namespace evenhand::app
