#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "archive/key_file.h"
#include "archive/signing.h"
#include "core/finding.h"
#include "core/panel.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"

namespace evenhand::workflow::internal {

/// The key that a person chairs panels with: cards are sealed to it, and it signs locks and
/// openings. It lies in panel.keys of the data folder, sealed by a passphrase, and is opened for
/// one task at a time: unlike an archive's it is kept nowhere between two.
class ChairKey {
public:
    ChairKey(const Folders& folders, const Services& services);

    [[nodiscard]] const std::filesystem::path& file() const noexcept { return file_; }
    /// 64 hex digits; empty while there is no key. Throws Error (unreadable_file) when the file is
    /// damaged.
    [[nodiscard]] std::string public_key() const;

    /// Makes the key; gives its recovery key in words. Nothing when there is one already, which is
    /// never overwritten. Throws Error when the disk fails.
    [[nodiscard]] std::optional<std::string> make(const std::string& passphrase);

    /// Nothing when the passphrase is wrong, or there is no key.
    [[nodiscard]] std::optional<archive::Seed> opened(const std::string& passphrase) const;

    /// Seals the key by another passphrase. False when the recovery key is mistyped or not this
    /// key's.
    [[nodiscard]] bool recover(const std::string& typed, const std::string& passphrase);

private:
    [[nodiscard]] std::optional<archive::KeyFile> read() const;
    [[nodiscard]] std::string bytes_of(const archive::Secrets& secrets,
                                       const std::string& passphrase,
                                       const archive::RecoveryKey& recovery) const;

    std::filesystem::path file_;
    Services services_;
};

/// Why whoever is at this computer is not the panel's chair; nothing when they are.
[[nodiscard]] std::optional<Finding> not_chair(const ChairKey& key, const Panel& panel);

/// The key that opens and signs for this panel. No value, and why, when it is not the one on this
/// computer ("panel.not-chair") or the passphrase is wrong ("panel.passphrase").
[[nodiscard]] Parsed<archive::Seed> chair_seed(const ChairKey& key,
                                               const Panel& panel,
                                               const std::string& passphrase);

/// The bytes of a public key that a document names by its hex digits; nothing when they are none.
[[nodiscard]] std::optional<archive::PublicKey> public_key_of(const std::string& hex);

/// The signature of a text, 128 hex digits.
[[nodiscard]] std::string signature_of(const archive::Seed& seed, const std::string& text);
[[nodiscard]] bool is_signed(const std::string& text,
                             const std::string& key,
                             const std::string& signature);

}  // namespace evenhand::workflow::internal
