#include "calibration/intraclass_reml_band.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "calibration/internal/percentile.h"
#include "calibration/internal/resamples.h"

namespace evenhand::calibration {

namespace {

/// The units of each cluster.
std::vector<std::vector<std::size_t>> units_by_cluster(const MeasureTable& scores) {
    std::vector<std::vector<std::size_t>> clusters;
    for (std::size_t unit = 0; unit < scores.units(); ++unit) {
        if (unit == 0 || scores.clusters[unit] != scores.clusters[unit - 1]) {
            clusters.emplace_back();
        }
        clusters.back().push_back(unit);
    }
    return clusters;
}

/// A cluster that is drawn twice is two.
MeasureTable drawn(const MeasureTable& scores,
                   const std::vector<std::vector<std::size_t>>& clusters,
                   const internal::Draw& draw) {
    MeasureTable sample;
    for (std::uint32_t cluster = 0; cluster < draw.size(); ++cluster) {
        for (const std::size_t unit : clusters[draw[cluster]]) {
            for (std::size_t at = scores.first[unit]; at < scores.first[unit + 1]; ++at) {
                sample.raters.push_back(scores.raters[at]);
                sample.scores.push_back(scores.scores[at]);
            }
            sample.clusters.push_back(cluster);
            sample.first.push_back(sample.scores.size());
        }
    }
    return sample;
}

Interval percentiles(const std::vector<RemlIntraclass>& found, double RemlIntraclass::*value) {
    std::vector<double> values;
    std::ranges::transform(
        found, std::back_inserter(values), [&](const auto& each) { return each.*value; });
    return internal::percentile_interval(std::move(values));
}

}  // namespace

Outcome<RemlIntraclassBand> intraclass_reml_band(const MeasureTable& scores,
                                                 const BandOptions& options,
                                                 const Progress& progress) {
    const std::vector<std::vector<std::size_t>> clusters = units_by_cluster(scores);
    if (clusters.size() < 2) {
        return Undefined::needs_two_units;
    }
    const auto draws = internal::draws_of(static_cast<std::uint32_t>(clusters.size()), options);
    std::vector<std::optional<RemlIntraclass>> estimates(draws.size());
    internal::for_each_draw(draws, progress, [&](const internal::Draw& draw, std::size_t number) {
        const auto estimate = intraclass_by_reml(drawn(scores, clusters, draw));
        if (const auto* known = std::get_if<RemlIntraclass>(&estimate)) {
            estimates[number] = *known;
        }
    });
    std::vector<RemlIntraclass> found;
    for (const std::optional<RemlIntraclass>& estimate : estimates) {
        if (estimate) {
            found.push_back(*estimate);
        }
    }
    if (!internal::enough_of(found.size(), draws.size())) {
        return Undefined::too_few;
    }
    return RemlIntraclassBand{percentiles(found, &RemlIntraclass::icc1),
                              percentiles(found, &RemlIntraclass::icc2),
                              percentiles(found, &RemlIntraclass::icc3),
                              percentiles(found, &RemlIntraclass::icc1k),
                              percentiles(found, &RemlIntraclass::icc2k),
                              percentiles(found, &RemlIntraclass::icc3k)};
}

}  // namespace evenhand::calibration
