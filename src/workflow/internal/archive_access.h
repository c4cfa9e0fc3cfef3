#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "archive/archive.h"
#include "core/retention.h"
#include "workflow/archive_desk.h"
#include "workflow/internal/archive_keys.h"
#include "workflow/internal/known_archives.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"

namespace evenhand::workflow::internal {

/// Where an archive lies.
struct ArchiveAddress {
    std::string address;  ///< A folder, or postgresql://…
    bool server = false;

    /// For people: without a password.
    [[nodiscard]] std::string name() const;
    /// What tells it apart from other places on this computer, however it was typed: the folder's
    /// whole path, or the server with its options; without a password.
    [[nodiscard]] std::string place() const;
};

/// `asked`, else the one of the folders, else archive/ of the data folder.
[[nodiscard]] ArchiveAddress archive_address(const Folders& folders, const std::string& asked);

/// Whether an archive is there, as far as that can be told without opening it: a folder with
/// files, or a server.
[[nodiscard]] bool archive_is_there(const ArchiveAddress& address);

/// The rules of a policy that an archive keeps; none when it has none or they cannot be read.
[[nodiscard]] std::vector<RetentionRule> rules_of(const std::string& policy);

/// An archive and the person's keys for it. Opened when it is first needed, and closed by rest(),
/// so that several programs can take turns. Not safe from several threads, but for interrupt().
class ArchiveAccess {
public:
    ArchiveAccess(const Folders& folders, const Services& services, ArchiveDesk::Options options);

    /// Opened, and unlocked with what is at hand. Waits two seconds while another program has it.
    [[nodiscard]] archive::Archive& open();
    /// The same; begins it when it is fresh, in this name and with keys without a passphrase when
    /// there are none. Throws Error: `refused` when it is fresh and the name is empty, and when it
    /// is not the archive that was here before; `locked` when the key is sealed and not unlocked.
    [[nodiscard]] archive::Archive& open_to_write(const std::string& name);
    /// Throws Error (refused) where open_to_write() would.
    void need_to_write(const std::string& name);
    void rest();
    void interrupt() noexcept;

    /// Why the archive that is open is not the one that was here before; empty when it is.
    [[nodiscard]] const std::string& stranger() const noexcept { return stranger_; }
    /// Throws Error (refused) when it is a stranger.
    void need_known() const;
    /// From now on it belongs here; an address where nothing has begun has no log.
    void trust();
    /// Its id, hex; empty while it has no entry. Of the archive that is open.
    [[nodiscard]] std::string log() const;

    /// Of the archive that is open; for a server they are named by its log.
    [[nodiscard]] ArchiveKeys& keys();
    /// Unlocks with what the keys have at hand; false when that is nothing.
    bool unlock_quietly();
    /// Writes the first entries in this name, with new keys sealed under the passphrase, and gives
    /// the recovery key. A key file that is there is used as it is, and nothing is given; throws
    /// Error (locked) when it is sealed and not unlocked.
    std::optional<archive::RecoveryKey> begin(const std::string& name,
                                              const std::string& passphrase);
    /// Ends a replacement of the keys: the prepared ones count once the archive knows them.
    void end_replacement();

    [[nodiscard]] const ArchiveAddress& address() const noexcept { return address_; }
    [[nodiscard]] const ArchiveDesk::Options& options() const noexcept { return options_; }
    /// Why the key at hand does not count; empty when it does.
    [[nodiscard]] const std::string& key_fault() const noexcept { return key_fault_; }

private:
    [[nodiscard]] std::unique_ptr<archive::Archive> opened() const;
    void need_what_was_here() const;
    [[nodiscard]] std::filesystem::path key_file(const archive::LogId& log) const;
    void settle_keys(const archive::Secrets& secrets);
    void recognize();
    [[nodiscard]] std::string no_key_sentence();

    Folders folders_;
    Services services_;
    ArchiveDesk::Options options_;
    ArchiveAddress address_;
    KnownArchives known_;
    std::string stranger_;
    std::mutex pointer_;  ///< Over `archive_` itself, for interrupt().
    std::unique_ptr<archive::Archive> archive_;
    std::optional<ArchiveKeys> keys_;
    std::string key_fault_;
};

}  // namespace evenhand::workflow::internal
