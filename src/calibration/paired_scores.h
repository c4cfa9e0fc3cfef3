#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "calibration/clustered_share.h"
#include "calibration/outcome.h"
#include "calibration/ratings.h"

namespace evenhand::calibration {

/// Pairs of scores that two raters gave one person on one criterion.
struct PairedCounts {
    std::uint64_t pairs = 0;
    std::uint64_t same = 0;    ///< The same score.
    std::uint64_t within = 0;  ///< At most one point apart; includes `same`.
};

/// How often scores of the same answer agree. Pairs of one person hang together: intervals go by
/// persons.
struct PairedShares {
    std::uint64_t pairs = 0;
    Outcome<Share> same = Undefined::no_pairable_units;
    Outcome<Share> within = Undefined::no_pairable_units;
};

/// Over all pairs, or those that one rater takes part in, or of one criterion.
[[nodiscard]] PairedShares paired_shares(const Ratings& ratings,
                                         std::optional<std::uint32_t> rater = {},
                                         std::optional<std::uint32_t> criterion = {});

/// Of each two raters who share an answer; the first number is the smaller.
[[nodiscard]] std::map<std::pair<std::uint32_t, std::uint32_t>, PairedCounts> paired_counts(
    const Ratings& ratings);

}  // namespace evenhand::calibration
