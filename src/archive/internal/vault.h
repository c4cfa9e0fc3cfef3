#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/internal/cipher.h"
#include "archive/internal/known_roots.h"
#include "archive/internal/store.h"

namespace evenhand::archive::internal {

/// Who signs now.
struct Signer {
    SigningKey person;
    std::string name;
    std::optional<SigningKey> archive;  ///< Only when it is the archive's key of now.
    std::optional<CipherKey> bodies;
};

/// Values by their names in the table of settings.
using Settings = std::vector<std::pair<std::string, std::string>>;

/// What the parts of an archive have in common: its store, its keys, and one way to append.
///
/// Reading needs no lock here, for the store locks itself; whoever writes in more than one step
/// holds `changing()`.
class Vault {
public:
    Vault(const OpenOptions& options, Means means);
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;
    ~Vault();

    [[nodiscard]] Store& store() const noexcept { return *store_; }
    [[nodiscard]] const Means& means() const noexcept { return means_; }
    [[nodiscard]] bool folder() const noexcept { return folder_; }
    [[nodiscard]] const std::string& address() const noexcept { return address_; }
    [[nodiscard]] bool encrypted() const noexcept { return encrypted_; }
    [[nodiscard]] std::mutex& changing() noexcept { return changing_; }

    // Identity
    /// Zero as long as the archive has no entry.
    [[nodiscard]] LogId log() const;
    /// Every key that the archive had, with the entry that it counts from; the newest last.
    [[nodiscard]] std::vector<std::pair<std::uint64_t, PublicKey>> archive_keys() const;
    /// All zero as long as the archive has no entry.
    [[nodiscard]] PublicKey archive_key() const;
    /// Appends the entry that gives the archive its next key.
    void append_archive_key(const PublicKey& key);

    // Who signs
    /// Throws Error (locked) while nobody is.
    [[nodiscard]] std::shared_ptr<const Signer> signer() const;
    [[nodiscard]] std::shared_ptr<const Signer> signer_or_none() const;
    void set_signer(const Secrets& secrets, const std::string& name);
    /// The key of all bodies. Throws Error (locked).
    [[nodiscard]] CipherKey bodies_key() const;
    /// Throws Error (refused) when it is another one than the archive began with.
    void check_bodies_key(const Secrets& secrets) const;
    /// What the archive notes of the key of all bodies, to know it again: settings for append().
    /// Throws Error (refused) when there should be one and is none.
    [[nodiscard]] Settings bodies_key_settings(const Secrets& secrets) const;

    // Drawn at random
    template <std::size_t N>
    [[nodiscard]] std::array<std::uint8_t, N> drawn() const {
        std::array<std::uint8_t, N> bytes{};
        means_.random(bytes.data(), bytes.size());
        return bytes;
    }
    template <typename Thing>
    [[nodiscard]] Token<Thing> token() const {
        return {drawn<16>()};
    }
    /// "3f9a61c20b7e": names a hold or a request.
    [[nodiscard]] std::string drawn_name() const;

    // The log
    [[nodiscard]] KnownRoots& roots() const noexcept { return roots_; }
    [[nodiscard]] std::uint64_t size() const { return store_->frontier().size(); }
    /// Signs and appends: fills in the log, the author, the time and the commitment to the words.
    /// In a folder the archive's key signs how far the log has come, each time. `settings` change
    /// in the same transaction, in a folder; `at_last` as in Append. Throws Error (refused) when
    /// the log does not go on from the newest checkpoint that was kept.
    StoredEntry append(LogEntry entry,
                       Effect effect,
                       std::optional<StoredWords> words,
                       Settings settings = {},
                       std::function<void()> at_last = {});
    /// With a salt of their own; none when there are no words.
    [[nodiscard]] std::optional<StoredWords> words(const std::string& text) const;
    /// The words of an entry, opened; nothing when there are none, or no key for them.
    [[nodiscard]] std::optional<StoredWords> opened_words(std::uint64_t index,
                                                          const LogEntry& entry) const;
    [[nodiscard]] std::string text_of(std::uint64_t index, const LogEntry& entry) const;
    /// Signs the checkpoint of now. Throws Error (refused) without the archive's key, and when the
    /// log does not go on from the newest checkpoint that was kept.
    [[nodiscard]] std::string fresh_note() const;
    /// What append() signed last; empty when it did not.
    [[nodiscard]] std::string newest_note() const;

    // What an erasure leaves to be done
    /// Whether words that were erased may still lie in the archive's files.
    [[nodiscard]] bool purge_pending() const;
    /// The setting that says so, for the tombstone's append(); none on a server, which has no
    /// files.
    [[nodiscard]] Settings purge_settings() const;
    /// Cleans the archive's files; then nothing is pending any more.
    void purge();

    // Candidates' keys, where bodies are encrypted
    /// Nothing when the candidate has none, or it cannot be opened.
    [[nodiscard]] std::optional<CipherKey> candidate_key(const SubjectKey& subject) const;

    /// Throws Error (refused): "read-only".
    void need_writable() const;
    /// Throws Error (refused) where append() would, whatever the entry.
    void need_to_append();

private:
    /// Appends the entry, dated and signed.
    [[nodiscard]] StoredEntry dated(LogEntry entry, Append append, const Signer& signer) const;
    [[nodiscard]] std::string note_with(const Digest& leaf, const SigningKey& key) const;
    void open_store(bool create);
    void check_encryption() const;
    [[nodiscard]] bool find_archive_key(const PublicKey& key);
    [[nodiscard]] std::string archive_keys_with(std::uint64_t index) const;
    [[nodiscard]] std::optional<CipherKey> words_key(const LogEntry& entry) const;
    [[nodiscard]] Timestamp next_moment() const;

    std::string address_;
    bool folder_ = true;
    bool read_only_ = false;
    bool encrypted_ = false;
    bool unbroken_ = false;  ///< The log was found to go on from the checkpoints kept.
    Means means_;
    std::mutex changing_;
    mutable std::mutex keys_;  ///< Of what follows.
    std::shared_ptr<const Signer> signer_;
    mutable std::optional<LogId> log_;
    mutable KnownRoots roots_;
    std::unique_ptr<Store> store_;
};

/// Throws Error (unreadable_file) naming the entry when its header is none.
[[nodiscard]] LogEntry entry_of(const StoredEntry& stored);

/// Names by their keys.
class Names {
public:
    explicit Names(const std::vector<Person>& people);
    /// Empty when nobody was enrolled with it.
    [[nodiscard]] std::string of(const PublicKey& key) const;

private:
    std::map<PublicKey, std::string> names_;
};

/// "entry 12": as people count, from 1.
[[nodiscard]] std::string entry_name(std::uint64_t index);
/// "card 9f3c41aa": enough of its key to find it.
[[nodiscard]] std::string card_name(const CardKey& card);

[[noreturn]] void refuse(const std::string& sentence);

}  // namespace evenhand::archive::internal
