#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "calibration/outcome.h"
#include "core/group_selection.h"

namespace evenhand::calibration {

/// One group's selection rate over that of the group with the highest.
struct ImpactRatio {
    double value = 0.0;  ///< 0 to 1; above it only where a group of less than 2 % is higher still.
    Interval interval;   ///< 95 %; the upper end may be above 1.
    /// How often groups that are chosen from alike would differ at least so much: 0 to 1.
    double chance = 1.0;
    bool below_four_fifths = false;
    /// Whether one person of this group in the place of one of the other would give this group the
    /// higher rate.
    bool turned_by_one = false;
};

/// One group beside the one with the highest rate.
struct ImpactComparison {
    std::size_t group = 0;       ///< Into the counts.
    Outcome<ImpactRatio> ratio;  ///< too_few: fewer than fewest_considered people.
};

struct AdverseImpact {
    std::size_t highest = 0;                    ///< The group that the others are compared with.
    std::vector<ImpactComparison> comparisons;  ///< All other groups, in the order of the counts.
};

/// Of a group of fewer people nothing is computed: each single one decides its rate.
inline constexpr int fewest_considered = 5;

/// Selection rates of groups, each compared with the highest.
///
/// The four-fifths rule is that of the Uniform Guidelines (29 CFR 1607.4 D): a rate below four
/// fifths of the highest. The highest is looked for among groups with 2 % of all people or more
/// (Questions and Answers on the Uniform Guidelines, 44 FR 11996, 1979, nos. 11, 12, 16) and with
/// enough of them; of equal rates the larger group's counts. `turned_by_one` is no. 21 there.
///
/// `chance` is R. A. Fisher's exact test, two-sided: the probability of all tables with these
/// margins that are no more probable than this one. The interval is the score interval of the ratio
/// of two proportions (P. A. R. Koopman, Biometrics 40, 1984), which also holds where nobody of a
/// group was chosen; Katz's logarithm does not.
///
/// Undefined: needs_two_units with fewer than two groups, too_few when no group or only one has
/// enough people, no_variation when nobody was chosen of those that have.
[[nodiscard]] Outcome<AdverseImpact> adverse_impact(std::span<const GroupSelection> counts);

}  // namespace evenhand::calibration
