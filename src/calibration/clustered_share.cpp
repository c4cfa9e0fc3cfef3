#include "calibration/clustered_share.h"

#include <algorithm>
#include <cmath>

#include "calibration/internal/distributions.h"

namespace evenhand::calibration {

Outcome<Share> clustered_share(std::span<const ClusterCount> clusters) {
    double hits = 0.0;
    double of = 0.0;
    double count = 0.0;
    for (const ClusterCount& cluster : clusters) {
        hits += cluster.hits;
        of += cluster.of;
        count += cluster.of > 0 ? 1.0 : 0.0;
    }
    if (count < 1) {
        return Undefined::no_pairable_units;
    }
    if (count < 2) {
        return Undefined::needs_two_units;
    }
    const double share = hits / of;
    const double reach = 1.0 - std::pow(0.025, 1.0 / count);
    if (hits <= 0) {
        return Share{0.0, {0.0, reach}};
    }
    if (hits >= of) {
        return Share{1.0, {1.0 - reach, 1.0}};
    }
    double squares = 0.0;
    for (const ClusterCount& cluster : clusters) {
        const double apart = cluster.hits - share * cluster.of;
        squares += apart * apart;
    }
    const double error = std::sqrt(count / (count - 1.0) * squares) / of;
    const double half = internal::t_quantile(0.975, count - 1.0) * error;
    return Share{share, {std::max(0.0, share - half), std::min(1.0, share + half)}};
}

}  // namespace evenhand::calibration
