#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "archive/signing.h"
#include "core/finding.h"

namespace evenhand::archive {

/// 32 bytes for XChaCha20-Poly1305; secret.
using CipherKey = std::array<std::uint8_t, 32>;

/// What a person unlocks.
struct Secrets {
    Seed person{};                    ///< Signs what the person does.
    std::optional<Seed> archive;      ///< Signs checkpoints; a keeper has it.
    std::optional<CipherKey> bodies;  ///< Opens the candidates' keys, where bodies are encrypted.

    friend bool operator==(const Secrets&, const Secrets&) = default;
};

/// What shows what a key file was sealed with: printed once, kept on paper.
struct RecoveryKey {
    std::array<std::uint8_t, 32> bytes{};

    friend bool operator==(const RecoveryKey&, const RecoveryKey&) = default;
};

/// "7K3M-…": 14 groups of four letters and digits that are not mistaken for one another, with a
/// check sum of 24 bits.
[[nodiscard]] std::string words_of(const RecoveryKey& key);
/// However it was typed: small letters, blanks, O for 0, I or L for 1. One of 13 groups, as they
/// were printed first, has 4 bits that check it. Nothing when it is mistyped.
[[nodiscard]] std::optional<RecoveryKey> recovery_key_of(std::string_view typed);

/// How hard a guess is made: Argon2id of libsodium. `usual` takes about a second and 256 MB,
/// `light` is for tests.
enum class Hardness { usual, light };

/// Sealed by the passphrase and, beside it, by the recovery key; an empty passphrase leaves the
/// secrets open to whoever reads the file. `random`: 64 fresh random bytes.
[[nodiscard]] std::string key_file_bytes(const Secrets& secrets,
                                         std::string_view passphrase,
                                         const RecoveryKey& recovery,
                                         const std::array<std::uint8_t, 64>& random,
                                         Hardness hardness);

/// What can be read of a key file without its passphrase.
struct KeyFile {
    PublicKey person{};
    std::optional<PublicKey> archive;
    bool sealed = false;  ///< False: there is no passphrase.
    std::string bytes;    ///< The whole file.
};

[[nodiscard]] Parsed<KeyFile> read_key_file(std::string_view bytes, const std::string& name);

/// Nothing when the passphrase is not the right one.
[[nodiscard]] std::optional<Secrets> unlocked(const KeyFile& file, std::string_view passphrase);
[[nodiscard]] std::optional<Secrets> recovered(const KeyFile& file, const RecoveryKey& recovery);

}  // namespace evenhand::archive
