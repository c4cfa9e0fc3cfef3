#include <utility>

#include "app/archive/archive_page.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/texts_archive_care.h"
#include "app/wx_text.h"
#include "core/utf8.h"
#include "workflow/archive_steps.h"

// The part of the Archive page that does something with a card or a search.

namespace evenhand::app {

void ArchivePage::open_chosen() {
    const workflow::ArchiveCardView* card = card_->card();
    if (card == nullptr) {
        return;
    }
    if (!card->open.possible) {
        work_.say_wrong(card->open.reason);
        return;
    }
    key_tasks_.with_key(
        [this, id = card->card, revisions = card->revisions] { hooks_.open(id, revisions); },
        {texts::unlock_to_open, texts::unlock_and_open});
}

/// What is done seldom. Without an archive only what needs none.
void ArchivePage::show_more() {
    if (desk_ == nullptr) {
        list_seldom(
            {{texts::restore, texts::restore_words, [this] { backup_tasks_.restore(); }},
             {texts::other_archive, texts::other_archive_words, [this] { ask_address(); }}});
        return;
    }
    work_.call([](workflow::ArchiveDesk& desk) { return desk.standing(); },
               [this](const workflow::ArchiveStanding& standing) { show_all_more(standing); });
}

void ArchivePage::show_all_more(const workflow::ArchiveStanding& standing) {
    std::vector<Seldom> tasks;
    if (!standing.fault.empty()) {
        tasks.push_back({texts::accept_archive, texts::accept_archive_words, [this, standing] {
                             ask_to_trust(standing.fault, workflow::log_to_trust(standing));
                         }});
    }
    tasks.insert(
        tasks.end(),
        {{texts::signers, texts::signers_words, [this] { people_tasks_.show(); }},
         {texts::import_cards, texts::import_cards_words, [this] { list_tasks_.import_folder(); }},
         {texts::import_archive,
          texts::import_archive_words,
          [this] { list_tasks_.import_archive(); }},
         {texts::checkpoint, texts::checkpoint_words, [this] { list_tasks_.checkpoint(); }},
         {texts::back_up, texts::back_up_words, [this] { backup_tasks_.back_up(); }},
         {texts::restore, texts::restore_words, [this] { backup_tasks_.restore(); }},
         {texts::recovery, texts::recovery_words, [this] { key_tasks_.ask_to_recover({}); }},
         {texts::other_archive, texts::other_archive_words, [this] { ask_address(); }}});
    list_seldom(tasks);
}

/// Each task with a word about it.
void ArchivePage::list_seldom(const std::vector<Seldom>& tasks) {
    Listing listing;
    listing.title = words(texts::more_title);
    listing.columns = {{texts::task_column, 0}};
    for (const Seldom& task : tasks) {
        listing.rows.push_back({{words(task.title), words(task.words)}});
    }
    listing.ways = {{words(texts::begin_task), texts::enter_key, [this, tasks](std::size_t row) {
                         list_->close();
                         tasks.at(row).begin();
                     }}};
    list_->show(std::move(listing));
}

/// The archive that lies where another one lay is used only when the person says so.
void ArchivePage::ask_to_trust(const std::string& fault, const std::string& log) {
    Question question;
    question.title = words(texts::accept_archive_title);
    question.text = fault;
    question.next = words(texts::accept_archive_now);
    question.accept = [this, log](const Question::Answers&) {
        work_.call([log](workflow::ArchiveDesk& desk) { return desk.trust(log); },
                   [this](const Findings& findings) {
                       work_.settle(findings, words(texts::archive_accepted));
                   });
    };
    ask_->ask(std::move(question));
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
        (void)search_->focus_field();
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
                       {words(texts::usual_archive), [this] { use_address(""); }}};
    question.accept = [this](const Question::Answers& answers) {
        use_address(std::string(trimmed(answers.front())));
    };
    ask_->ask(std::move(question));
}

/// This page goes then, and would wait for its task.
void ArchivePage::use_address(const std::string& address) {
    if (bar_->running()) {
        ask_->complain(words(texts::task_is_running));
        return;
    }
    ask_->close();
    hooks_.use_address(address);
}

bool ArchivePage::run_on_card(Command command) {
    const workflow::ArchiveCardView* card = card_->card();
    if (card == nullptr) {
        return false;
    }
    switch (command) {
        case Command::export_kept:
            card_tasks_.export_card(*card);
            return true;
        case Command::prove_kept:
            card_tasks_.prove(*card);
            return true;
        case Command::decide_kept:
            card_tasks_.decide(*card);
            return true;
        case Command::correct_kept:
            card_tasks_.correct(*card);
            return true;
        case Command::hold_kept:
            card_tasks_.hold(*card);
            return true;
        case Command::certify_kept:
            card_tasks_.certify(*card);
            return true;
        case Command::erase_kept:
            card_tasks_.erase(*card);
            return true;
        default:
            return false;
    }
}

}  // namespace evenhand::app
