#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "calibration/rater_effects.h"

namespace evenhand::calibration {

/// What may be said of a rater.
enum class RaterEffect {
    severe,
    lenient,
    central_tendency,
    extremity,
    halo,
    drift,
    erratic,
    muted  ///< Information, no fault: scores suspiciously predictable.
};

inline constexpr std::array rater_effects_in_order = {RaterEffect::severe,
                                                      RaterEffect::lenient,
                                                      RaterEffect::central_tendency,
                                                      RaterEffect::extremity,
                                                      RaterEffect::halo,
                                                      RaterEffect::drift,
                                                      RaterEffect::erratic,
                                                      RaterEffect::muted};

/// As --json and the exported tables write it: "central_tendency".
[[nodiscard]] std::string_view name_of(RaterEffect effect);

/// Ratings of one rater below which nothing is tested.
inline constexpr int ratings_needed = 30;

/// How many interviews it takes before "nothing found" means something: 15 for severity, leniency
/// and erratic scores, 30 for drift, extremity and central tendency, 60 for halo.
[[nodiscard]] int interviews_needed(RaterEffect effect);

enum class FlagState {
    clear,    ///< Looked for and not found.
    raised,   ///< Found.
    too_few,  ///< Not found, among too few interviews to tell.
    unknown   ///< There is nothing to look at: no times for drift, an extreme rater.
};

struct RaterFlag {
    RaterEffect effect = RaterEffect::severe;
    FlagState state = FlagState::unknown;
    std::optional<double> p;  ///< Adjusted by Holm over the raters; none for erratic and muted.
    int interviews = 0;       ///< There are.
    int needed = 0;           ///< interviews_needed()
};

/// Of one rater, in the order of rater_effects_in_order.
using RaterFlags = std::array<RaterFlag, rater_effects_in_order.size()>;

/// Of every rater. Thresholds, with probabilities adjusted over the raters (Holm) below .05:
/// severe and lenient, 0.30 score points; central tendency, slope below .75; extremity, above 1.33
/// (neither when erratic); halo, ICC of .10; drift, 0.40 score points. Erratic is infit above 1.5
/// with Zstd above 2; muted, infit below .5. Nothing is raised below 30 ratings.
[[nodiscard]] std::vector<RaterFlags> rater_flags(std::span<const RaterEffects> effects);

}  // namespace evenhand::calibration
