#include "app/archive/backup_tasks.h"

#include <utility>

#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/texts_archive_care.h"
#include "app/wx_text.h"
#include "core/utf8.h"

namespace evenhand::app {

namespace {

namespace fs = std::filesystem;
using workflow::ArchiveDesk;

constexpr std::size_t file_field = 0;  // Of the question about restoring.
constexpr std::size_t passphrase_field = 1;
constexpr std::size_t folder_field = 2;

}  // namespace

void BackupTasks::back_up() {
    if (!work_.ready() || work_.bar().running()) {
        return;
    }
    Question question;
    question.title = words(texts::back_up_title);
    question.text = words(texts::back_up_text);
    question.fields = {{words(texts::passphrase), "", "", true},
                       {words(texts::passphrase_again), "", "", true}};
    question.next = words(texts::back_up_now);
    question.accept = [this](const Question::Answers& answers) {
        if (answers[0].empty()) {
            work_.ask().complain(words(texts::backup_passphrase_needed), 0);
        } else if (answers[0] != answers[1]) {
            work_.ask().complain(words(texts::passphrases_differ), 1);
        } else {
            write(answers[0]);
        }
    };
    work_.ask().ask(std::move(question));
}

void BackupTasks::write(const std::string& passphrase) {
    const auto file =
        work_.choose_file(texts::choose_backup, words(texts::backup_file), texts::backup_files);
    if (!file || work_.bar().running()) {
        return;
    }
    const int question = work_.ask().number();
    work_.ask().wait(true);
    work_.bar().run(
        archive_task(words(texts::backing_up)),
        [desk = &work_.desk(), file = *file, passphrase](const workflow::Progress&) {
            desk->backup(file, passphrase);
            return true;
        },
        [this, question, file = *file](const Attempt<bool>& written) {
            const ArchiveWork::Answering answering(work_, question);
            if (written.failure) {
                work_.fail(*written.failure);
            } else {
                work_.settle({}, texts::backed_up(file.string()));
            }
        },
        TaskBar::Stops::no);
}

void BackupTasks::restore() {
    Question question;
    question.title = words(texts::restore_title);
    question.text = words(texts::restore_text);
    question.fields = {{words(texts::backup_field), "", "", false},
                       {words(texts::passphrase), "", "", true},
                       {words(texts::empty_folder), "", "", false}};
    question.next = words(texts::restore_now);
    question.others = {
        {words(texts::choose_backup_file),
         [this] {
             if (const auto file = work_.open_file(texts::choose_backup, texts::backup_files)) {
                 work_.ask().set_answer(file_field, file->string());
                 work_.ask().take_focus();
             }
         }},
        {words(texts::choose_empty_folder), [this] {
             if (const auto folder = work_.choose_folder(texts::empty_folder)) {
                 work_.ask().set_answer(folder_field, folder->string());
                 work_.ask().take_focus();
             }
         }}};
    question.accept = [this](const Question::Answers& answers) {
        const std::string file(trimmed(answers[file_field]));
        const std::string folder(trimmed(answers[folder_field]));
        if (file.empty()) {
            work_.ask().complain(words(texts::backup_file_needed), file_field);
        } else if (folder.empty()) {
            work_.ask().complain(words(texts::empty_folder_needed), folder_field);
        } else {
            read(file, answers[passphrase_field], folder);
        }
    };
    work_.ask().ask(std::move(question));
}

void BackupTasks::read(const fs::path& file,
                       const std::string& passphrase,
                       const fs::path& folder) {
    if (work_.bar().running()) {
        return;
    }
    const int question = work_.ask().number();
    work_.ask().wait(true);
    work_.bar().run(
        archive_task(words(texts::restoring)),
        [file, passphrase, folder](const workflow::Progress&) {
            workflow::restore_archive(file, passphrase, folder);
            return true;
        },
        [this, question, folder](const Attempt<bool>& restored) {
            const ArchiveWork::Answering answering(work_, question);
            if (restored.failure) {
                work_.fail(*restored.failure);
            } else {
                offer_to_open(folder);
            }
        },
        TaskBar::Stops::no);
}

void BackupTasks::offer_to_open(const fs::path& folder) {
    Question question;
    question.title = words(texts::restored_title);
    question.text = texts::restored_into(folder.string());
    question.next = words(texts::open_archive);
    question.cancel = words(texts::stay_here);
    question.accept = [this, folder](const Question::Answers&) {
        work_.ask().close();
        work_.hooks().use_address(folder.string());
    };
    work_.ask().ask(std::move(question));
}

}  // namespace evenhand::app
