#include "failing_disk.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<int> failure{0};

std::string& failing_folder() {
    static std::string folder;
    return folder;
}

bool is_inside(std::string_view path) {
    return path.starts_with(failing_folder());
}

bool is_inside(int file) {
    std::array<char, 4096> path{};
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t size = ::readlink(link.c_str(), path.data(), path.size());
    return size > 0 && is_inside({path.data(), static_cast<std::size_t>(size)});
}

bool fails(bool inside) {
    if (inside) {
        errno = failure;
    }
    return inside;
}

}  // namespace

namespace evenhand::testing {

FailingDisk::FailingDisk(const std::filesystem::path& folder, int error_number) {
    failing_folder() = std::filesystem::canonical(folder).string() + "/";
    failure = error_number;
}

FailingDisk::~FailingDisk() {
    failure = 0;
}

}  // namespace evenhand::testing

// In place of the system's.

extern "C" ssize_t write(int file, const void* bytes, size_t count) {
    if (failure != 0 && fails(is_inside(file))) {
        return -1;
    }
    return ::syscall(SYS_write, file, bytes, count);
}

// Programs with large files call one by its other name.
extern "C" {
int failing_open(const char* path, int flags, ...) __asm__("open");
int failing_open_large(const char* path, int flags, ...) __asm__("open64");
}

namespace {

int open_or_fail(const char* path, int flags, mode_t mode) {
    const bool to_write = (flags & (O_WRONLY | O_RDWR)) != 0;
    if (failure == EROFS && to_write && fails(is_inside(std::string_view(path)))) {
        return -1;
    }
    return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

}  // namespace

int failing_open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return open_or_fail(path, flags, mode);
}

int failing_open_large(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return open_or_fail(path, flags, mode);
}

extern "C" int mkdir(const char* path, mode_t mode) {
    if (failure == EROFS && fails(is_inside(std::string_view(path)))) {
        return -1;
    }
    return static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}
