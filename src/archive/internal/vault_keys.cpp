#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "archive/internal/cipher.h"
#include "archive/internal/vault.h"
#include "archive/internal/vouched.h"

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
        std::uint64_t number = 0;
        if (std::from_chars(word.data(), word.data() + word.size(), number).ec == std::errc()) {
            numbers.push_back(number);
        }
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return numbers;
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
        const auto entry = stored.empty() ? std::nullopt : read_header(stored.front().header);
        if (const auto key = entry ? archive_key_in(*entry) : std::nullopt) {
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
    if (folder_) {
        settings.emplace_back(archive_key_entries, archive_keys_with(size()));
    }
    const auto stored = append(std::move(entry), std::monostate(), std::nullopt, settings);
    if (!folder_) {
        store_->set_setting(archive_key_entries, archive_keys_with(stored.index));
    }
}

/// Whether the log gave the archive this key as its newest, though the settings do not say so.
bool Vault::find_archive_key(const PublicKey& key) {
    constexpr std::size_t page = 500;
    const std::string reference = "reference archive:" + hex_of(key);
    for (auto some = store_->entries(0, page); !some.empty();
         some = store_->entries(some.back().index + 1, page)) {
        for (const StoredEntry& stored : some) {
            const bool named = stored.header.find(reference) != std::string::npos;
            const auto entry = named ? read_header(stored.header) : std::nullopt;
            if (entry && archive_key_in(*entry) == key) {
                store_->set_setting(archive_key_entries, archive_keys_with(stored.index));
                return archive_key() == key;
            }
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
