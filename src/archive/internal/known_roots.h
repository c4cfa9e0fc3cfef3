#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>

#include "archive/internal/store.h"

namespace evenhand::archive::internal {

/// Roots of a log's beginnings, kept so that no leaf is read and hashed twice, for a log only
/// grows. What was found counts for as long as the chain up to there is the one that it was found
/// with. Safe from several threads.
class KnownRoots {
public:
    /// The root of the first `size` leaves as they lie in the log; nothing when there are fewer.
    [[nodiscard]] std::optional<Digest> at(Store& store, std::uint64_t size);

private:
    struct Known {
        Digest chain{};
        Digest root{};
    };
    [[nodiscard]] Frontier beginning(Store& store, std::uint64_t size) const;

    std::mutex lock_;
    std::map<std::uint64_t, Known> known_;  ///< By size.
    Frontier longest_;                      ///< To go on from.
    Digest longest_chain_{};
};

}  // namespace evenhand::archive::internal
