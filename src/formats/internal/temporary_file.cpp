#include "formats/internal/temporary_file.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <utility>

#include "core/error.h"
#include "formats/file.h"

namespace evenhand::formats::internal {

namespace fs = std::filesystem;

void cannot_write(const fs::path& path, int error_number) {
    throw Error(ErrorCode::unwritable_file,
                "Cannot write " + path.string() + ": " + system_reason(error_number) + ".");
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

TemporaryFile::TemporaryFile(fs::path target, mode_t mode)
    : target_(std::move(target)),
      name_((folder_of(target_) / ("." + target_.filename().string() + ".XXXXXX")).string()),
      file_(::mkostemp(name_.data(), O_CLOEXEC)) {
    if (!file_.open()) {
        cannot_write(target_, errno);
    }
    if (::fchmod(file_.number(), mode) != 0) {
        const int failed = errno;
        (void)::unlink(name_.c_str());
        cannot_write(target_, failed);
    }
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : target_(std::move(other.target_)),
      name_(std::exchange(other.name_, {})),
      file_(std::move(other.file_)) {}

TemporaryFile::~TemporaryFile() {
    if (!name_.empty()) {
        (void)::unlink(name_.c_str());
    }
}

void TemporaryFile::write(std::string_view bytes) const {
    if (const int failed = write_all(file_, bytes)) {
        cannot_write(target_, failed);
    }
}

void TemporaryFile::sync() const {
    const Descriptor again(file_.open() ? -1 : ::open(name_.c_str(), O_RDONLY | O_CLOEXEC));
    const Descriptor& file = file_.open() ? file_ : again;
    if (!file.open() || ::fsync(file.number()) != 0) {
        cannot_write(target_, errno);
    }
}

void TemporaryFile::replace_target() {
    if (::rename(name_.c_str(), target_.c_str()) != 0) {
        cannot_write(target_, errno);
    }
    name_.clear();
}

bool TemporaryFile::become_target() {
    if (::link(name_.c_str(), target_.c_str()) == 0) {
        return true;
    }
    const int failed = errno;
    // Over a network the answer to a link that was made can get lost, and the second try fails.
    struct stat status {};
    if (::stat(name_.c_str(), &status) == 0 && status.st_nlink == 2) {
        return true;
    }
    if (failed != EEXIST) {
        cannot_write(target_, failed);
    }
    return false;
}

}  // namespace evenhand::formats::internal
