#pragma once

#include <span>

#include "calibration/outcome.h"

namespace evenhand::calibration {

/// What was counted in one cluster: things that hang together, such as the pairs of one person.
struct ClusterCount {
    double hits = 0.0;
    double of = 0.0;  ///< At least hits.
};

struct Share {
    double value = 0.0;  ///< 0 to 1.
    Interval interval;   ///< 95 %, within 0 and 1.
};

/// The share of hits over all clusters: a ratio estimate whose error comes from the differences
/// between clusters (W. G. Cochran, "Sampling Techniques", 3rd ed. 1977, 2.11), t with clusters - 1
/// degrees of freedom. Where every cluster has none, or all, the bound is the binomial one of as
/// many trials as there are clusters. Clusters of nothing do not count.
///
/// Undefined: no_pairable_units without anything counted, needs_two_units with one cluster.
[[nodiscard]] Outcome<Share> clustered_share(std::span<const ClusterCount> clusters);

}  // namespace evenhand::calibration
