#include "archive/internal/sqlite_folder.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <thread>
#include <unistd.h>
#include <utility>

#include "core/error.h"
#include "formats/file.h"

namespace evenhand::archive::internal {

namespace {

namespace fs = std::filesystem;

constexpr auto patience = std::chrono::milliseconds(300);

std::string sentence(const fs::path& folder, const std::string& what) {
    return "The archive " + folder.string() + what;
}

void refuse_network(const fs::path& folder) {
    struct statfs status {};
    if (::statfs(folder.c_str(), &status) != 0) {
        throw Error(ErrorCode::unreadable_file,
                    sentence(folder, " cannot be opened: " + formats::system_reason(errno) + "."));
    }
    // The kernel's numbers have 32 bits; where a long has more, the sign may have filled them.
    const auto name = network_name(static_cast<std::uint32_t>(status.f_type));
    if (name) {
        throw Error(
            ErrorCode::refused,
            sentence(folder,
                     " cannot lie on " + std::string(*name) +
                         ", where a database is not safe; choose a folder of this computer, "
                         "or PostgreSQL for a team."));
    }
}

bool cannot_be_written(const fs::path& folder) {
    const bool folder_refuses = ::access(folder.c_str(), W_OK) != 0;
    const fs::path database = folder / "archive.db";
    return folder_refuses ||
           (::access(database.c_str(), F_OK) == 0 && ::access(database.c_str(), W_OK) != 0);
}

bool is_there(const fs::path& file) {
    struct stat status {};
    return ::lstat(file.c_str(), &status) == 0;
}

}  // namespace

std::optional<std::string_view> network_name(std::uint64_t file_system) {
    constexpr std::array<std::pair<std::uint64_t, std::string_view>, 11> known = {{
        {0x6969, "NFS"},
        {0xFF534D42, "a Windows share"},
        {0xFE534D42, "a Windows share"},
        {0x517B, "a Windows share"},
        {0x65735546, "a file system of a program (FUSE)"},
        {0x00C36400, "Ceph"},
        {0x01021997, "a folder of another machine (9P)"},
        {0x73757245, "Coda"},
        {0x5346414F, "AFS"},
        {0x6B414653, "AFS"},
        {0x564C, "a NetWare share"},
    }};
    for (const auto& [number, name] : known) {
        if (number == file_system) {
            return name;
        }
    }
    return std::nullopt;
}

SqliteFolder::SqliteFolder(const fs::path& folder, bool read_only) {
    std::error_code error;
    if (!read_only) {
        formats::make_folder(folder);
    }
    path_ = fs::canonical(folder, error);
    if (error || (read_only && !is_there(path_ / "archive.db"))) {
        throw Error(ErrorCode::unreadable_file, "There is no archive in " + folder.string() + ".");
    }
    refuse_network(path_);
    read_only_ = read_only || cannot_be_written(path_);
    lock();
    try {
        if (!read_only_) {
            make_database(database());
            close_to_others();
        } else if (!is_there(database())) {
            throw Error(ErrorCode::unwritable_file,
                        sentence(path_, " cannot be made: the folder can only be read."));
        }
    } catch (...) {
        (void)::close(number_);
        throw;
    }
}

SqliteFolder::~SqliteFolder() {
    (void)::close(number_);
}

std::string SqliteFolder::thing() const {
    return "The archive " + path_.string();
}

/// The lock is on the folder itself, so that it works where no file can be made.
void SqliteFolder::lock() {
    number_ = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number_ < 0) {
        throw Error(ErrorCode::unreadable_file,
                    sentence(path_, " cannot be opened: " + formats::system_reason(errno) + "."));
    }
    const auto end = std::chrono::steady_clock::now() + patience;
    while (::flock(number_, (read_only_ ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0) {
        const int failed = errno;
        if (failed == EWOULDBLOCK && std::chrono::steady_clock::now() < end) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        } else if (failed != EINTR) {
            (void)::close(number_);
            throw Error(ErrorCode::locked,
                        sentence(path_,
                                 " is open in another program; close it there first, or turn to "
                                 "another place of its window."));
        }
    }
}

/// What was copied here by other programs may have been left open to others.
void SqliteFolder::close_to_others() const {
    (void)::fchmod(number_, S_IRWXU);
    for (const char* name : {"archive.db", "archive.db-wal", "index.db", "index.db-wal"}) {
        (void)::fchmodat(number_, name, S_IRUSR | S_IWUSR, 0);
    }
}

bool SqliteFolder::has_log() const {
    struct stat status {};
    return ::stat((database().string() + "-wal").c_str(), &status) == 0 && status.st_size > 0;
}

void SqliteFolder::make_database(const fs::path& file) const {
    constexpr mode_t owner_only = S_IRUSR | S_IWUSR;
    const int made =
        ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, owner_only);
    if (made >= 0) {
        (void)::close(made);
        return;
    }
    const int failed = errno;
    struct stat status {};
    const bool known = ::lstat(file.c_str(), &status) == 0;
    if (failed != EEXIST || !known) {
        throw Error(failed == ENOSPC ? ErrorCode::disk_full : ErrorCode::unwritable_file,
                    "Cannot write " + file.string() + ": " + formats::system_reason(failed) + ".");
    }
    if (S_ISLNK(status.st_mode)) {
        throw Error(ErrorCode::refused,
                    thing() + " is reached through a link, which is not followed.");
    }
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorCode::refused, thing() + " cannot be opened: it is no regular file.");
    }
}

void SqliteFolder::remove_database(const fs::path& file) const {
    for (const char* end : {"", "-wal", "-shm", "-journal"}) {
        (void)::unlink((file.string() + end).c_str());
    }
}

}  // namespace evenhand::archive::internal
