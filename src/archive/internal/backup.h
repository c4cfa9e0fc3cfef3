#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "archive/key_file.h"

namespace evenhand::archive::internal {

/// What a backup is sealed with.
struct BackupMeans {
    std::string passphrase;
    std::array<std::uint8_t, 16> salt{};  ///< Random, anew for each backup.
    Hardness hardness = Hardness::usual;
};

/// A file that goes into a backup.
struct BackupPart {
    std::string name;  ///< Without a folder.
    std::uint64_t size = 0;
    /// Its bytes from `first` on, `count` of them.
    std::function<std::string(std::uint64_t first, std::size_t count)> read;
};

/// Writes the parts into one file, whole or not at all, encrypted (XChaCha20-Poly1305 of
/// libsodium's secretstream under Argon2id of the passphrase). Nothing of it lies on the disk in
/// clear. Throws Error: `invalid_value` for an empty passphrase, `unwritable_file`.
void write_backup(const std::filesystem::path& file,
                  const BackupMeans& means,
                  const std::vector<BackupPart>& parts);

/// Puts the parts into a folder, which must be empty or not there yet; all of them, verified, or
/// none. Throws Error: `refused` for a wrong passphrase or a folder that is not empty,
/// `unreadable_file` when the file is none of ours, cut off or changed, `unwritable_file`.
void read_backup(const std::filesystem::path& file,
                 const std::string& passphrase,
                 const std::filesystem::path& folder);

}  // namespace evenhand::archive::internal
