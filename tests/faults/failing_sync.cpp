// Makes a program's disk fail with EIO, as a dying one does. FAIL_SYNC_EVERY=N: each Nth
// fdatasync(), fsync() or syncfs(). FAIL_SYNC_AT=N, FAIL_WRITE_AT=N: the Nth of them, or of the
// pwrite() calls, alone.

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <dlfcn.h>
#include <unistd.h>

namespace {

std::atomic<long> syncs{0};
std::atomic<long> writes{0};

long asked(const char* name) {
    const char* number = std::getenv(name);
    return number == nullptr ? 0 : std::strtol(number, nullptr, 10);
}

bool sync_fails() {
    const long every = asked("FAIL_SYNC_EVERY");
    const long call = ++syncs;
    return (every > 0 && call % every == 0) || call == asked("FAIL_SYNC_AT");
}

/// What would be called without this library: write_log's, or the system's.
template <typename Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

int synced(const char* name, int file) {
    if (sync_fails()) {
        errno = EIO;
        return -1;
    }
    return next<int(int)>(name)(file);
}

}  // namespace

extern "C" int fdatasync(int file) {
    return synced("fdatasync", file);
}

extern "C" int fsync(int file) {
    return synced("fsync", file);
}

extern "C" int syncfs(int file) {
    return synced("syncfs", file);
}

extern "C" ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t offset) {
    if (++writes == asked("FAIL_WRITE_AT")) {
        errno = EIO;
        return -1;
    }
    return next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(file, bytes, count, offset);
}

extern "C" ssize_t pwrite(int file, const void* bytes, size_t count, off_t offset) {
    return pwrite64(file, bytes, count, offset);
}
