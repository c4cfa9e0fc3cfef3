#include "formats/internal/descriptor.h"

#include <array>
#include <cerrno>
#include <fcntl.h>

namespace evenhand::formats::internal {

int write_all(const Descriptor& file, std::string_view bytes) noexcept {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    return 0;
}

int read_all(const Descriptor& file, std::string& bytes, std::size_t most) {
    std::array<char, 65536> block{};
    for (;;) {
        const ssize_t got = ::read(file.number(), block.data(), block.size());
        if (got == 0) {
            return 0;
        }
        if (got < 0 && errno != EINTR) {
            return errno;
        }
        if (got > 0) {
            bytes.append(block.data(), static_cast<std::size_t>(got));
        }
        if (bytes.size() > most) {
            return EFBIG;
        }
    }
}

int sync_folder(const std::filesystem::path& folder) noexcept {
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.open() || ::fsync(opened.number()) != 0) {
        return errno;
    }
    return 0;
}

}  // namespace evenhand::formats::internal
