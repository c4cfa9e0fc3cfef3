#include "formats/file.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>

#include "core/error.h"
#include "formats/internal/descriptor.h"

namespace evenhand::formats {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void cannot_read(const fs::path& path, const std::string& why) {
    throw Error(ErrorCode::unreadable_file, "Cannot read " + path.string() + ": " + why + ".");
}

[[noreturn]] void cannot_write(const fs::path& path, int error_number) {
    throw Error(ErrorCode::unwritable_file,
                "Cannot write " + path.string() + ": " + system_reason(error_number) + ".");
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
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

/// A temporary file that goes away unless it is renamed to its place.
class TemporaryFile {
public:
    explicit TemporaryFile(const fs::path& target)
        : target_(target),
          name_((folder_of(target) / ("." + target.filename().string() + ".XXXXXX")).string()),
          file_(::mkostemp(name_.data(), O_CLOEXEC)) {
        if (!file_.open()) {
            cannot_write(target_, errno);
        }
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        if (!done_) {
            (void)::unlink(name_.c_str());
        }
    }

    void fill(std::string_view bytes) {
        if (const int failed = internal::write_all(file_, bytes)) {
            cannot_write(target_, failed);
        }
        if (::fsync(file_.number()) != 0) {
            cannot_write(target_, errno);
        }
    }

    void take_its_place() {
        if (::rename(name_.c_str(), target_.c_str()) != 0) {
            cannot_write(target_, errno);
        }
        done_ = true;
        if (const int failed = internal::sync_folder(folder_of(target_))) {
            cannot_write(target_, failed);
        }
    }

private:
    fs::path target_;
    std::string name_;
    internal::Descriptor file_;
    bool done_ = false;
};

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
    if (path.filename().empty()) {
        cannot_write(path, EISDIR);
    }
    std::error_code missing;
    // Through a link the file behind it is meant; the link itself stays.
    const fs::path target = fs::is_symlink(path, missing) ? fs::weakly_canonical(path) : path;
    if (fs::exists(target, missing) && !fs::is_regular_file(target, missing)) {
        throw Error(ErrorCode::unwritable_file,
                    "Cannot write " + path.string() + ": it is no regular file.");
    }
    TemporaryFile file(target);
    file.fill(bytes);
    file.take_its_place();
}

void make_folder(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
        return;
    }
    if (path.has_parent_path() && path.parent_path() != path) {
        make_folder(path.parent_path());
    }
    if (::mkdir(path.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
        cannot_write(path, errno);
    }
    if (!fs::is_directory(path, error)) {
        cannot_write(path, ENOTDIR);
    }
}

}  // namespace evenhand::formats
