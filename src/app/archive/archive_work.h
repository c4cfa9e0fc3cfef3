#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/archive/ask_sheet.h"
#include "app/archive/attempt.h"
#include "app/archive/list_sheet.h"
#include "app/archive/task_bar.h"
#include "app/background.h"
#include "app/notice_bar.h"
#include "workflow/archive_desk.h"

namespace evenhand::app {

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
    };

    ArchiveWork(AskSheet& ask, ListSheet& list, TaskBar& bar, Hooks hooks)
        : ask_(ask), list_(list), bar_(bar), hooks_(std::move(hooks)) {}

    /// Null while there is none; it must outlive its use here.
    void use(workflow::ArchiveDesk* desk) noexcept { desk_ = desk; }
    [[nodiscard]] bool ready() const noexcept { return desk_ != nullptr; }
    [[nodiscard]] workflow::ArchiveDesk& desk() const { return *desk_; }
    [[nodiscard]] AskSheet& ask() const noexcept { return ask_; }
    [[nodiscard]] ListSheet& list() const noexcept { return list_; }
    [[nodiscard]] TaskBar& bar() const noexcept { return bar_; }
    [[nodiscard]] const Hooks& hooks() const noexcept { return hooks_; }

    /// Calls `work` with the desk on a thread of its own, then `done` with what it gave. A failure
    /// is said in the sheet that is open, else as a notice.
    template <typename Work, typename Done>
    void call(Work work, Done done) {
        if (desk_ == nullptr) {
            return;
        }
        if (ask_.asking()) {
            ask_.wait(true);
        }
        background_.run(
            [desk = desk_, work = std::move(work)] { return attempt([&] { return work(*desk); }); },
            [this, done = std::move(done)](auto result) {
                if (ask_.asking()) {
                    ask_.wait(false);
                }
                if (result.failure) {
                    fail(*result.failure);
                } else {
                    done(std::move(*result.value));
                }
            });
    }

    /// Asks for a file to be written, by the system's own dialog; nothing when that is left.
    [[nodiscard]] std::optional<std::filesystem::path> choose_file(std::string_view title,
                                                                   const std::string& name,
                                                                   std::string_view kinds) const;
    [[nodiscard]] std::optional<std::filesystem::path> choose_folder(std::string_view title) const;

    /// What a person asked for was done, or is not right: errors stay in the sheet.
    void settle(const Findings& findings, const std::string& done);
    void fail(const Failure& failure);
    void say_wrong(const std::string& sentence);

private:
    AskSheet& ask_;
    ListSheet& list_;
    TaskBar& bar_;
    Hooks hooks_;
    workflow::ArchiveDesk* desk_ = nullptr;
    Background background_;  // Last: its work is waited for before the rest goes.
};

}  // namespace evenhand::app
