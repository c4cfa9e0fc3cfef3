#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "archive/digest.h"
#include "archive/key_file.h"

namespace evenhand::archive::internal {

/// How a backup begins, in clear: what its key is made of, and how much is to come.
struct BackupHeader {
    std::uint64_t operations = 0;  ///< Of Argon2id.
    std::uint64_t memory = 0;      ///< Of Argon2id, in bytes.
    std::uint64_t size = 0;        ///< Of all that is encrypted, before that.
    std::array<std::uint8_t, 16> salt{};
    std::array<std::uint8_t, 32> check{};   ///< Tells whether a passphrase is the right one.
    std::array<std::uint8_t, 24> stream{};  ///< Of secretstream.
};

constexpr std::size_t backup_header_size = 18 + 8 + 8 + 8 + 16 + 32 + 24 + 32;
/// Bytes encrypted at a time, and what that adds to each.
constexpr std::size_t backup_chunk = 65536;
constexpr std::size_t backup_chunk_added = 17;

[[nodiscard]] std::string header_bytes_of(const BackupHeader& header);
/// `name`: of the file, for the sentence. Throws Error (unreadable_file) when it is no backup, of a
/// newer version, cut off or changed.
[[nodiscard]] BackupHeader read_backup_header(std::string_view bytes, const std::string& name);
/// Of the whole file.
[[nodiscard]] std::uint64_t backup_file_size(const BackupHeader& header);

/// Key and `check` of a passphrase. Throws std::bad_alloc when there is not as much memory.
struct BackupKey {
    CipherKey key{};
    std::array<std::uint8_t, 32> check{};
};
[[nodiscard]] BackupKey backup_key(const BackupHeader& header, std::string_view passphrase);

/// A number as eight bytes, the lowest first; and back from the first eight of `bytes`.
[[nodiscard]] std::string eight_bytes(std::uint64_t number);
[[nodiscard]] std::uint64_t number_of_eight(std::string_view bytes);

}  // namespace evenhand::archive::internal
