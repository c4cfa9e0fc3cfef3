#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::formats {

// Files of a folder that several people may work in. A file or folder made here is as open to
// others as the folder that it lies in. All that fails throws Error (unwritable_file).

/// Makes the folder; missing ones above it are made for their owner only.
void make_shared_folder(const std::filesystem::path& path);

/// Writes the file whole or not at all, to disk, over an earlier one.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

enum class Permanence {
    changeable,
    read_only  ///< Nobody may write to it.
};

/// Writes a file that is not there yet, whole or not at all, to disk. False, and nothing is
/// changed, when there is one: of several that write the same name only one gets true.
[[nodiscard]] bool create_file(const std::filesystem::path& path,
                               std::string_view bytes,
                               Permanence permanence);

/// Moves a file to a name that is not taken yet. False, and nothing is changed, when it is.
[[nodiscard]] bool move_file(const std::filesystem::path& from, const std::filesystem::path& to);

/// Removes the file, if it is there.
void remove_file(const std::filesystem::path& path);

/// Makes the folder's names durable.
void sync_folder(const std::filesystem::path& path);

/// Many files that are not there yet, each whole or not at all, with one wait for the disk: those
/// of a batch are written first, then brought to disk together, then given their names. All in one
/// file system.
class NewFiles {
public:
    NewFiles();
    NewFiles(const NewFiles&) = delete;
    NewFiles& operator=(const NewFiles&) = delete;
    ~NewFiles();

    /// Not there before place() has been called, and never if that is not.
    void add(const std::filesystem::path& path, std::string_view bytes);
    [[nodiscard]] std::size_t size() const noexcept;

    /// What became of one file.
    enum class Outcome { written, taken, failed };
    struct Placed {
        Outcome outcome = Outcome::written;
        std::string reason;  ///< Of a failure: a sentence.
    };
    /// In the order in which they were added. The batch is empty afterwards.
    [[nodiscard]] std::vector<Placed> place();

private:
    struct Pending;
    std::vector<Pending> pending_;
};

/// Keeps others who also take it, in this program or another, from changing a folder meanwhile.
///
/// Where the file system keeps no locks (some network folders) there is none, and held() is false.
class FolderLock {
public:
    /// Waits until the lock file, made when it is missing, is ours. Throws Error (locked) when it
    /// is not within `patience`.
    FolderLock(const std::filesystem::path& file, std::chrono::milliseconds patience);
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

    [[nodiscard]] bool held() const noexcept { return held_; }

private:
    int number_ = -1;
    bool held_ = false;
};

}  // namespace evenhand::formats
