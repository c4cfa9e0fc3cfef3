#include "app/archive/key_tasks.h"

#include <utility>

#include <wx/clipbrd.h>
#include <wx/file.h>

#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using workflow::ArchiveDesk;
using workflow::KeyState;

std::string words(std::string_view text) {
    return to_utf8(say(text));
}

}  // namespace

void KeyTasks::show() {
    work_.call([](ArchiveDesk& desk) { return desk.keys(); },
               [this](KeyState state) { show_state(state); });
}

void KeyTasks::with_key(const std::function<void()>& task) {
    work_.call([](ArchiveDesk& desk) { return desk.keys(); },
               [this, task](KeyState state) {
                   if (state == KeyState::locked) {
                       ask_to_unlock(task);
                   } else {
                       task();
                   }
               });
}

void KeyTasks::show_state(KeyState state) {
    if (state == KeyState::locked) {
        ask_to_unlock({});
    } else {
        ask_passphrase(state);
    }
}

void KeyTasks::ask_to_unlock(const std::function<void()>& then) {
    Question question;
    question.title = words(texts::unlock_title);
    question.text = words(texts::unlock_text);
    question.fields = {{words(texts::passphrase), "", "", true}};
    question.next = words(texts::unlock);
    question.others = {{words(texts::forgotten), [this] { ask_to_recover(); }}};
    question.accept = [this, then](const Question::Answers& answers) {
        work_.call(
            [passphrase = answers.front()](ArchiveDesk& desk) { return desk.unlock(passphrase); },
            [this, then](bool fits) {
                if (!fits) {
                    work_.ask().complain(words(texts::wrong_passphrase));
                    return;
                }
                work_.ask().close();
                work_.hooks().changed();
                if (then) {
                    then();
                }
            });
    };
    work_.ask().ask(std::move(question));
}

void KeyTasks::ask_passphrase(KeyState state) {
    const bool first = state == KeyState::none;
    Question question;
    question.title = words(first ? texts::first_key_title : texts::passphrase_title);
    question.text = words(first ? texts::first_key_text : texts::passphrase_text);
    if (first) {
        question.fields.push_back({words(texts::your_name), work_.hooks().person(), "", false});
    }
    question.fields.push_back({words(texts::passphrase), "", "", true});
    question.fields.push_back({words(texts::passphrase_again), "", "", true});
    question.next = words(first ? texts::make_key : texts::set_passphrase);
    if (state == KeyState::unlocked) {
        question.others = {{words(texts::lock_key), [this] { lock(); }}};
    }
    question.accept = [this, first](const Question::Answers& answers) {
        const std::string& passphrase = answers[answers.size() - 2];
        if (first && answers.front().empty()) {
            work_.ask().complain(words(texts::name_needed));
        } else if (passphrase != answers.back()) {
            work_.ask().complain(words(texts::passphrases_differ));
        } else {
            set_passphrase(first ? answers.front() : work_.hooks().person(), passphrase);
        }
    };
    work_.ask().ask(std::move(question));
}

void KeyTasks::set_passphrase(const std::string& name, const std::string& passphrase) {
    work_.call(
        [name, passphrase](ArchiveDesk& desk) { return desk.set_passphrase(name, passphrase); },
        [this](const std::string& key) {
            work_.hooks().changed();
            show_recovery_key(key);
        });
}

void KeyTasks::ask_to_recover() {
    Question question;
    question.title = words(texts::recover_title);
    question.text = words(texts::recover_text);
    question.fields = {{words(texts::recovery_key), "", "", false},
                       {words(texts::new_passphrase), "", "", true},
                       {words(texts::passphrase_again), "", "", true}};
    question.next = words(texts::recover);
    question.others = {{words(texts::both_lost), [this] { ask_to_replace(); }}};
    question.accept = [this](const Question::Answers& answers) {
        if (answers[1] != answers[2]) {
            work_.ask().complain(words(texts::passphrases_differ));
            return;
        }
        work_.call([answers](ArchiveDesk& desk) { return desk.recover(answers[0], answers[1]); },
                   [this](bool fits) {
                       if (fits) {
                           work_.settle({}, words(texts::recovered));
                       } else {
                           work_.ask().complain(words(texts::wrong_recovery_key));
                       }
                   });
    };
    work_.ask().ask(std::move(question));
}

void KeyTasks::ask_to_replace() {
    Question question;
    question.title = words(texts::replace_title);
    question.text = words(texts::replace_text);
    question.fields = {{words(texts::your_name), work_.hooks().person(), "", false},
                       {words(texts::reason_field), "", "", false},
                       {words(texts::new_passphrase), "", "", true},
                       {words(texts::passphrase_again), "", "", true}};
    question.next = words(texts::replace_keys);
    question.accept = [this](const Question::Answers& answers) {
        if (answers[2] != answers[3]) {
            work_.ask().complain(words(texts::passphrases_differ));
            return;
        }
        work_.call(
            [answers](ArchiveDesk& desk) {
                return desk.replace_keys(answers[0], answers[2], answers[1]);
            },
            [this](const std::string& key) {
                work_.hooks().changed();
                show_recovery_key(key);
            });
    };
    work_.ask().ask(std::move(question));
}

/// Shown once: the program does not have it any more afterwards.
void KeyTasks::show_recovery_key(const std::string& key) {
    Question question;
    question.title = words(texts::recovery_key);
    question.text = words(texts::recovery_key_text);
    question.key = key;
    question.next = words(texts::save_recovery_key);
    question.accept = [this, key](const Question::Answers&) { save_recovery_key(key); };
    question.others = {{words(texts::copy_recovery_key), [key] {
                            if (wxTheClipboard->Open()) {
                                wxTheClipboard->SetData(new wxTextDataObject(to_wx(key)));
                                wxTheClipboard->Close();
                            }
                        }}};
    question.cancel = words(texts::recovery_key_noted);
    work_.ask().ask(std::move(question));
}

void KeyTasks::save_recovery_key(const std::string& key) {
    const auto file = work_.choose_file(
        texts::save_recovery_key, words(texts::recovery_key_file), texts::text_files);
    if (!file) {
        return;
    }
    wxFile written;
    const bool kept = written.Create(to_wx(file->string()), true, wxS_IRUSR | wxS_IWUSR) &&
                      written.Write(to_wx(texts::recovery_key_page(key))) && written.Close();
    if (kept) {
        work_.ask().close();
        work_.hooks().notify(texts::recovery_key_saved(file->string()), NoticeBar::Kind::done);
    }
}

void KeyTasks::lock() {
    work_.call(
        [](ArchiveDesk& desk) {
            desk.lock();
            return true;
        },
        [this](bool) { work_.settle({}, words(texts::key_is_locked)); });
}

}  // namespace evenhand::app
