#include "formats/file.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>

#include "core/error.h"
#include "formats/file_writer.h"
#include "formats/internal/descriptor.h"
#include "formats/internal/temporary_file.h"

namespace evenhand::formats {

namespace {

namespace fs = std::filesystem;
using internal::cannot_write;

[[noreturn]] void cannot_read(const fs::path& path, const std::string& why) {
    throw Error(ErrorCode::unreadable_file, "Cannot read " + path.string() + ": " + why + ".");
}

internal::Descriptor open_regular(const fs::path& path) {
    // O_NONBLOCK: opening a pipe that nobody writes to must not wait.
    internal::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.open()) {
        cannot_read(path, system_reason(errno));
    }
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) {
        cannot_read(path, system_reason(errno));
    }
    if (!S_ISREG(status.st_mode)) {
        cannot_read(path, S_ISDIR(status.st_mode) ? "it is a folder" : "it is no regular file");
    }
    return file;
}

}  // namespace

std::string system_reason(int error_number) {
    std::string reason = std::generic_category().message(error_number);
    if (!reason.empty()) {
        reason[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(reason[0])));
    }
    return reason;
}

std::string read_file(const fs::path& path, std::size_t most) {
    const internal::Descriptor file = open_regular(path);
    std::string bytes;
    const int failed = internal::read_all(file, bytes, most);
    if (failed == EFBIG) {
        cannot_read(path, "it has more than the " + std::to_string(most) + " bytes allowed");
    }
    if (failed != 0) {
        cannot_read(path, system_reason(failed));
    }
    return bytes;
}

std::string read_beginning(const fs::path& path, std::size_t most) {
    const internal::Descriptor file = open_regular(path);
    std::string bytes;
    const int failed = internal::read_all(file, bytes, most);
    if (failed != 0 && failed != EFBIG) {
        cannot_read(path, system_reason(failed));
    }
    bytes.resize(std::min(bytes.size(), most));
    return bytes;
}

void write_file(const fs::path& path, std::string_view bytes) {
    FileWriter file(path);
    file.write(bytes);
    file.finish();
}

void make_folder(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
        return;
    }
    if (path.has_parent_path() && path.parent_path() != path) {
        make_folder(path.parent_path());
    }
    const bool made = ::mkdir(path.c_str(), S_IRWXU) == 0;
    if (!made && errno != EEXIST) {
        cannot_write(path, errno);
    }
    if (!fs::is_directory(path, error)) {
        cannot_write(path, ENOTDIR);
    }
    // What is kept in the folder is kept only as long as the folder's own name is.
    if (const int failed = made ? internal::sync_folder(internal::folder_of(path)) : 0) {
        cannot_write(path, failed);
    }
}

}  // namespace evenhand::formats
