#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/internal/log_walk.h"
#include "archive/internal/sealing.h"

namespace evenhand::archive::internal {

/// What an archive has at an entry of its log, read and opened but not yet judged.
struct Gathered {
    LoneEntry lone;  ///< Its header read; leaf and signature are not checked yet.

    bool words_there = false;
    bool words_hidden = false;         ///< There, but not for the person to read.
    std::optional<StoredWords> words;  ///< Opened; nothing when no key opens them.

    std::optional<OpenedBody> body;  ///< Of an entry that records a revision.
    bool body_hidden = false;
    std::string unreadable;          ///< Why the body cannot be read; empty when it can.
    std::optional<StoredCard> card;  ///< As it stands now.
    std::optional<FoundCard> found;  ///< As the search shows it; of a newest revision.
    bool evidence = true;            ///< The first entry of a card taken over is there.
};

/// The same for each entry, in their order: one thread reads while others judge.
[[nodiscard]] std::vector<Gathered> gathered(const Vault& vault, std::vector<StoredEntry> entries);

}  // namespace evenhand::archive::internal
