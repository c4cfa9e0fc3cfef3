#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <sys/types.h>

#include "formats/internal/descriptor.h"

namespace evenhand::formats::internal {

/// Throws Error (unwritable_file): "Cannot write FILE: no space left on device."
[[noreturn]] void cannot_write(const std::filesystem::path& path, int error_number);

/// The folder that a file is in; "." for a bare name.
[[nodiscard]] std::filesystem::path folder_of(const std::filesystem::path& path);

/// A hidden file beside the one that it is to become; gone again unless it became that.
class TemporaryFile {
public:
    /// Empty, with these permissions. Throws Error (unwritable_file), as all of its calls do.
    explicit TemporaryFile(std::filesystem::path target, mode_t mode = 0600);
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile();

    [[nodiscard]] const std::filesystem::path& target() const noexcept { return target_; }

    void write(std::string_view bytes) const;
    /// To disk; its folder's entry is not.
    void sync() const;
    /// Writes no more, so that many can wait without each holding a file open.
    void close() noexcept { file_ = Descriptor(); }

    /// Takes the target's place; what was there is gone.
    void replace_target();
    /// Becomes the target when there is none yet; false, and nothing is changed, when there is.
    [[nodiscard]] bool become_target();

private:
    std::filesystem::path target_;
    std::string name_;  ///< Empty once there is nothing to remove.
    Descriptor file_;
};

}  // namespace evenhand::formats::internal
