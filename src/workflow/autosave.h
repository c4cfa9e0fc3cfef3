#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/error.h"
#include "core/session_change.h"
#include "formats/session_journal.h"

namespace evenhand::workflow {

/// Whether the latest change is safe on disk.
struct SaveState {
    enum class Kind { saved, saving, failed };
    Kind kind = Kind::saved;
    std::string message;  ///< For failed: "disk full". The text is kept in memory and tried again.
};

/// Why saving failed, in words that fit behind "not saved": "disk full".
[[nodiscard]] std::string save_failure(const Error& error);

/// Keeps events in a journal on a thread of its own, so that nobody who types waits for the disk.
/// What fails is tried again every second, in order; nothing is dropped.
/// Threads: keep() and state() may be called while a save goes on.
class Autosave {
public:
    /// Beyond this the person is told that saving is still going on.
    static constexpr std::chrono::milliseconds patience{250};

    /// While nothing else is kept, the time is kept this often.
    static constexpr std::chrono::seconds time_step{3};

    explicit Autosave(std::unique_ptr<formats::JournalWriter> writer);
    Autosave(const Autosave&) = delete;
    Autosave& operator=(const Autosave&) = delete;

    /// Tries a last time to save what is left.
    ~Autosave();

    /// Takes the event over; returns at once.
    void keep(const SessionEvent& event);

    /// The clocks are still running; to be called every second or so, and returns at once. When it
    /// cannot be saved nobody is told: the next one is tried by itself, and all else is on disk.
    void keep_time(Timestamp at);

    /// "saving" only when the oldest event not yet on disk is older than `patience`.
    [[nodiscard]] SaveState state() const;

    /// Waits until everything is on disk, or until an attempt has failed.
    void flush();

    /// Goes on in a journal of this name, with all that is in the present one. Waits for the disk.
    /// Throws Error, and nothing has changed then, when that cannot be written.
    void move_to(const std::filesystem::path& path);

    /// Ends the journal. Throws Error when this, or anything kept before it, cannot be saved.
    void end(const formats::JournalEnd& end);

private:
    using Moment = std::chrono::steady_clock::time_point;

    void run();
    void save_pending(std::unique_lock<std::mutex>& lock);
    void save_time(std::unique_lock<std::mutex>& lock);
    void wait_for_work(std::unique_lock<std::mutex>& lock);

    std::unique_ptr<formats::JournalWriter> writer_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<SessionEvent> pending_;
    Moment oldest_;  ///< When the first of pending_ came; meaningful while there is one.
    std::optional<Timestamp> time_;  ///< To be saved, while nothing else is.
    Timestamp kept_at_;              ///< Of what keep() and keep_time() took last.
    std::optional<std::string> failure_;
    bool attempt_ = false;  ///< Somebody waits: do not sit out the pause after a failure.
    bool stopping_ = false;
    bool writing_ = false;  ///< The thread uses the writer.
    std::thread thread_;
};

}  // namespace evenhand::workflow
