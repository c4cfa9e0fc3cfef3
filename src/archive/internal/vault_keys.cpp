#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "archive/internal/cipher.h"
#include "archive/internal/log_walk.h"
#include "archive/internal/vault.h"
#include "archive/internal/vouched.h"
#include "core/number_text.h"

namespace evenhand::archive::internal {

namespace {

// Names in the table of settings.
const std::string bodies_check = "bodies-check";
const std::string archive_key_entries = "archive-key-entries";

constexpr std::string_view about_bodies = "evenhand-bodies-key-1";

/// "0 17": numbers with a blank between them.
std::vector<std::uint64_t> numbers_of(std::string_view text) {
    std::vector<std::uint64_t> numbers;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (const auto number = to_unsigned(word)) {
            numbers.push_back(*number);
        }
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return numbers;
}

/// The archive's key that an entry gives it, as far as somebody who was enrolled signed that: what
/// lies there unsigned is anybody's.
std::optional<PublicKey> signed_archive_key(Store& store, const StoredEntry& stored) {
    const LoneEntry one = lone(stored);
    const auto key =
        one.entry && one.leaf && one.signature ? archive_key_in(*one.entry) : std::nullopt;
    if (!key || one.entry->kind == EntryKind::open) {
        return key;
    }
    const auto people = store.people();
    const bool enrolled = std::ranges::find(people, one.entry->by, &Person::key) != people.end();
    return enrolled ? key : std::nullopt;
}

}  // namespace

std::vector<std::pair<std::uint64_t, PublicKey>> Vault::archive_keys() const {
    std::vector<std::uint64_t> indexes = numbers_of(store_->setting(archive_key_entries));
    indexes.push_back(0);
    std::ranges::sort(indexes);
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
    std::vector<std::pair<std::uint64_t, PublicKey>> keys;
    for (const std::uint64_t index : indexes) {
        const auto stored = store_->entries(index, 1);
        if (const auto key =
                stored.empty() ? std::nullopt : signed_archive_key(*store_, stored.front())) {
            keys.emplace_back(index, *key);
        }
    }
    return keys;
}

PublicKey Vault::archive_key() const {
    const auto keys = archive_keys();
    return keys.empty() ? PublicKey() : keys.back().second;
}

std::string Vault::archive_keys_with(std::uint64_t index) const {
    const std::string before = store_->setting(archive_key_entries);
    return before + (before.empty() ? "" : " ") + std::to_string(index);
}

void Vault::append_archive_key(const PublicKey& key) {
    LogEntry entry;
    entry.kind = EntryKind::key;
    entry.reference = "archive:" + hex_of(key);
    Settings settings;
    if (folder_) {  // A server notes it itself, with the entry.
        settings.emplace_back(archive_key_entries, archive_keys_with(size()));
    }
    append(std::move(entry), std::monostate(), std::nullopt, settings);
}

/// Whether the log gave the archive this key as its newest, though the settings do not say so.
bool Vault::find_archive_key(const PublicKey& key) {
    for (const StoredEntry& stored : store_->key_entries(0)) {
        if (signed_archive_key(*store_, stored) == key) {
            store_->set_setting(archive_key_entries, archive_keys_with(stored.index));
            return archive_key() == key;
        }
    }
    return false;
}

void Vault::check_bodies_key(const Secrets& secrets) const {
    if (!encrypted_) {
        return;
    }
    const auto check = bytes_of_hex(store_->setting(bodies_check));
    if (!secrets.bodies || !check || !opened(*secrets.bodies, about_bodies, *check)) {
        refuse("This archive is encrypted with another key than the key file has.");
    }
}

Settings Vault::bodies_key_settings(const Secrets& secrets) const {
    if (!encrypted_) {
        return {};
    }
    if (!secrets.bodies) {
        refuse("This archive is to be encrypted, and the key file has no key for its cards.");
    }
    return {{bodies_check, hex_of(sealed(*secrets.bodies, drawn<24>(), about_bodies, ""))}};
}

}  // namespace evenhand::archive::internal
