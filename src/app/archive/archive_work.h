#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/archive/ask_sheet.h"
#include "app/archive/list_sheet.h"
#include "app/attempt.h"
#include "app/background.h"
#include "app/notice_bar.h"
#include "app/task_bar.h"
#include "workflow/archive_desk.h"

namespace evenhand::app {

/// A task of the archive that counts its steps.
[[nodiscard]] TaskBar::Task archive_task(const std::string& words);

/// What the tasks of the Archive place share: the desk, where a person is asked, and how a slow
/// call is made.
class ArchiveWork {
public:
    struct Hooks {
        std::function<void(const std::string&, NoticeBar::Kind)> notify;
        /// The archive has changed: what is shown is read again.
        std::function<void()> changed;
        /// Shows this card among all of them.
        std::function<void(const std::string&)> show_card;
        std::function<std::string()> person;  ///< The name that was typed last.
        /// Works with the archive at this address from now on.
        std::function<void(const std::string&)> use_address;
    };

    ArchiveWork(AskSheet& ask, ListSheet& list, TaskBar& bar, Hooks hooks)
        : ask_(ask), list_(&list), bar_(&bar), hooks_(std::move(hooks)) {}
    /// Only questions are asked, above a page that is not the archive's: after each call the
    /// archive is let go of, so that others can have it.
    ArchiveWork(AskSheet& ask, Hooks hooks) : ask_(ask), hooks_(std::move(hooks)) {}

    /// Null while there is none.
    void use(std::shared_ptr<workflow::ArchiveDesk> desk) noexcept { desk_ = std::move(desk); }
    [[nodiscard]] bool ready() const noexcept { return desk_ != nullptr; }
    [[nodiscard]] workflow::ArchiveDesk& desk() const { return *desk_; }
    [[nodiscard]] AskSheet& ask() const noexcept { return ask_; }
    [[nodiscard]] ListSheet& list() const noexcept { return *list_; }
    [[nodiscard]] TaskBar& bar() const noexcept { return *bar_; }
    /// How many calls have not answered yet.
    [[nodiscard]] bool calling() const noexcept { return calls_ > 0; }
    [[nodiscard]] const Hooks& hooks() const noexcept { return hooks_; }

    /// Calls `work` with the desk on a thread of its own, then `done` with what it gave. A failure
    /// is said in the sheet that is open, else as a notice.
    template <typename Work, typename Done>
    void call(Work work, Done done) {
        if (desk_ == nullptr) {
            return;
        }
        const int question = ask_.number();
        if (question != 0) {
            ask_.wait(true);
        }
        ++calls_;
        background_.run(
            [desk = desk_, rests = list_ == nullptr, work = std::move(work)] {
                auto result = attempt([&] { return work(*desk); });
                if (rests) {
                    (void)attempt([&] { return desk->rest(), true; });
                }
                return result;
            },
            [this, question, done = std::move(done)](auto result) {
                --calls_;
                const Answering answering(*this, question);
                if (result.failure) {
                    fail(*result.failure);
                } else {
                    done(std::move(*result.value));
                }
            });
    }

    /// While it lives, what comes of the call that was made in this question is said: the question
    /// can be answered again, or is closed. Another one that is asked by then is left alone.
    class Answering {
    public:
        Answering(ArchiveWork& work, int question)
            : work_(work), before_(std::exchange(work.answered_, question)) {
            if (work.own_question()) {
                work.ask_.wait(false);
            }
        }
        ~Answering() { work_.answered_ = before_; }
        Answering(const Answering&) = delete;
        Answering& operator=(const Answering&) = delete;

    private:
        ArchiveWork& work_;
        int before_;
    };
    /// Closes the question that is being answered.
    void close_question();
    /// Says what is wrong in the question that is being answered, else as a notice.
    void say_wrong(const std::string& sentence, std::optional<std::size_t> field = {});

    /// Asks for a file to be written, by the system's own dialog; nothing when that is left.
    [[nodiscard]] std::optional<std::filesystem::path> choose_file(std::string_view title,
                                                                   const std::string& name,
                                                                   std::string_view kinds) const;
    [[nodiscard]] std::optional<std::filesystem::path> open_file(std::string_view title,
                                                                 std::string_view kinds) const;
    [[nodiscard]] std::optional<std::filesystem::path> choose_folder(std::string_view title) const;

    /// What a person asked for was done, or is not right: errors stay in the sheet.
    void settle(const Findings& findings, const std::string& done);
    void fail(const Failure& failure);

private:
    [[nodiscard]] bool own_question() const { return answered_ != 0 && ask_.number() == answered_; }

    AskSheet& ask_;
    ListSheet* list_ = nullptr;
    TaskBar* bar_ = nullptr;
    Hooks hooks_;
    std::shared_ptr<workflow::ArchiveDesk> desk_;  ///< Also of calls that still run.
    int calls_ = 0;
    int answered_ = 0;       ///< The question whose answer is being said; 0: none.
    Background background_;  // Last: its work is waited for before the rest goes.
};

}  // namespace evenhand::app
