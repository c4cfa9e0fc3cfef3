#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "archive/archive.h"
#include "archive/key_file.h"
#include "workflow/archive_desk.h"
#include "workflow/internal/secret_shelf.h"
#include "workflow/services.h"

namespace evenhand::workflow::internal {

/// The person's keys for one archive: the file that they lie in, and whether they are open.
class ArchiveKeys {
public:
    /// `folder`: where key files lie; `name`: of this archive's.
    ArchiveKeys(std::filesystem::path file, SecretShelf shelf, const Services& services);

    [[nodiscard]] KeyState state() const;
    /// What can be had without asking: an open file's secrets, or those unlocked before.
    [[nodiscard]] std::optional<archive::Secrets> at_hand() const;

    /// What others know the person's key by; nothing while there are no keys.
    [[nodiscard]] std::optional<archive::PublicKey> public_key() const;

    /// False when the passphrase is wrong, or there are no keys.
    [[nodiscard]] bool unlock(const std::string& passphrase);
    [[nodiscard]] bool recover(const archive::RecoveryKey& key, const std::string& passphrase);
    void lock();
    /// Keeps secrets at hand that were unlocked by other means.
    void hold(const archive::Secrets& secrets);

    /// Seals these secrets into the file, in place of what it holds; gives the new recovery key.
    archive::RecoveryKey seal(const archive::Secrets& secrets, const std::string& passphrase);
    /// Seals other secrets into a file beside it, for use_prepared(); gives their recovery key.
    archive::RecoveryKey prepare(const archive::Secrets& secrets, const std::string& passphrase);
    /// Whose key lies prepared; nothing when none does.
    [[nodiscard]] std::optional<archive::PublicKey> prepared_key() const;
    /// Forgets what prepare() left, when it is not wanted after all.
    void drop_prepared();
    /// The prepared file takes the place of the file, which is kept as FILE.1, FILE.2, …
    void use_prepared();

    /// Fresh secrets; `encrypt`: with a key for bodies, `keeper`: with the archive's own.
    [[nodiscard]] archive::Secrets fresh(bool keeper, bool encrypt) const;

    [[nodiscard]] const std::filesystem::path& file() const noexcept { return file_; }

    /// The key file as it lies there; nothing when there is none. Throws Error (unreadable_file).
    [[nodiscard]] static std::optional<archive::KeyFile> read(const std::filesystem::path& file);

private:
    [[nodiscard]] std::optional<archive::KeyFile> read() const { return read(file_); }
    [[nodiscard]] std::filesystem::path beside(const std::string& ending) const;
    [[nodiscard]] std::string bytes_of(const archive::Secrets& secrets,
                                       const std::string& passphrase,
                                       const archive::RecoveryKey& recovery) const;
    void write(const archive::Secrets& secrets,
               const std::string& passphrase,
               const archive::RecoveryKey& recovery);

    std::filesystem::path file_;
    SecretShelf shelf_;
    Services services_;
};

/// Gives a key file, left nameless by a beginning that was cut off, the name of its archive's log:
/// when that name is not taken and `first`, who wrote the log's first entry, has the file's key.
void name_begun_keys(const std::filesystem::path& nameless,
                     const std::filesystem::path& named,
                     const archive::PublicKey& first);

/// Bytes from the services' random source.
void fill_random(const Services& services, std::uint8_t* bytes, std::size_t count);

}  // namespace evenhand::workflow::internal
