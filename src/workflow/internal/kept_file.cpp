#include "workflow/internal/kept_file.h"

#include <system_error>
#include <utility>

#include "core/error.h"
#include "formats/file.h"

namespace evenhand::workflow::internal {

namespace fs = std::filesystem;

std::optional<std::string> bytes_of(const fs::path& file) {
    std::error_code error;
    const bool missing = !fs::exists(file, error) && !error;
    return missing ? std::nullopt : std::optional(formats::read_file(file));
}

std::optional<std::string> bytes_if_readable(const fs::path& file) {
    try {
        return bytes_of(file);
    } catch (const Error&) {
        return std::nullopt;
    }
}

formats::FolderLock lock_library(const LibraryPaths& paths, std::chrono::milliseconds patience) {
    formats::make_shared_folder(paths.folder());
    formats::make_shared_folder(paths.drafts());
    return {paths.lock(), patience};
}

KeptFile::KeptFile(LibraryPaths paths, fs::path file, std::optional<std::string> known)
    : paths_(std::move(paths)), file_(std::move(file)), known_(std::move(known)) {}

/// A file that holds what failed to be written safely is one's own.
bool KeptFile::knows(const std::optional<std::string>& found) {
    if (tried_ && found == tried_) {
        known_ = tried_;
    }
    return found == known_;
}

KeptFile::Answer KeptFile::write(const std::string& bytes, std::chrono::milliseconds patience) {
    const formats::FolderLock lock = lock_library(paths_, patience);
    formats::make_shared_folder(file_.parent_path());
    std::optional<std::string> found = bytes_of(file_);
    if (!knows(found)) {
        return {false, std::move(found)};
    }
    tried_ = bytes;
    if (found) {
        formats::replace_file(file_, bytes);
    } else if (!formats::create_file(file_, bytes, formats::Permanence::changeable)) {
        return {false, bytes_of(file_)};  // Where no lock can be had, another may be faster.
    }
    know(bytes);
    return {true, std::nullopt};
}

bool KeptFile::overwrite(const std::string& bytes, const fs::path& copy) {
    const formats::FolderLock lock = lock_library(paths_);
    const std::optional<std::string> found = bytes_of(file_);
    const bool theirs = !knows(found) && found;
    if (theirs) {
        formats::replace_file(copy, *found);
    }
    tried_ = bytes;
    formats::replace_file(file_, bytes);
    know(bytes);
    return theirs;
}

void KeptFile::know(std::optional<std::string> bytes) {
    known_ = std::move(bytes);
    tried_.reset();
}

}  // namespace evenhand::workflow::internal
