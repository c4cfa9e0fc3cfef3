#include "workflow/autosave.h"

#include <utility>

#include "core/error.h"

namespace evenhand::workflow {

namespace {

constexpr std::chrono::seconds retry_pause{1};

}  // namespace

std::string save_failure(const Error& error) {
    switch (error.code()) {
        case ErrorCode::disk_full:
            return "disk full";
        case ErrorCode::refused:
            return "the folder is read-only";
        default:
            return "the disk reports an error";
    }
}

Autosave::Autosave(std::unique_ptr<formats::JournalWriter> writer)
    : writer_(std::move(writer)), thread_([this] { run(); }) {}

Autosave::~Autosave() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Autosave::keep(const SessionEvent& event) {
    {
        const std::lock_guard lock(mutex_);
        if (pending_.empty()) {
            oldest_ = std::chrono::steady_clock::now();
        }
        pending_.push_back(event);
        time_.reset();
        kept_at_ = event.at;
    }
    changed_.notify_all();
}

void Autosave::keep_time(Timestamp at) {
    {
        const std::lock_guard lock(mutex_);
        if (!pending_.empty() || at - kept_at_ < time_step) {
            return;
        }
        time_ = at;
        kept_at_ = at;
    }
    changed_.notify_all();
}

SaveState Autosave::state() const {
    const std::lock_guard lock(mutex_);
    if (failure_) {
        return {SaveState::Kind::failed, *failure_};
    }
    const bool late = !pending_.empty() && std::chrono::steady_clock::now() - oldest_ > patience;
    return {late ? SaveState::Kind::saving : SaveState::Kind::saved, ""};
}

void Autosave::flush() {
    std::unique_lock lock(mutex_);
    attempt_ = !pending_.empty();
    changed_.notify_all();
    changed_.wait(lock, [this] { return pending_.empty() ? !time_ && !writing_ : !attempt_; });
}

void Autosave::end(const formats::JournalEnd& end) {
    flush();
    // The thread touches the writer only while there is something pending, and this call is made by
    // the one thread that could add to it.
    const std::lock_guard lock(mutex_);
    if (!pending_.empty()) {
        throw Error(
            ErrorCode::unwritable_file,
            "The interview cannot be saved: " + failure_.value_or("the disk is slow") + ".");
    }
    writer_->append_end(end);
}

void Autosave::move_to(const std::filesystem::path& path) {
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !writing_; });
        writer_ = writer_->copy_to(path);
        failure_.reset();
    }
    flush();
}

void Autosave::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        wait_for_work(lock);
        if (pending_.empty() && !time_ && stopping_) {
            return;
        }
        save_time(lock);
        save_pending(lock);
        if (failure_ && stopping_) {
            return;
        }
    }
}

void Autosave::wait_for_work(std::unique_lock<std::mutex>& lock) {
    const auto wanted = [this] { return stopping_ || attempt_; };
    if (failure_) {
        changed_.wait_for(lock, retry_pause, wanted);
        return;
    }
    changed_.wait(lock, [&] { return !pending_.empty() || time_ || wanted(); });
}

/// Without holding the lock, as all writing.
void Autosave::save_time(std::unique_lock<std::mutex>& lock) {
    if (!time_) {
        return;
    }
    const Timestamp at = *time_;
    writing_ = true;
    lock.unlock();
    try {
        writer_->append_time(at);
    } catch (const Error&) {
        // Nothing that was recorded is lost, and the next one comes soon.
    }
    lock.lock();
    writing_ = false;
    if (time_ == at) {
        time_.reset();
    }
    changed_.notify_all();
}

/// Writes without holding the lock; what came meanwhile stays for the next round.
void Autosave::save_pending(std::unique_lock<std::mutex>& lock) {
    const std::vector<SessionEvent> batch = pending_;
    if (batch.empty()) {
        attempt_ = false;
        return;
    }
    std::optional<std::string> failure;
    writing_ = true;
    lock.unlock();
    try {
        writer_->append(batch);
    } catch (const Error& error) {
        failure = save_failure(error);
    }
    lock.lock();
    writing_ = false;
    failure_ = failure;
    if (!failure) {
        pending_.erase(pending_.begin(),
                       pending_.begin() + static_cast<std::ptrdiff_t>(batch.size()));
        oldest_ = std::chrono::steady_clock::now();
    }
    attempt_ = attempt_ && !failure && !pending_.empty();
    changed_.notify_all();
}

}  // namespace evenhand::workflow
