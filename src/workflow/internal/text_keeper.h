#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/error.h"
#include "workflow/autosave.h"

namespace evenhand::workflow::internal {

/// Keeps texts in files of their own, on a thread of its own, so that nobody who types waits for
/// the disk. Of each file the newest text is written; what fails is tried again every second.
/// Threads: every call may be made while a save goes on.
class TextKeeper {
public:
    /// How a text gets into its file. Throws Error; called on the keeper's thread alone.
    using Write = std::function<void(const std::filesystem::path&, const std::string&)>;

    /// The text takes the place of what is in the file.
    TextKeeper();
    explicit TextKeeper(Write write);
    TextKeeper(const TextKeeper&) = delete;
    TextKeeper& operator=(const TextKeeper&) = delete;

    /// Tries a last time to write what is left.
    ~TextKeeper();

    /// Takes the text over; returns at once.
    void keep(const std::filesystem::path& path, const std::string& text);

    /// The text that was kept last, or what is in the file; empty where there is none. A file is
    /// read once: nobody else writes it. Throws Error (unreadable_file).
    [[nodiscard]] std::string text(const std::filesystem::path& path) const;

    /// As Autosave::state().
    [[nodiscard]] SaveState state() const;

    /// Waits until everything is on disk. Throws Error (unwritable_file, disk_full, refused) when
    /// that fails; it is tried again all the same.
    void flush();

    /// Writes nothing more to these files: they go, or are somewhere else now.
    void drop(const std::vector<std::filesystem::path>& paths);

private:
    void run();
    void write_next(std::unique_lock<std::mutex>& lock);

    const Write write_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::filesystem::path, std::string> pending_;
    mutable std::map<std::filesystem::path, std::string> known_;
    std::chrono::steady_clock::time_point oldest_;  ///< Meaningful while something is pending.
    std::optional<Error> failure_;
    bool attempt_ = false;  ///< Somebody waits: do not sit out the pause after a failure.
    bool stopping_ = false;
    bool writing_ = false;
    std::thread thread_;
};

}  // namespace evenhand::workflow::internal
