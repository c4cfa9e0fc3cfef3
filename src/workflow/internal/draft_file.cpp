#include "workflow/internal/draft_file.h"

#include <system_error>
#include <utility>

#include "core/error.h"
#include "formats/file.h"
#include "formats/rubric_file.h"

namespace evenhand::workflow::internal {

namespace fs = std::filesystem;

std::optional<std::string> bytes_of(const fs::path& file) {
    std::error_code error;
    return fs::exists(file, error) ? std::optional(formats::read_file(file)) : std::nullopt;
}

std::optional<std::string> bytes_if_readable(const fs::path& file) {
    try {
        return bytes_of(file);
    } catch (const Error&) {
        return std::nullopt;
    }
}

Parsed<Rubric> read_draft(const std::string& bytes, const Id<Rubric>& id) {
    const std::string name = id.text() + std::string(rubric_ending);
    auto read = formats::read_rubric(bytes, name);
    if (read.value && read.value->rubric.id != id) {
        read.findings.push_back({Severity::error,
                                 "draft.other-id",
                                 "The file is named after \u201C" + id.text() +
                                     "\u201D but holds \u201C" + read.value->rubric.id.text() +
                                     "\u201D; name the file as its rubric.",
                                 name});
        return {std::nullopt, std::move(read.findings)};
    }
    return {read.value ? std::optional(std::move(read.value->rubric)) : std::nullopt,
            std::move(read.findings)};
}

formats::FolderLock lock_library(const LibraryPaths& paths, std::chrono::milliseconds patience) {
    formats::make_shared_folder(paths.folder());
    formats::make_shared_folder(paths.drafts());
    return {paths.lock(), patience};
}

DraftFile::DraftFile(LibraryPaths paths, Id<Rubric> id, std::optional<std::string> known)
    : paths_(std::move(paths)), id_(std::move(id)), known_(std::move(known)) {}

/// A file that holds what failed to be written safely is one's own.
bool DraftFile::knows(const std::optional<std::string>& found) {
    if (tried_ && found == tried_) {
        known_ = tried_;
    }
    return found == known_;
}

DraftFile::Answer DraftFile::write(const std::string& bytes, std::chrono::milliseconds patience) {
    const formats::FolderLock lock = lock_library(paths_, patience);
    std::optional<std::string> found = bytes_of(path());
    if (!knows(found)) {
        return {false, std::move(found)};
    }
    tried_ = bytes;
    if (found) {
        formats::replace_file(path(), bytes);
    } else if (!formats::create_file(path(), bytes, formats::Permanence::changeable)) {
        return {false, bytes_of(path())};  // Where no lock can be had, another may be faster.
    }
    know(bytes);
    return {true, std::nullopt};
}

bool DraftFile::overwrite(const std::string& bytes, const fs::path& copy) {
    const formats::FolderLock lock = lock_library(paths_);
    const std::optional<std::string> found = bytes_of(path());
    const bool theirs = !knows(found) && found;
    if (theirs) {
        formats::replace_file(copy, *found);
    }
    tried_ = bytes;
    formats::replace_file(path(), bytes);
    know(bytes);
    return theirs;
}

void DraftFile::know(std::string bytes) {
    known_ = std::move(bytes);
    tried_.reset();
}

}  // namespace evenhand::workflow::internal
