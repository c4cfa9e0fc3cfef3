#include "archive/internal/vault.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "archive/internal/sealing.h"
#include "archive/internal/vouched.h"
#include "core/error.h"

namespace evenhand::archive::internal {

namespace {

namespace fs = std::filesystem;

// Names in the table of settings.
const std::string encryption = "encryption";
const std::string newest_checkpoint = "newest-checkpoint";
const std::string pending_purge = "purge-pending";

std::string about_words(const Digest& commitment) {
    return "evenhand-words-1 " + hex_of(commitment);
}

constexpr std::size_t salt_size = 32;

/// The salt goes with them: beside the commitment, in clear, it would let them be guessed.
void seal_words(StoredWords& words,
                const CipherKey& key,
                const Nonce& nonce,
                const Digest& commitment) {
    const std::string all = std::string(view_of(words.salt)) + words.text;
    words.text = hex_of(sealed(key, nonce, about_words(commitment), all));
    words.salt = {};
}

}  // namespace

Vault::Vault(const OpenOptions& options, Means means)
    : address_(options.address),
      folder_(!is_server(options.address)),
      read_only_(options.read_only),
      means_(std::move(means)) {
    open_store(options.create);
    encrypted_ = store_->setting(encryption) == "on";
    if (options.encrypt && !encrypted_ && store_->fresh()) {
        store_->set_setting(encryption, "on");
        // The search of an encrypted archive is another one: it is opened anew for it.
        store_.reset();
        open_store(false);
        encrypted_ = true;
    }
    check_encryption();
}

Vault::~Vault() = default;

void Vault::open_store(bool create) {
    if (!folder_) {
        store_ = open_postgres_store(address_);
        return;
    }
    std::error_code ignored;
    if (!create && !fs::exists(fs::path(address_) / "archive.db", ignored)) {
        throw Error(ErrorCode::unreadable_file, "There is no archive in " + address_ + ".");
    }
    SearchSource source;
    source.facts = means_.facts;
    source.body = [this](const CardKey& card, int revision) {
        return readable_body(*this, card, revision);
    };
    source.locked = [this] {
        const auto signer = signer_or_none();
        return encrypted_ && (!signer || !signer->bodies);
    };
    store_ = open_sqlite_store(address_, read_only_, std::move(source));
}

/// A setting can be changed by whoever can write the file; the first entry is signed.
void Vault::check_encryption() const {
    const auto first = store_->entries(0, 1);
    const auto entry = first.empty() ? std::nullopt : read_header(first.front().header);
    if (entry && entry->kind == EntryKind::open && begins_encrypted(*entry) != encrypted_) {
        throw Error(ErrorCode::unreadable_file,
                    "The archive in " + address_ +
                        " is damaged: whether its cards are encrypted is told otherwise by its "
                        "log than by its settings.");
    }
}

LogId Vault::log() const {
    const std::lock_guard lock(keys_);
    if (!log_) {
        const auto first = store_->entries(0, 1);
        if (first.empty()) {
            return {};
        }
        log_ = entry_of(first.front()).log;
    }
    return *log_;
}

std::shared_ptr<const Signer> Vault::signer_or_none() const {
    const std::lock_guard lock(keys_);
    return signer_;
}

std::shared_ptr<const Signer> Vault::signer() const {
    auto signer = signer_or_none();
    if (!signer) {
        throw Error(ErrorCode::locked, "The archive is locked: unlock it with your passphrase.");
    }
    return signer;
}

void Vault::set_signer(const Secrets& secrets, const std::string& name) {
    std::optional<SigningKey> archive;
    if (secrets.archive) {
        archive.emplace(*secrets.archive);
    }
    if (archive && archive->public_key() != archive_key() &&
        !(folder_ && !read_only_ && !store_->read_only() &&
          find_archive_key(archive->public_key()))) {
        archive.reset();
    }
    auto signer = std::make_shared<const Signer>(
        Signer{SigningKey(secrets.person), name, std::move(archive), secrets.bodies});
    const std::lock_guard lock(keys_);
    signer_ = std::move(signer);
}

CipherKey Vault::bodies_key() const {
    const auto bodies = signer()->bodies;
    if (!bodies) {
        refuse("This archive is encrypted, and the key file has no key for its cards.");
    }
    return *bodies;
}

bool Vault::purge_pending() const {
    return !store_->setting(pending_purge).empty();
}

Settings Vault::purge_settings() const {
    return folder_ ? Settings{{pending_purge, "yes"}} : Settings();
}

void Vault::purge() {
    store_->purge();
    if (purge_pending()) {
        store_->set_setting(pending_purge, "");
    }
}

std::string Vault::drawn_name() const {
    return hex_of(view_of(drawn<6>()));
}

Timestamp Vault::next_moment() const {
    const Timestamp now = means_.clock();
    return std::max(now, store_->last_moment().value_or(now));
}

void Vault::need_to_append() {
    need_writable();
    (void)signer();
    // Nobody else writes in a folder while it is open: once is enough.
    if (folder_ && !unbroken_) {
        need_unbroken(*this);
        unbroken_ = true;
    }
}

StoredEntry Vault::append(LogEntry entry,
                          Effect effect,
                          std::optional<StoredWords> words,
                          Settings settings,
                          std::function<void()> at_last) {
    need_to_append();
    const auto signer = this->signer();
    if (entry.kind != EntryKind::open) {
        entry.log = log();
    }
    entry.by = signer->person.public_key();
    if (words) {
        entry.words = commitment(words->salt, words->text);
        if (encrypted_) {
            const auto key = words_key(entry);
            if (!key) {
                refuse("The candidate's key cannot be opened.");
            }
            seal_words(*words, *key, drawn<24>(), *entry.words);
        }
    }
    Append append;
    append.words = std::move(words);
    append.effect = std::move(effect);
    append.settings = std::move(settings);
    append.at_last = std::move(at_last);
    return dated(std::move(entry), std::move(append), *signer);
}

/// How far the log has come with the next entry.
std::string Vault::note_with(const Digest& leaf, const SigningKey& key) const {
    Frontier frontier = store_->frontier();
    frontier.append(leaf);
    return signed_note({log(), frontier.size(), frontier.root()}, key);
}

StoredEntry Vault::dated(LogEntry entry, Append append, const Signer& signer) const {
    constexpr int most_tries = 10;
    for (int tries = 1;; ++tries) {
        entry.at = next_moment();
        append.header = header_bytes(entry);
        append.leaf = leaf_of(append.header);
        append.signature = signer.person.sign(signed_bytes(append.leaf));
        if (folder_ && signer.archive) {
            append.note = note_with(append.leaf, *signer.archive);
        }
        try {
            return store_->append(append);
        } catch (const Error& error) {
            // On a server somebody else may have written since the log's end was looked at.
            if (folder_ || error.code() != ErrorCode::locked || tries == most_tries) {
                throw;
            }
        }
    }
}

std::optional<StoredWords> Vault::words(const std::string& text) const {
    return text.empty() ? std::nullopt : std::optional(StoredWords{drawn<32>(), text});
}

std::optional<StoredWords> Vault::opened_words(std::uint64_t index, const LogEntry& entry) const {
    auto words = entry.words ? store_->words_of(index) : std::nullopt;
    if (!words || !encrypted_) {
        return words;
    }
    const auto bytes = bytes_of_hex(words->text);
    const auto key = words_key(entry);
    const auto text = bytes && key ? opened(*key, about_words(*entry.words), *bytes) : std::nullopt;
    const auto salt = text && text->size() >= salt_size
                          ? array_of<32>(std::string_view(*text).substr(0, salt_size))
                          : std::nullopt;
    return salt ? std::optional(StoredWords{*salt, text->substr(salt_size)}) : std::nullopt;
}

std::string Vault::text_of(std::uint64_t index, const LogEntry& entry) const {
    const auto words = opened_words(index, entry);
    return words ? words->text : "";
}

std::string Vault::fresh_note() const {
    const auto signer = this->signer();
    if (!signer->archive) {
        refuse("Only a keeper of the archive can sign how far its log has come.");
    }
    if (signer->archive->public_key() != archive_key()) {
        refuse("The archive has another key by now: a keeper who has that one must sign.");
    }
    need_unbroken(*this);
    const Frontier frontier = store_->frontier();
    return signed_note({log(), frontier.size(), frontier.root()}, *signer->archive);
}

std::string Vault::newest_note() const {
    return store_->setting(newest_checkpoint);
}

std::optional<CipherKey> Vault::candidate_key(const SubjectKey& subject) const {
    const auto signer = signer_or_none();
    const auto known = signer && signer->bodies ? store_->subject(subject) : std::nullopt;
    return known && known->wrapped_key ? unwrapped(*signer->bodies, subject, *known->wrapped_key)
                                       : std::nullopt;
}

/// A tombstone outlives its candidate's key.
std::optional<CipherKey> Vault::words_key(const LogEntry& entry) const {
    if (entry.subject && entry.kind != EntryKind::erase) {
        return candidate_key(*entry.subject);
    }
    const auto signer = signer_or_none();
    return signer && signer->bodies ? std::optional(derived(*signer->bodies, "words"))
                                    : std::nullopt;
}

void Vault::need_writable() const {
    if (read_only_) {
        refuse("The archive was opened for reading only.");
    }
    if (store_->read_only()) {
        refuse(
            "The archive cannot be written: its folder, or the disk, is read-only. Nothing is "
            "lost: what was to be kept stays where it is until the archive can be written.");
    }
}

LogEntry entry_of(const StoredEntry& stored) {
    auto entry = read_header(stored.header);
    if (!entry) {
        throw Error(
            ErrorCode::unreadable_file,
            "The archive is damaged: " + entry_name(stored.index) + " of its log cannot be read.");
    }
    return std::move(*entry);
}

Names::Names(const std::vector<Person>& people) {
    for (const Person& person : people) {
        names_[person.key] = person.name;
    }
}

std::string Names::of(const PublicKey& key) const {
    const auto found = names_.find(key);
    return found == names_.end() ? "" : found->second;
}

std::string entry_name(std::uint64_t index) {
    return "entry " + std::to_string(index + 1);
}

std::string card_name(const CardKey& card) {
    return "card " + hex_of(card).substr(0, 8);
}

void refuse(const std::string& sentence) {
    throw Error(ErrorCode::refused, sentence);
}

}  // namespace evenhand::archive::internal
