#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "archive/digest.h"
#include "archive/signing.h"

namespace evenhand::archive {

/// How far a log has come: what is printed in exports and kept elsewhere, so that a tail that was
/// cut off, or a log that was written anew, shows.
struct Checkpoint {
    LogId log;
    std::uint64_t size = 0;
    Digest root{};

    friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

/// The checkpoint as a signed note: c2sp.org/tlog-checkpoint in c2sp.org/signed-note, with the
/// origin "evenhand/<log id>" and an Ed25519 signature.
[[nodiscard]] std::string signed_note(const Checkpoint& checkpoint, const SigningKey& key);

struct NotedCheckpoint {
    Checkpoint checkpoint;
    std::string note;  ///< The whole note, for others to check.
    bool signature_holds = false;
};

/// Reads a note and checks it against the archive's key. Nothing when it is no checkpoint of ours.
[[nodiscard]] std::optional<NotedCheckpoint> read_note(std::string_view note, const PublicKey& key);

}  // namespace evenhand::archive
