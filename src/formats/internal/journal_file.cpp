#include "formats/internal/journal_file.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <thread>
#include <utility>

#include "core/error.h"
#include "formats/file.h"

namespace evenhand::formats::internal {

namespace {

/// As rename(), but never in the place of another file.
int rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return 0;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return errno;
    }
    // Some file systems, of networks above all, cannot promise it: look, then rename.
    std::error_code unknown;
    if (std::filesystem::exists(to, unknown)) {
        return EEXIST;
    }
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

/// Who only looks whether a journal is open holds it for a moment: that is waited for.
bool lock(const Descriptor& file) {
    constexpr int tries = 4;
    for (int i = 1; ::flock(file.number(), LOCK_EX | LOCK_NB) != 0; ++i) {
        if (i == tries) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
}

void give_name(const std::filesystem::path& begun, const std::filesystem::path& path) {
    int failed = rename_to_new(begun, path);
    if (failed == 0) {
        failed = sync_folder(path.parent_path());
        if (failed != 0) {
            (void)::unlink(path.c_str());
        }
    }
    if (failed != 0) {
        throw Error(ErrorCode::unwritable_file,
                    "Cannot write " + path.string() + ": " + system_reason(failed) + ".");
    }
}

}  // namespace

Descriptor open_locked(const std::filesystem::path& path, int flags) {
    Descriptor file(::open(path.c_str(), flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.open()) {
        const bool written = (flags & O_CREAT) != 0 || errno == EROFS || errno == EACCES;
        throw Error(written ? ErrorCode::unwritable_file : ErrorCode::unreadable_file,
                    "Cannot open " + path.string() + ": " + system_reason(errno) + ".");
    }
    if (!lock(file)) {
        throw Error(ErrorCode::locked,
                    "This interview is open in another Evenhand; close it there first.");
    }
    return file;
}

FileJournal::FileJournal(Descriptor file,
                         std::filesystem::path path,
                         std::size_t end,
                         std::string check)
    : file_(std::move(file)), path_(std::move(path)), end_(end), check_(std::move(check)) {}

std::unique_ptr<FileJournal> FileJournal::begin(const std::filesystem::path& path,
                                                std::string first,
                                                const std::vector<Fields>& records,
                                                const std::string& check) {
    std::filesystem::path begun = path;
    begun += ".begun";
    auto journal =
        std::make_unique<FileJournal>(open_locked(begun, O_CREAT), path, std::size_t{0}, check);
    try {
        journal->write(records, std::move(first));
        give_name(begun, path);
    } catch (const Error&) {
        (void)::unlink(begun.c_str());
        throw;
    }
    return journal;
}

void FileJournal::append(std::span<const SessionEvent> events) {
    if (!events.empty()) {
        write({record_of(events)});
    }
}

void FileJournal::append_time(Timestamp at) {
    const Fields record{to_iso(at), std::string(time_kind)};
    const std::string line = record_line(record, time_ ? time_->check_before : check_);
    if (time_ && clean_ && line.size() == end_ - time_->begin) {
        put_over_time(at, line);
        return;
    }
    const JournalTime time{at, end_, check_};
    write({record});
    time_ = time;
}

void FileJournal::append_end(const JournalEnd& end) {
    write({{to_iso(end.at), "submitted", end.card_sha256}});
}

std::unique_ptr<JournalWriter> FileJournal::copy_to(const std::filesystem::path& path) const {
    std::string bytes(end_, '\0');
    for (std::size_t done = 0; done < end_;) {
        const auto got =
            ::pread(file_.number(), bytes.data() + done, end_ - done, static_cast<off_t>(done));
        if (got <= 0) {
            throw Error(ErrorCode::unreadable_file,
                        "Cannot read " + path_.string() + ": " +
                            system_reason(got == 0 ? EIO : errno) + ".");
        }
        done += static_cast<std::size_t>(got);
    }
    return begin(path, std::move(bytes), {}, check_);
}

void FileJournal::write(const std::vector<Fields>& records, std::string bytes) {
    std::string check = check_;
    for (const Fields& record : records) {
        const std::string line = record_line(record, check);
        check = check_of(std::string_view(line).substr(0, line.size() - 1));
        bytes += line;
    }
    put(bytes);
    end_ += bytes.size();
    check_ = std::move(check);
    time_.reset();
}

/// In one write of the same length, so that a program that is killed leaves one of the two whole.
/// What counts ends before it until it is on disk.
void FileJournal::put_over_time(Timestamp at, const std::string& line) {
    const JournalTime over = *std::exchange(time_, std::nullopt);
    end_ = over.begin;
    check_ = over.check_before;
    clean_ = false;
    if (::lseek(file_.number(), static_cast<off_t>(over.begin), SEEK_SET) < 0) {
        fail(errno);
    }
    if (const int failed = write_all(file_, line)) {
        fail(failed);
    }
    if (::fdatasync(file_.number()) != 0) {
        fail(errno);
    }
    end_ += line.size();
    check_ = check_of(std::string_view(line).substr(0, line.size() - 1));
    time_ = JournalTime{at, over.begin, over.check_before};
    clean_ = true;
}

/// Always from the last durable end: what a failed call left behind, on disk or only in the
/// system's memory, is written over, never trusted.
void FileJournal::put(const std::string& bytes) {
    if (!clean_) {
        cut_back();
    }
    clean_ = false;
    if (const int failed = write_all(file_, bytes)) {
        (void)!::ftruncate(file_.number(), static_cast<off_t>(end_));
        fail(failed);
    }
    if (::fdatasync(file_.number()) != 0) {
        fail(errno);
    }
    clean_ = true;
}

/// On disk before anything new is written there: else a power cut could mix the two.
void FileJournal::cut_back() {
    const auto end = static_cast<off_t>(end_);
    if (::ftruncate(file_.number(), end) != 0 || ::fdatasync(file_.number()) != 0 ||
        ::lseek(file_.number(), end, SEEK_SET) < 0) {
        fail(errno);
    }
}

void FileJournal::fail(int error_number) const {
    const bool full = error_number == ENOSPC || error_number == EDQUOT;
    const bool read_only = error_number == EROFS;
    throw Error(full        ? ErrorCode::disk_full
                : read_only ? ErrorCode::refused
                            : ErrorCode::unwritable_file,
                "Cannot write " + path_.string() + ": " + system_reason(error_number) + ".");
}

}  // namespace evenhand::formats::internal
