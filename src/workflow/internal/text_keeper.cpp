#include "workflow/internal/text_keeper.h"

#include <utility>

#include "workflow/internal/interview_texts.h"

namespace evenhand::workflow::internal {

namespace {

constexpr std::chrono::seconds retry_pause{1};

}  // namespace

TextKeeper::TextKeeper() : TextKeeper(write_text) {}

TextKeeper::TextKeeper(Write write) : write_(std::move(write)), thread_([this] { run(); }) {}

TextKeeper::~TextKeeper() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void TextKeeper::keep(const std::filesystem::path& path, const std::string& text) {
    {
        const std::lock_guard lock(mutex_);
        if (pending_.empty()) {
            oldest_ = std::chrono::steady_clock::now();
        }
        pending_[path] = text;
        known_[path] = text;
    }
    changed_.notify_all();
}

std::string TextKeeper::text(const std::filesystem::path& path) const {
    const std::lock_guard lock(mutex_);
    auto known = known_.find(path);
    if (known == known_.end()) {
        known = known_.emplace(path, text_at(path)).first;
    }
    return known->second;
}

SaveState TextKeeper::state() const {
    const std::lock_guard lock(mutex_);
    if (failure_) {
        return {SaveState::Kind::failed, save_failure(*failure_)};
    }
    const bool late = (!pending_.empty() || writing_) &&
                      std::chrono::steady_clock::now() - oldest_ > Autosave::patience;
    return {late ? SaveState::Kind::saving : SaveState::Kind::saved, ""};
}

void TextKeeper::flush() {
    std::unique_lock lock(mutex_);
    attempt_ = !pending_.empty();
    changed_.notify_all();
    changed_.wait(lock, [this] { return !writing_ && (pending_.empty() || !attempt_); });
    if (failure_) {
        throw Error(*failure_);
    }
}

void TextKeeper::drop(const std::vector<std::filesystem::path>& paths) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !writing_; });
    for (const std::filesystem::path& path : paths) {
        pending_.erase(path);
        known_.erase(path);
    }
    if (pending_.empty()) {
        failure_.reset();
    }
}

void TextKeeper::run() {
    std::unique_lock lock(mutex_);
    const auto wanted = [this] { return stopping_ || attempt_; };
    for (;;) {
        if (failure_) {
            changed_.wait_for(lock, retry_pause, wanted);
        } else {
            changed_.wait(lock, [&] { return !pending_.empty() || wanted(); });
        }
        if (!pending_.empty()) {
            write_next(lock);
        } else {
            attempt_ = false;
            failure_.reset();
            changed_.notify_all();
        }
        if (stopping_ && (pending_.empty() || failure_)) {
            return;
        }
    }
}

/// Writes without holding the lock. A text that came meanwhile, or could not be written, stays.
void TextKeeper::write_next(std::unique_lock<std::mutex>& lock) {
    auto next = pending_.extract(pending_.begin());
    std::optional<Error> failure;
    writing_ = true;
    lock.unlock();
    try {
        write_(next.key(), next.mapped());
    } catch (const Error& error) {
        failure = error;
    }
    lock.lock();
    writing_ = false;
    failure_ = failure;
    if (failure) {
        pending_.insert(std::move(next));
    }
    attempt_ = attempt_ && !failure && !pending_.empty();
    changed_.notify_all();
}

}  // namespace evenhand::workflow::internal
