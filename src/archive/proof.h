#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/checkpoint.h"
#include "archive/log_entry.h"
#include "core/finding.h"

namespace evenhand::archive {

/// What proves, without the archive, that a card is in its log: a small text file.
struct Proof {
    std::string header;  ///< Of the entry that recorded the card.
    Signature signature{};
    Salt salt{};               ///< Opens the header's commitment to the card's bytes.
    std::string card_sha256;   ///< Of the card's bytes, so that a mistaken file is told from a
                               ///< changed one.
    std::string author;        ///< Whose signature it is, in words: the name as enrolled; of a
                               ///< card taken over, who took it over and who wrote it.
    std::uint64_t index = 0;   ///< The entry's place in the log, from 0.
    std::vector<Digest> path;  ///< From its leaf to the checkpoint's root.
    std::string note;          ///< The signed checkpoint.
    PublicKey archive{};       ///< The archive's key.
};

[[nodiscard]] std::string proof_bytes(const Proof& proof);
[[nodiscard]] Parsed<Proof> read_proof(std::string_view bytes, const std::string& name);

/// What checking a proof found, each for itself.
struct ProofResult {
    bool card_is_the_one = false;  ///< The commitment opens to these bytes.
    bool author_signed = false;    ///< The entry bears its author's signature.
    bool in_the_log = false;       ///< The path leads to the checkpoint's root.
    bool archive_signed = false;   ///< The checkpoint bears the archive's signature.
    Checkpoint checkpoint;
    LogEntry entry;

    [[nodiscard]] bool holds() const noexcept {
        return card_is_the_one && author_signed && in_the_log && archive_signed;
    }
};

/// Checks a proof against the card's bytes; needs nothing else.
[[nodiscard]] ProofResult checked(const Proof& proof, std::string_view card);

}  // namespace evenhand::archive
