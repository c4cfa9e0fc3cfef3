#include "formats/shared_folder.h"

#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <map>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

#include "core/error.h"
#include "formats/file.h"
#include "formats/internal/descriptor.h"
#include "formats/internal/temporary_file.h"

namespace evenhand::formats {

namespace {

namespace fs = std::filesystem;
using internal::cannot_write;
using internal::TemporaryFile;

constexpr mode_t reading = S_IRUSR | S_IRGRP | S_IROTH;
constexpr mode_t writing = S_IWUSR | S_IWGRP | S_IWOTH;

/// What those whom a folder is open to may do with a file in it; always readable by its owner.
mode_t mode_in(const fs::path& folder, Permanence permanence) {
    struct stat status {};
    const mode_t open = ::stat(folder.c_str(), &status) == 0 ? status.st_mode : S_IRWXU;
    const mode_t allowed = permanence == Permanence::read_only ? reading : reading | writing;
    return (open & allowed) | S_IRUSR;
}

TemporaryFile temporary(const fs::path& path, Permanence permanence) {
    return TemporaryFile(path, mode_in(internal::folder_of(path), permanence));
}

/// Does the next step with a file that has not failed yet.
void attempt(NewFiles::Placed& placed, const std::function<void()>& step) {
    if (placed.outcome == NewFiles::Outcome::failed) {
        return;
    }
    try {
        step();
    } catch (const Error& error) {
        placed = {NewFiles::Outcome::failed, error.what()};
    }
}

/// Whether everything in the folder's file system is on disk.
bool all_synced(const fs::path& folder) {
    const internal::Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.open() && ::syncfs(opened.number()) == 0;
}

int lock_now(int number) {
    int failed = 0;
    do {
        failed = ::flock(number, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
    } while (failed == EINTR);
    return failed;
}

}  // namespace

void make_shared_folder(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
        return;
    }
    const fs::path above = internal::folder_of(path);
    make_folder(above);
    make_folder(path);
    struct stat open {};
    struct stat made {};
    // Naming the permissions alone would take the set-group bit away that the folder has from
    // above.
    if (::stat(above.c_str(), &open) == 0 && ::stat(path.c_str(), &made) == 0) {
        const mode_t allowed = open.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
        (void)::chmod(path.c_str(), (made.st_mode & S_ISGID) | allowed | S_IRWXU);
    }
}

void replace_file(const fs::path& path, std::string_view bytes) {
    TemporaryFile file = temporary(path, Permanence::changeable);
    file.write(bytes);
    file.sync();
    file.replace_target();
    sync_folder(internal::folder_of(path));
}

bool create_file(const fs::path& path, std::string_view bytes, Permanence permanence) {
    TemporaryFile file = temporary(path, permanence);
    file.write(bytes);
    file.sync();
    if (!file.become_target()) {
        return false;
    }
    sync_folder(internal::folder_of(path));
    return true;
}

bool move_file(const fs::path& from, const fs::path& to) {
    if (::link(from.c_str(), to.c_str()) != 0) {
        if (errno == EEXIST) {
            return false;
        }
        cannot_write(to, errno);
    }
    // The new name is on disk before the old one goes.
    sync_folder(internal::folder_of(to));
    remove_file(from);
    return true;
}

void remove_file(const fs::path& path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) {
        cannot_write(path, errno);
    }
    sync_folder(internal::folder_of(path));
}

void sync_folder(const fs::path& path) {
    if (const int failed = internal::sync_folder(path)) {
        cannot_write(path, failed);
    }
}

struct NewFiles::Pending {
    TemporaryFile file;
    Placed placed;
};

NewFiles::NewFiles() = default;
NewFiles::~NewFiles() = default;

void NewFiles::add(const fs::path& path, std::string_view bytes) {
    TemporaryFile file = temporary(path, Permanence::changeable);
    file.write(bytes);
    file.close();
    pending_.push_back({std::move(file), {}});
}

std::size_t NewFiles::size() const noexcept {
    return pending_.size();
}

std::vector<NewFiles::Placed> NewFiles::place() {
    std::vector<Pending> batch = std::exchange(pending_, {});
    // All before the first gets its name. One by one only to find out which of them failed.
    if (!batch.empty() && !all_synced(internal::folder_of(batch.front().file.target()))) {
        for (Pending& pending : batch) {
            attempt(pending.placed, [&] { pending.file.sync(); });
        }
    }
    std::map<fs::path, Placed> folders;
    for (Pending& pending : batch) {
        attempt(pending.placed, [&] {
            pending.placed.outcome =
                pending.file.become_target() ? Outcome::written : Outcome::taken;
            folders.try_emplace(internal::folder_of(pending.file.target()));
        });
    }
    for (auto& [folder, synced] : folders) {
        attempt(synced, [&, &name = folder] { sync_folder(name); });
    }
    std::vector<Placed> placed;
    for (const Pending& pending : batch) {
        const Placed& synced = folders[internal::folder_of(pending.file.target())];
        placed.push_back(synced.outcome == Outcome::failed ? synced : pending.placed);
    }
    return placed;
}

FolderLock::FolderLock(const fs::path& file, std::chrono::milliseconds patience) {
    const fs::path folder = internal::folder_of(file);
    const mode_t mode = mode_in(folder, Permanence::changeable);
    number_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (number_ >= 0) {
        (void)::fchmod(number_, mode);  // Whatever the user's mask leaves of it.
    } else {
        number_ = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
    }
    if (number_ < 0) {
        cannot_write(file, errno);
    }
    constexpr std::chrono::milliseconds pause(2);
    int failed = lock_now(number_);
    for (auto waited = pause; failed == EWOULDBLOCK && waited <= patience; waited += pause) {
        std::this_thread::sleep_for(pause);
        failed = lock_now(number_);
    }
    if (failed == EWOULDBLOCK) {
        (void)::close(number_);
        throw Error(ErrorCode::locked,
                    "Another Evenhand is writing in " + folder.string() + "; try again.");
    }
    held_ = failed == 0;
}

FolderLock::~FolderLock() {
    (void)::close(number_);
}

}  // namespace evenhand::formats
