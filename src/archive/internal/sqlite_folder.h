#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::archive::internal {

/// What kind of network file system this number of statfs() means ("NFS", "a Windows share");
/// nothing for a disk of this computer.
[[nodiscard]] std::optional<std::string_view> network_name(std::uint64_t file_system);

/// The folder of an archive, kept from other programs as long as this lives.
class SqliteFolder {
public:
    /// Makes the folder and an empty database in it when there is none and `read_only` is not
    /// asked for. Throws Error: `locked`, `refused` (on a network, through a link),
    /// `unreadable_file` (there is no archive), `unwritable_file`.
    SqliteFolder(const std::filesystem::path& folder, bool read_only);
    SqliteFolder(const SqliteFolder&) = delete;
    SqliteFolder& operator=(const SqliteFolder&) = delete;
    ~SqliteFolder();

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
    [[nodiscard]] std::filesystem::path database() const { return path_ / "archive.db"; }
    [[nodiscard]] std::filesystem::path index() const { return path_ / "index.db"; }
    [[nodiscard]] std::filesystem::path backups() const { return path_ / "backups"; }
    /// "The archive /x", the subject of every sentence about it.
    [[nodiscard]] std::string thing() const;
    /// It was asked for, or nothing can be written there.
    [[nodiscard]] bool read_only() const noexcept { return read_only_; }
    /// Whether something is in the log beside the database, which must be read with it.
    [[nodiscard]] bool has_log() const;

    /// An empty database that only its owner can open, unless there is one. Never through a link.
    void make_database(const std::filesystem::path& file) const;
    /// Removes a database with what lies beside it, if it is there.
    void remove_database(const std::filesystem::path& file) const;

private:
    void lock();
    void close_to_others() const;

    std::filesystem::path path_;
    int number_ = -1;  ///< The open folder, which bears the lock.
    bool read_only_ = false;
};

}  // namespace evenhand::archive::internal
