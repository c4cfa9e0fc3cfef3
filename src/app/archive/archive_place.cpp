#include "app/archive/archive_place.h"

#include <utility>

#include "app/later.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"

namespace evenhand::app {

using workflow::ArchiveDesk;

ArchivePlace::ArchivePlace(wxWindow& frame, OpenArchive open, Hooks hooks)
    : frame_(frame),
      open_(std::move(open)),
      hooks_(std::move(hooks)),
      key_sheet_(new AskSheet(&frame, {hooks_.arrange, hooks_.key_asked})) {}

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
         [this] { open_archive(); }});
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

bool ArchivePlace::loading() const {
    return opening_.running() || card_reading_.running() || (page_ != nullptr && page_->loading());
}

void ArchivePlace::rest() {
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

/// The archive is let go of before the task: it will open it by itself.
void ArchivePlace::with_key(const std::function<void()>& task) {
    background_.run(
        [desk = desk_, open = open_, address = hooks_.address()] {
            return attempt([&] {
                const auto used = desk ? desk : std::shared_ptr<ArchiveDesk>(open(address));
                const workflow::KeyState state = used->keys();
                used->rest();
                return state;
            });
        },
        [this, task](const Attempt<workflow::KeyState>& state) {
            if (state.value == workflow::KeyState::locked) {
                ask_key(task);
            } else {
                task();  // What keeps the archive away is said by the task itself.
            }
        });
}

void ArchivePlace::ask_key(const std::function<void()>& task) {
    Question question;
    question.title = to_utf8(say(texts::unlock_title));
    question.text = to_utf8(say(texts::unlock_to_submit));
    question.fields = {{to_utf8(say(texts::passphrase)), "", "", true}};
    question.next = to_utf8(say(texts::unlock_and_submit));
    question.accept = [this, task](const Question::Answers& answers) {
        key_sheet_->wait(true);
        background_.run(
            [desk = desk_, open = open_, address = hooks_.address(), answer = answers.front()] {
                return attempt([&] {
                    const auto used = desk ? desk : std::shared_ptr<ArchiveDesk>(open(address));
                    const bool fits = used->unlock(answer);
                    used->rest();
                    return fits;
                });
            },
            [this, task](const Attempt<bool>& unlocked) {
                if (unlocked.failure) {
                    key_sheet_->complain(unlocked.failure->sentence);
                } else if (!*unlocked.value) {
                    key_sheet_->complain(to_utf8(say(texts::wrong_passphrase)));
                } else {
                    key_sheet_->close();
                    task();
                }
            });
    };
    key_sheet_->ask(std::move(question));
}

void ArchivePlace::open_archive() {
    page_->show_opening();
    opening_.run(
        [open = open_, address = hooks_.address()] {
            return attempt([&] { return std::shared_ptr<ArchiveDesk>(open(address)); });
        },
        [this](Attempt<std::shared_ptr<ArchiveDesk>> opened) {
            if (opened.failure) {
                page_->show_failure(*opened.failure);
                return;
            }
            desk_ = std::move(*opened.value);
            page_->use(*desk_);
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
                              card.substr(0, 12) + ".pdf",
                              [desk = desk_, card, revision](const std::filesystem::path& pdf) {
                                  return desk->print(card, revision, pdf);
                              });
                      },
                      hooks_.come_back});
}

}  // namespace evenhand::app
