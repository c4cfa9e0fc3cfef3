#include <utility>

#include "app/archive/archive_page.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"
#include "core/utf8.h"

// The part of the Archive page that does something with a card or a search.

namespace evenhand::app {

namespace {

std::string words(std::string_view text) {
    return to_utf8(say(text));
}

}  // namespace

void ArchivePage::open_chosen() {
    const workflow::ArchiveCardView* card = card_->card();
    if (card == nullptr) {
        return;
    }
    if (card->open.possible) {
        hooks_.open(card->card, card->revisions);
    } else {
        work_.say_wrong(card->open.reason);
    }
}

/// Under a name; what is in the field and saved already is dropped.
void ArchivePage::save_search() {
    if (desk_ == nullptr) {
        return;
    }
    const auto settle = [this](bool) { work_.settle({}, words(texts::searches_changed)); };
    if (const std::string name = search_->saved_name(); !name.empty()) {
        work_.call(
            [name](workflow::ArchiveDesk& desk) {
                desk.drop_search(name);
                return true;
            },
            settle);
        return;
    }
    const std::string sought(trimmed(search_->words()));
    if (sought.empty()) {
        work_.say_wrong(words(texts::nothing_to_save));
        search_->focus_field();
        return;
    }
    Question question;
    question.title = words(texts::save_search_title);
    question.text = sought;
    question.fields = {{words(texts::search_name), sought, "", false}};
    question.next = words(texts::keep_search);
    question.accept = [this, sought, settle](const Question::Answers& answers) {
        const std::string name(trimmed(answers.front()));
        if (name.empty()) {
            ask_->complain(words(texts::search_name_needed));
            return;
        }
        work_.call(
            [name, sought](workflow::ArchiveDesk& desk) {
                desk.save_search(name, sought);
                return true;
            },
            settle);
    };
    ask_->ask(std::move(question));
}

void ArchivePage::ask_address() {
    Question question;
    question.title = words(texts::other_archive_title);
    question.text = words(texts::other_archive_text);
    question.fields = {
        {words(texts::archive_address), hooks_.address(), words(texts::address_hint), false}};
    question.next = words(texts::open_archive);
    question.others = {{words(texts::choose_archive_folder),
                        [this] {
                            if (const auto folder = work_.choose_folder(texts::choose_archive)) {
                                ask_->set_answer(0, folder->string());
                                ask_->take_focus();
                            }
                        }},
                       {words(texts::usual_archive), [this] {
                            ask_->close();
                            hooks_.use_address("");
                        }}};
    question.accept = [this](const Question::Answers& answers) {
        ask_->close();
        hooks_.use_address(std::string(trimmed(answers.front())));
    };
    ask_->ask(std::move(question));
}

bool ArchivePage::run_on_card(Command command) {
    const workflow::ArchiveCardView* card = card_->card();
    if (card == nullptr) {
        return false;
    }
    switch (command) {
        case Command::export_kept:
            card_tasks_.export_pdf(*card);
            return true;
        case Command::prove_kept:
            card_tasks_.prove(*card);
            return true;
        case Command::decide_kept:
            card_tasks_.decide(*card);
            return true;
        case Command::hold_kept:
            card_tasks_.hold(*card);
            return true;
        case Command::erase_kept:
            card_tasks_.erase(*card);
            return true;
        default:
            return false;
    }
}

}  // namespace evenhand::app
