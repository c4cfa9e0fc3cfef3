// Loaded before the system's library: writes down all that a program does to the files of the
// folder POWER_FOLDER, in its order, into the file POWER_LOG; and what it acknowledges by writing
// into the file POWER_ACK. POWER_NO_SYNC leaves out that it waits for the disk. power_cuts makes
// what a disk could hold after a power cut from it.

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "power_log.h"

using evenhand::testing::PowerOp;
using evenhand::testing::PowerRecord;

namespace {

constexpr int most_files = 1024;

struct Log {
    std::mutex lock;
    int file = -1;
    std::string folder;
    std::string ack;
    std::array<char, most_files> kinds{};  ///< 0: another file, 'f': of the folder, 'a': the ack.

    Log() {
        const char* path = std::getenv("POWER_LOG");
        const char* of = std::getenv("POWER_FOLDER");
        const char* acknowledged = std::getenv("POWER_ACK");
        if (path != nullptr && of != nullptr && acknowledged != nullptr) {
            folder = of;
            ack = acknowledged;
            file = static_cast<int>(::syscall(
                SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
        }
    }
    void add(PowerOp op, int number, std::uint64_t offset, std::string_view bytes) {
        PowerRecord record{op, number, offset, bytes.size()};
        std::array<iovec, 2> parts = {
            {{&record, sizeof record}, {const_cast<char*>(bytes.data()), bytes.size()}}};
        if (::syscall(SYS_writev, file, parts.data(), 2) !=
            static_cast<long>(sizeof record + bytes.size())) {
            std::abort();
        }
    }
    /// The name within the folder; "/" when it is elsewhere.
    [[nodiscard]] std::string name(const char* path) const {
        const std::string_view all(path == nullptr ? "" : path);
        if (folder.empty() || !all.starts_with(folder)) {
            return "/";
        }
        const std::string_view rest = all.substr(folder.size());
        if (rest.empty()) {
            return "";
        }
        return rest.front() == '/' ? std::string(rest.substr(1)) : std::string("/");
    }
    [[nodiscard]] char kind(int number) const {
        return number >= 0 && number < most_files ? kinds.at(static_cast<std::size_t>(number))
                                                  : '\0';
    }
};

Log& log() {
    static Log one;
    return one;
}

int opened(int at, const char* path, int flags, mode_t mode) {
    Log& to = log();
    const std::string name = to.name(path);
    const bool missing = ::syscall(SYS_faccessat, at, path, F_OK) != 0;
    const int number = static_cast<int>(::syscall(SYS_openat, at, path, flags, mode));
    const int failed = errno;
    if (number >= 0 && number < most_files && to.file >= 0) {
        const std::lock_guard lock(to.lock);
        char& kind = to.kinds.at(static_cast<std::size_t>(number));
        kind = to.ack == path ? 'a' : name == "/" ? '\0' : 'f';
        if (kind == 'f') {
            to.add(missing ? PowerOp::create : PowerOp::open, number, 0, name);
            if ((flags & O_TRUNC) != 0 && !missing) {
                to.add(PowerOp::truncate, number, 0, "");
            }
        }
    }
    errno = failed;
    return number;
}

void written(int number, const void* bytes, ssize_t count, off_t offset) {
    Log& to = log();
    const char kind = to.kind(number);
    if (kind == '\0' || count <= 0) {
        return;
    }
    const int failed = errno;
    const std::lock_guard lock(to.lock);
    to.add(kind == 'a' ? PowerOp::acknowledged : PowerOp::write,
           number,
           static_cast<std::uint64_t>(offset),
           {static_cast<const char*>(bytes), static_cast<std::size_t>(count)});
    errno = failed;
}

int noted(PowerOp op, int number, std::uint64_t offset, int result) {
    Log& to = log();
    const bool left_out = op == PowerOp::sync && std::getenv("POWER_NO_SYNC") != nullptr;
    if (result == 0 && to.kind(number) == 'f' && !left_out) {
        const std::lock_guard lock(to.lock);
        to.add(op, number, offset, "");
    }
    return result;
}

int path_noted(PowerOp op, const std::string& name, const std::string& bytes, int result) {
    Log& to = log();
    if (result == 0 && name != "/" && to.file >= 0) {
        const std::lock_guard lock(to.lock);
        to.add(op, -1, 0, bytes);
    }
    return result;
}

mode_t mode_in(int flags, va_list arguments) {
    return (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
}

}  // namespace

extern "C" int open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = mode_in(flags, arguments);
    va_end(arguments);
    return opened(AT_FDCWD, path, flags, mode);
}

extern "C" int open64(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = mode_in(flags, arguments);
    va_end(arguments);
    return opened(AT_FDCWD, path, flags, mode);
}

extern "C" ssize_t pwrite64(int number, const void* bytes, size_t count, off64_t offset) {
    const ssize_t done = ::syscall(SYS_pwrite64, number, bytes, count, offset);
    written(number, bytes, done, offset);
    return done;
}

extern "C" ssize_t pwrite(int number, const void* bytes, size_t count, off_t offset) {
    return pwrite64(number, bytes, count, offset);
}

extern "C" ssize_t write(int number, const void* bytes, size_t count) {
    const off_t offset = log().kind(number) == '\0' ? 0 : ::lseek(number, 0, SEEK_CUR);
    const ssize_t done = ::syscall(SYS_write, number, bytes, count);
    // A file that is appended to has moved to where it was written.
    const off_t end = log().kind(number) == '\0' ? 0 : ::lseek(number, 0, SEEK_CUR);
    written(number, bytes, done, done > 0 && end >= done ? end - done : offset);
    return done;
}

extern "C" int ftruncate64(int number, off64_t length) {
    const int result = static_cast<int>(::syscall(SYS_ftruncate, number, length));
    return noted(PowerOp::truncate, number, static_cast<std::uint64_t>(length), result);
}

extern "C" int ftruncate(int number, off_t length) {
    return ftruncate64(number, length);
}

extern "C" int fsync(int number) {
    return noted(PowerOp::sync, number, 0, static_cast<int>(::syscall(SYS_fsync, number)));
}

extern "C" int fdatasync(int number) {
    return noted(PowerOp::sync, number, 0, static_cast<int>(::syscall(SYS_fdatasync, number)));
}

extern "C" int unlink(const char* path) {
    const std::string name = log().name(path);
    return path_noted(
        PowerOp::unlink, name, name, static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0)));
}

extern "C" int renameat2(
    int from_folder, const char* from, int to_folder, const char* to, unsigned int flags) noexcept {
    const std::string name = log().name(from);
    return path_noted(
        PowerOp::rename,
        name,
        name + '\0' + log().name(to),
        static_cast<int>(::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags)));
}

extern "C" int rename(const char* from, const char* to) {
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0);
}
