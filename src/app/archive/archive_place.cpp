#include "app/archive/archive_place.h"

#include <utility>

#include "app/guarded.h"
#include "app/later.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"
#include "workflow/archive_steps.h"

namespace evenhand::app {

using workflow::ArchiveDesk;

namespace {

constexpr int look_ms = 100;

}  // namespace

ArchivePlace::ArchivePlace(wxWindow& frame, OpenArchive open, Hooks hooks)
    : frame_(frame),
      open_(std::move(open)),
      hooks_(std::move(hooks)),
      key_sheet_(new AskSheet(&frame, {hooks_.arrange, hooks_.key_asked})),
      key_work_(*key_sheet_, key_hooks()),
      key_tasks_(key_work_) {
    waiting_timer_.Bind(wxEVT_TIMER,
                        [this](wxTimerEvent&) { guarded([&] { look_at_waiting(); }); });
}

/// The desk outlives this call on threads of its own, but never the window.
std::function<std::shared_ptr<ArchiveDesk>()> ArchivePlace::opener() {
    const Waiting waiting = [this](const std::string& archive) {
        frame_.CallAfter([this, archive] { guarded([&] { say_waiting(archive); }); });
    };
    return [open = open_, address = hooks_.address(), waiting] {
        return std::shared_ptr<ArchiveDesk>(open(address, waiting));
    };
}

void ArchivePlace::say_waiting(const std::string& archive) {
    waiting_ = texts::waiting_for_other(archive);
    waited_ms_ = 0;
    hooks_.notify(waiting_, NoticeBar::Kind::done);
    waiting_timer_.Start(look_ms);
}

/// Either the archive is had by then, or its being another's is said in the place of this.
void ArchivePlace::look_at_waiting() {
    waited_ms_ += look_ms;
    if (busy() && waited_ms_ < workflow::longest_wait_for_others.count()) {
        return;
    }
    waiting_timer_.Stop();
    hooks_.withdraw(std::exchange(waiting_, ""));
}

void ArchivePlace::add_page() {
    page_ = new ArchivePage(
        &frame_,
        {[this](const std::string& card, int revisions) {
             later(frame_, *page_, [this, card, revisions] { open_card(card, 0, revisions); });
         },
         hooks_.notify,
         hooks_.person,
         hooks_.address,
         [this](const std::string& address) {
             later(frame_, *page_, [this, address] { use_address(address); });
         },
         [this] { open_archive(); },
         [this](const std::string& card) {
             // Who sees the pages has the card: the log notes it as printed.
             hooks_.preview(workflow::card_file_name(card) + ".pdf",
                            [desk = desk_, card](const workflow::PdfTarget& pdf) {
                                return desk->print(card, 0, pdf);
                            });
         }});
}

void ArchivePlace::enter() {
    if (page_ == nullptr) {
        add_page();
    }
    if (desk_ != nullptr) {
        page_->reload();
    } else {
        open_archive();
    }
    hooks_.show(*page_);
}

bool ArchivePlace::busy() const {
    return loading() || key_work_.calling() || (page_ != nullptr && page_->calling());
}

bool ArchivePlace::loading() const {
    return opening_.running() || card_reading_.running() || (page_ != nullptr && page_->loading());
}

void ArchivePlace::rest() {
    card_reading_.forget();
    if (desk_ != nullptr) {
        background_.run(
            [desk = desk_] {
                return attempt([&] {
                    desk->rest();
                    return true;
                });
            },
            [](const Attempt<bool>&) {});
    }
}

ArchiveWork::Hooks ArchivePlace::key_hooks() {
    return {hooks_.notify, [] {}, {}, hooks_.person, {}};
}

/// The archive is let go of before the task: it will open it by itself. What keeps the archive away
/// is said by the task.
void ArchivePlace::with_key(const std::function<void()>& task, const KeyPurpose& purpose) {
    const auto open = opener();
    const std::string address = hooks_.address();
    // A second desk would wait for the first one's call, and find the archive taken.
    const auto known = desk_ || key_address_ != address ? desk_ : key_desk_;
    background_.run(
        [known, open] {
            return attempt([&] {
                auto used = known ? known : open();
                used->rest();
                return used;
            });
        },
        [this, task, purpose, address](Attempt<std::shared_ptr<ArchiveDesk>> opened) {
            if (purpose.wanted && !purpose.wanted()) {
                return;
            }
            if (opened.failure) {
                task();
                return;
            }
            key_desk_ = std::move(*opened.value);
            key_address_ = address;
            key_work_.use(key_desk_);
            key_tasks_.with_key(task, purpose);
        });
}

void ArchivePlace::open_archive() {
    page_->show_opening();
    const auto open = opener();
    opening_.run([open] { return attempt([&] { return open(); }); },
                 [this](Attempt<std::shared_ptr<ArchiveDesk>> opened) {
                     if (opened.failure) {
                         page_->show_failure(*opened.failure);
                         return;
                     }
                     desk_ = std::move(*opened.value);
                     page_->use(desk_);
                     if (page_->IsShown()) {
                         page_->take_focus();
                     }
                 });
}

/// The page goes with the archive that it has shown: nothing of that one is seen in the other.
void ArchivePlace::use_address(const std::string& address) {
    hooks_.remember_address(address);
    std::exchange(page_, nullptr)->Destroy();
    desk_.reset();
    enter();
}

void ArchivePlace::open_card(const std::string& card, int revision, int revisions) {
    card_reading_.run(
        [desk = desk_, card, revision] {
            return attempt([&] { return desk->read(card, revision); });
        },
        [this, card, revision, revisions](const Attempt<Parsed<workflow::ReadCard>>& read) {
            show_card(card, revision == 0 ? revisions : revision, revisions, read);
        });
}

void ArchivePlace::show_card(const std::string& card,
                             int revision,
                             int revisions,
                             const Attempt<Parsed<workflow::ReadCard>>& read) {
    if (read.failure) {
        hooks_.notify(read.failure->sentence, NoticeBar::Kind::wrong);
        return;
    }
    hooks_.report(read.value->findings);
    if (!read.value->value) {
        return;
    }
    hooks_.show_card({*read.value->value,
                      {revisions,
                       revision,
                       [this, card, revisions](int other) { open_card(card, other, revisions); }},
                      [this, card, revision] {
                          hooks_.write_pdf(
                              workflow::card_file_name(card) + ".pdf",
                              [desk = desk_, card, revision](const workflow::PdfTarget& pdf) {
                                  return desk->print(card, revision, pdf);
                              });
                      },
                      hooks_.come_back});
}

}  // namespace evenhand::app
