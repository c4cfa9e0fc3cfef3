#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "formats/shared_folder.h"
#include "workflow/internal/library_paths.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow::internal {

/// A file of the library as one of several people who change it sees it: written only while it
/// still holds what this one has read or written last. Throws Error (unwritable_file, locked).
class KeptFile {
public:
    /// `known`: what the file holds; nothing when there is none yet.
    KeptFile(LibraryPaths paths, std::filesystem::path file, std::optional<std::string> known);

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return file_; }

    /// Whether there has been a file.
    [[nodiscard]] bool begun() const noexcept { return known_.has_value(); }

    struct Answer {
        bool written = false;
        std::optional<std::string> found;  ///< When not written; nothing when the file is gone.
    };
    /// Writes the file, unless another has changed, made or removed it since. Waits at most
    /// `patience` for the lock.
    [[nodiscard]] Answer write(const std::string& bytes,
                               std::chrono::milliseconds patience = OpenDraft::usual_patience);

    /// Whether the file, which holds `found`, is as this author has read or written it last.
    [[nodiscard]] bool knows(const std::optional<std::string>& found);

    /// Writes the file whatever it holds; that is kept under `copy` first. False when there was
    /// nothing to keep.
    bool overwrite(const std::string& bytes, const std::filesystem::path& copy);

    /// Takes what another has written, or that the file is gone, as known.
    void know(std::optional<std::string> bytes);

private:
    LibraryPaths paths_;
    std::filesystem::path file_;
    std::optional<std::string> known_;
    /// What was to be written when the disk failed: it may be there all the same.
    std::optional<std::string> tried_;
};

/// The file's bytes, or nothing when it is not there. Throws Error (unreadable_file), also when it
/// cannot be told whether it is there.
[[nodiscard]] std::optional<std::string> bytes_of(const std::filesystem::path& file);

/// The same, or nothing when it cannot be read.
[[nodiscard]] std::optional<std::string> bytes_if_readable(const std::filesystem::path& file);

/// The lock that all writers of a library take; makes the folders that it needs. Throws Error
/// (locked, unwritable_file).
[[nodiscard]] formats::FolderLock lock_library(
    const LibraryPaths& paths, std::chrono::milliseconds patience = OpenDraft::usual_patience);

}  // namespace evenhand::workflow::internal
