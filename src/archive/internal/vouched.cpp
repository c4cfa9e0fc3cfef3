#include "archive/internal/vouched.h"

#include <algorithm>
#include <utility>

#include "archive/internal/notes.h"

namespace evenhand::archive::internal {

namespace {

constexpr std::string_view archive_prefix = "archive:";
constexpr std::string_view encrypted_prefix = "encrypted:";

constexpr const char* nothing_signed =
    " Nothing more is signed in it. Check all of it (archive verify), restore the newest backup "
    "into "
    "an empty folder (archive restore), and use that one.";

std::optional<PublicKey> key_after(std::string_view prefix, std::string_view reference) {
    if (!reference.starts_with(prefix)) {
        return std::nullopt;
    }
    const auto bytes = bytes_of_hex(reference.substr(prefix.size()));
    return bytes ? array_of<32>(*bytes) : std::nullopt;
}

void need_readable_end(const Vault& vault) {
    const std::string newest = vault.newest_note();
    const auto noted = noted_by(vault.archive_keys(), newest);
    if (!newest.empty() && !(noted && noted->signature_holds)) {
        refuse(std::string("The newest checkpoint of the archive does not bear its signature.") +
               nothing_signed);
    }
}

}  // namespace

std::optional<PublicKey> archive_key_in(const LogEntry& entry) {
    if (entry.kind == EntryKind::key) {
        return key_after(archive_prefix, entry.reference);
    }
    if (entry.kind != EntryKind::open) {
        return std::nullopt;
    }
    return key_after(begins_encrypted(entry) ? encrypted_prefix : "", entry.reference);
}

bool begins_encrypted(const LogEntry& first) {
    return first.kind == EntryKind::open && first.reference.starts_with(encrypted_prefix);
}

std::string first_reference(const PublicKey& key, bool encrypted) {
    return std::string(encrypted ? encrypted_prefix : "") + hex_of(key);
}

bool enrols_person(const LogEntry& entry) {
    return entry.kind == EntryKind::key && !entry.reference.starts_with(archive_prefix);
}

std::string enrolment_words(const std::string& name, const std::string& reason) {
    return reason.empty() ? name : name + "\n" + reason;
}

std::string enrolled_name(std::string_view words) {
    return std::string(words.substr(0, words.find('\n')));
}

std::string enrolment_reason(std::string_view words) {
    const std::size_t end = words.find('\n');
    return end == std::string_view::npos ? "" : std::string(words.substr(end + 1));
}

std::optional<Digest> root_at(const Vault& vault, std::uint64_t size) {
    return vault.roots().at(vault.store(), size);
}

void need_unbroken(const Vault& vault) {
    need_readable_end(vault);
    auto notes = kept_notes(vault);
    std::erase_if(notes, [&](const NotedCheckpoint& noted) {
        return !noted.signature_holds || noted.checkpoint.log != vault.log();
    });
    if (notes.empty()) {
        return;
    }
    const std::uint64_t size = notes.back().checkpoint.size;
    const Frontier head = vault.store().frontier();
    if (size > head.size()) {
        refuse(std::string("The log of the archive is shorter than a checkpoint that was signed: "
                           "its end was cut off.") +
               nothing_signed);
    }
    const auto root = size == head.size() ? head.root() : root_at(vault, size);
    for (const NotedCheckpoint& noted : notes) {
        if (noted.checkpoint.size == size && noted.checkpoint.root != root) {
            refuse(std::string("The log of the archive is not the one whose checkpoint was "
                               "signed: entries were written anew.") +
                   nothing_signed);
        }
    }
}

}  // namespace evenhand::archive::internal
