// Every FAIL_SYNC_EVERY-th fdatasync(), fsync() or syncfs() of the program fails with EIO, as on a
// dying disk.

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<long> calls{0};

bool fails() {
    const char* every = std::getenv("FAIL_SYNC_EVERY");
    const long n = every == nullptr ? 0 : std::strtol(every, nullptr, 10);
    return n > 0 && ++calls % n == 0;
}

int synced(long number, int file) {
    if (fails()) {
        errno = EIO;
        return -1;
    }
    return static_cast<int>(::syscall(number, file));
}

}  // namespace

extern "C" int fdatasync(int file) {
    return synced(SYS_fdatasync, file);
}

extern "C" int fsync(int file) {
    return synced(SYS_fsync, file);
}

extern "C" int syncfs(int file) {
    return synced(SYS_syncfs, file);
}
