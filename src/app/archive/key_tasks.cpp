#include "app/archive/key_tasks.h"

#include <utility>

#include "app/clipboard.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"
#include "workflow/private_page.h"

namespace evenhand::app {

namespace {

using workflow::ArchiveDesk;
using workflow::KeyState;

}  // namespace

void KeyTasks::show() {
    work_.call([](ArchiveDesk& desk) { return desk.keys(); },
               [this](KeyState state) { show_state(state); });
}

void KeyTasks::with_key(const std::function<void()>& task, const KeyPurpose& purpose) {
    work_.call(
        [](ArchiveDesk& desk) {
            return desk.keys() == KeyState::locked && !desk.brief().read_only;
        },
        [this, task, purpose](bool locked) {
            const auto wanted_task = [task, wanted = purpose.wanted] {
                if (!wanted || wanted()) {
                    task();
                }
            };
            if (!locked) {
                wanted_task();
            } else if (!purpose.wanted || purpose.wanted()) {
                ask_to_unlock(wanted_task, purpose);
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

void KeyTasks::ask_to_unlock(const std::function<void()>& then, const KeyPurpose& purpose) {
    Question question;
    question.title = words(texts::unlock_title);
    question.text = words(purpose.text.empty() ? texts::unlock_text : purpose.text);
    question.fields = {{words(texts::passphrase), "", "", true}};
    question.next = words(purpose.next.empty() ? texts::unlock : purpose.next);
    question.others = {{words(texts::forgotten), [this, then] { ask_to_recover(then); }}};
    question.accept = [this, then](const Question::Answers& answers) {
        work_.call(
            [passphrase = answers.front()](ArchiveDesk& desk) { return desk.unlock(passphrase); },
            [this, then](bool fits) {
                if (!fits) {
                    work_.say_wrong(words(texts::wrong_passphrase));
                    return;
                }
                work_.close_question();
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
    remarked_.clear();
    question.accept = [this, first](const Question::Answers& answers) {
        const std::size_t typed = answers.size() - 2;
        if (first && answers.front().empty()) {
            work_.ask().complain(words(texts::name_needed), 0);
        } else if (answers[typed] != answers.back()) {
            work_.ask().complain(words(texts::passphrases_differ), typed);
        } else if (!remark(answers[typed])) {
            set_passphrase(first ? answers.front() : work_.hooks().person(), answers[typed]);
        }
    };
    work_.ask().ask(std::move(question));
}

/// A weak passphrase is remarked upon once; who takes it all the same is not asked again.
bool KeyTasks::remark(const std::string& passphrase) {
    const std::string remark = passphrase.empty() || passphrase == remarked_
                                   ? ""
                                   : workflow::passphrase_remark(passphrase);
    remarked_ = passphrase;
    if (!remark.empty()) {
        work_.ask().complain(texts::weak_passphrase(remark));
    }
    return !remark.empty();
}

void KeyTasks::set_passphrase(const std::string& name, const std::string& passphrase) {
    work_.call(
        [name, passphrase](ArchiveDesk& desk) { return desk.set_passphrase(name, passphrase); },
        [this](const std::string& key) {
            work_.hooks().changed();
            show_recovery_key(key, {});
        });
}

void KeyTasks::ask_to_recover(const std::function<void()>& then) {
    Question question;
    question.title = words(texts::recover_title);
    question.text = words(texts::recover_text);
    question.fields = {{words(texts::recovery_key), "", "", false},
                       {words(texts::new_passphrase), "", "", true},
                       {words(texts::passphrase_again), "", "", true}};
    question.next = words(texts::recover);
    question.others = {{words(texts::both_lost), [this, then] { ask_to_replace(then); }}};
    question.accept = [this, then](const Question::Answers& answers) {
        if (answers[0].empty()) {
            work_.ask().complain(words(texts::recovery_key_needed), 0);
        } else if (answers[1] != answers[2]) {
            work_.ask().complain(words(texts::passphrases_differ), 1);
        } else if (!remark(answers[1])) {
            recover(answers[0], answers[1], then);
        }
    };
    work_.ask().ask(std::move(question));
}

void KeyTasks::recover(const std::string& recovery_key,
                       const std::string& passphrase,
                       const std::function<void()>& then) {
    work_.call([recovery_key,
                passphrase](ArchiveDesk& desk) { return desk.recover(recovery_key, passphrase); },
               [this, then](bool fits) {
                   if (!fits) {
                       work_.say_wrong(words(texts::wrong_recovery_key), 0);
                       return;
                   }
                   work_.settle({}, words(texts::recovered));
                   if (then) {
                       then();
                   }
               });
}

void KeyTasks::ask_to_replace(const std::function<void()>& then) {
    Question question;
    question.title = words(texts::replace_title);
    question.text = words(texts::replace_text);
    question.fields = {{words(texts::your_name), work_.hooks().person(), "", false},
                       {words(texts::reason_field), "", "", false},
                       {words(texts::new_passphrase), "", "", true},
                       {words(texts::passphrase_again), "", "", true}};
    question.next = words(texts::replace_keys);
    question.accept = [this, then](const Question::Answers& answers) {
        if (answers[0].empty()) {
            work_.ask().complain(words(texts::name_needed), 0);
        } else if (answers[1].empty()) {
            work_.ask().complain(words(texts::reason_needed), 1);
        } else if (answers[2] != answers[3]) {
            work_.ask().complain(words(texts::passphrases_differ), 2);
        } else if (!remark(answers[2])) {
            replace(answers[0], answers[1], answers[2], then);
        }
    };
    work_.ask().ask(std::move(question));
}

void KeyTasks::replace(const std::string& name,
                       const std::string& reason,
                       const std::string& passphrase,
                       const std::function<void()>& then) {
    work_.call([name, reason, passphrase](
                   ArchiveDesk& desk) { return desk.replace_keys(name, passphrase, reason); },
               [this, then](const std::string& key) {
                   work_.hooks().changed();
                   show_recovery_key(key, then);
               });
}

/// Shown once: the program does not have it any more afterwards.
void KeyTasks::show_recovery_key(const std::string& key, const std::function<void()>& then) {
    Question question;
    question.title = words(texts::recovery_key);
    question.text = words(texts::recovery_key_text);
    question.key = key;
    question.next = words(texts::save_recovery_key);
    question.accept = [this, key, then](const Question::Answers&) { save_recovery_key(key, then); };
    question.others = {{words(texts::copy_recovery_key), [key] { (void)copy_text(key); }}};
    question.cancel = words(texts::recovery_key_noted);
    question.closed = then;
    work_.ask().ask(std::move(question));
}

void KeyTasks::save_recovery_key(const std::string& key, const std::function<void()>& then) {
    const auto file = work_.choose_file(
        texts::save_recovery_key, words(texts::recovery_key_file), texts::text_files);
    if (!file) {
        return;
    }
    const auto written = attempt([&] {
        workflow::write_private_page(*file, texts::recovery_key_page(key));
        return true;
    });
    if (written.failure) {
        work_.ask().complain(written.failure->sentence);
        return;
    }
    work_.ask().close();
    work_.hooks().notify(texts::recovery_key_saved(file->string()), NoticeBar::Kind::done);
    if (then) {
        then();
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
