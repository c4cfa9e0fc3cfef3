#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "archive/internal/vault.h"

namespace evenhand::archive::internal {

// What the log itself vouches for, so that what lies beside it need not be believed.

/// The archive's key that an entry gives it; nothing of any other entry.
[[nodiscard]] std::optional<PublicKey> archive_key_in(const LogEntry& entry);

/// Whether the first entry says that cards are encrypted.
[[nodiscard]] bool begins_encrypted(const LogEntry& first);
/// The reference of a first entry that gives the archive this key.
[[nodiscard]] std::string first_reference(const PublicKey& key, bool encrypted);

/// Whether the entry enrols a person's key.
[[nodiscard]] bool enrols_person(const LogEntry& entry);
/// The words of such an entry: the person's name, then, on a line of its own, why, if that is told.
[[nodiscard]] std::string enrolment_words(const std::string& name, const std::string& reason);
[[nodiscard]] std::string enrolled_name(std::string_view words);
[[nodiscard]] std::string enrolment_reason(std::string_view words);

/// The root of the first `size` leaves as they lie in the log; nothing when there are fewer.
[[nodiscard]] std::optional<Digest> root_at(const Vault& vault, std::uint64_t size);

/// Throws Error (refused) when the log does not go on from the newest checkpoint kept here: what is
/// signed on top of it would hide that entries were cut off or written anew.
void need_unbroken(const Vault& vault);

}  // namespace evenhand::archive::internal
