#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/timestamp.h"
#include "report/document.h"

namespace evenhand::report {

/// What is said of an erasure: nothing about the candidate but a random token.
struct ErasureRecord {
    std::string certificate;  ///< Its number.
    std::string candidate;    ///< The token that stands for the candidate in the log, hex.
    std::size_t cards = 0;    ///< Scorecards, and records of decisions.
    std::size_t revisions = 0;
    /// Removed beside the archive, on the computer of who confirmed; nothing when that is not known
    /// any more, because the certificate is written again later.
    std::optional<std::size_t> files;
    /// Left there although a name or id of the candidate stands in them, or because they could not
    /// be looked through.
    std::size_t files_left = 0;
    /// Revisions that were damaged: what they told of the candidate could not be looked for.
    std::size_t unread = 0;
    /// Shared folders with a panel of the candidate, or that were away, on the list of who
    /// confirmed.
    std::size_t panel_folders = 0;
    std::string asked_by;
    Timestamp asked;
    std::string confirmed_by;
    Timestamp confirmed;
    std::string ground;
    std::uint64_t entry = 0;  ///< Of the tombstone, from 1.
    std::string log;          ///< The archive's id, hex.
    std::uint64_t size = 0;   ///< Of the checkpoint after it; 0: there is none.
    std::string root;
    std::string key;  ///< The archive's public key, hex.
};

/// What the title of each certificate begins with.
inline constexpr std::string_view certificate_title = "Erasure certificate";

/// The certificate of an erasure.
[[nodiscard]] Document erasure_document(const ErasureRecord& record);

}  // namespace evenhand::report
