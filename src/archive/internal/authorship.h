#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "archive/internal/sealing.h"

namespace evenhand::archive::internal {

/// Who wrote a revision: the entry itself, or, of a card that was taken over, its first entry in
/// the other archive's log.
struct Authorship {
    StoredEntry stored;
    LogEntry entry;
    /// Whether that first entry is kept here and tells of the same card, revision and bytes.
    bool found = true;
};

[[nodiscard]] Authorship authorship(const Vault& vault, const PlacedEntry& placed);

/// The reference to an entry of another log: "<log id>:<index>".
struct ForeignPlace {
    LogId log;
    std::uint64_t index = 0;
};
[[nodiscard]] std::string reference_to(const ForeignPlace& place);
/// Nothing for any other reference.
[[nodiscard]] std::optional<ForeignPlace> foreign_place(std::string_view reference);

}  // namespace evenhand::archive::internal
