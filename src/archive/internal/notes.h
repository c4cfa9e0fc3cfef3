#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/internal/vault.h"

namespace evenhand::archive::internal {

/// A checkpoint, checked against every key that the archive had; nothing when it is none.
[[nodiscard]] std::optional<NotedCheckpoint> noted_by(
    const std::vector<std::pair<std::uint64_t, PublicKey>>& keys, const std::string& note);

/// Those kept in the archive, the shortest log first; a broken one is left out.
[[nodiscard]] std::vector<NotedCheckpoint> kept_notes(const Vault& vault);

/// Their bytes as they are kept, broken or not.
[[nodiscard]] std::vector<std::string> kept_note_bytes(const Vault& vault);

}  // namespace evenhand::archive::internal
