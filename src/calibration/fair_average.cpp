#include "calibration/fair_average.h"

#include "calibration/internal/distributions.h"
#include "calibration/rating_scale.h"

namespace evenhand::calibration {

namespace {

/// Where the scores of an element lie when all others are at the mean of their facet.
double others_at_mean(const MfrmFit& fit, Facet facet) {
    double location = 0.0;
    for (const Facet other : facets_in_order) {
        if (other != facet) {
            location += (other == Facet::person ? 1.0 : -1.0) * fit.summary_of(other).mean;
        }
    }
    return location;
}

}  // namespace

void add_fair_averages(MfrmFit& fit) {
    const RatingScale scale(fit.thresholds);
    const double limit = internal::normal_quantile(0.975);
    for (const Facet facet : facets_in_order) {
        const double sign = facet == Facet::person ? 1.0 : -1.0;
        const double others = others_at_mean(fit, facet);
        const auto fair = [&](double location) {
            return scale.expected(location, fit.categories.labels);
        };
        for (Element& element : fit.elements.at(index_of(facet))) {
            if (element.standing == Standing::unrated) {
                continue;
            }
            const double own = sign * element.measure;
            const double margin = limit * element.model_se;
            element.fair_m = fair(others + own);
            element.fair_z = fair(own);
            element.fair_m_interval = {fair(others + own - margin), fair(others + own + margin)};
        }
    }
}

std::vector<PointSeverity> severity_in_points(const MfrmFit& fit) {
    double sum = 0.0;
    int estimated = 0;
    for (const Element& rater : fit.of(Facet::rater)) {
        if (rater.standing == Standing::estimated) {
            sum += rater.fair_m;
            ++estimated;
        }
    }
    const double mean = estimated > 0 ? sum / estimated : 0.0;
    std::vector<PointSeverity> severities;
    for (const Element& rater : fit.of(Facet::rater)) {
        PointSeverity severity;
        if (rater.standing != Standing::unrated) {
            const Interval& fair = rater.fair_m_interval;
            severity = {rater.fair_m - mean, {fair.low - mean, fair.high - mean}};
        }
        severities.push_back(severity);
    }
    return severities;
}

}  // namespace evenhand::calibration
