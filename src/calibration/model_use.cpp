#include "calibration/model_use.h"

#include <boost/math/tools/roots.hpp>
#include <boost/math/tools/toms748_solve.hpp>
#include <cstddef>
#include <numeric>

#include "calibration/internal/effect_statistics.h"
#include "calibration/internal/rater_record.h"
#include "calibration/rating_scale.h"

namespace evenhand::calibration {

namespace {

/// Where a rating stands, in logits; nothing where an element has no measure.
std::optional<double> location_of(const Rating& rating, const MfrmFit& fit) {
    const Element& person = fit.of(Facet::person)[rating.person];
    const Element& rater = fit.of(Facet::rater)[rating.rater];
    const Element& criterion = fit.of(Facet::criterion)[rating.criterion];
    for (const Element* element : {&person, &rater, &criterion}) {
        if (element->standing == Standing::unrated) {
            return std::nullopt;
        }
    }
    return person.measure - rater.measure - criterion.measure;
}

}  // namespace

std::vector<std::optional<double>> expected_scores(const Ratings& ratings, const MfrmFit& fit) {
    const RatingScale scale(fit.thresholds);
    std::vector<std::optional<double>> expected;
    expected.reserve(ratings.ratings.size());
    for (const Rating& rating : ratings.ratings) {
        const std::optional<double> location = location_of(rating, fit);
        expected.push_back(location
                               ? std::optional(scale.expected(*location, fit.categories.labels))
                               : std::nullopt);
    }
    return expected;
}

std::vector<std::vector<double>> expected_shares(const Ratings& ratings, const MfrmFit& fit) {
    const RatingScale scale(fit.thresholds);
    const auto levels = static_cast<std::size_t>(ratings.levels());
    std::vector<std::vector<double>> shares(ratings.raters.size());
    std::vector<double> counts(ratings.raters.size(), 0.0);
    for (const Rating& rating : ratings.ratings) {
        const std::optional<double> location = location_of(rating, fit);
        if (!location) {
            continue;
        }
        std::vector<double>& sums = shares[rating.rater];
        sums.resize(levels, 0.0);
        counts[rating.rater] += 1.0;
        scale.each(*location, [&](std::size_t category, double probability) {
            const int level = fit.categories.labels[category] - ratings.lowest;
            sums[static_cast<std::size_t>(level)] += probability;
        });
    }
    for (std::size_t rater = 0; rater < shares.size(); ++rater) {
        for (double& share : shares[rater]) {
            share /= counts[rater];
        }
    }
    return shares;
}

std::vector<InterviewResidual> interview_residuals(const Ratings& ratings,
                                                   const MfrmFit& fit,
                                                   std::uint32_t rater) {
    const RatingScale scale(fit.thresholds);
    const internal::InterviewMeans means =
        internal::interview_means(internal::rater_record(ratings, fit, scale, rater));
    const auto line = internal::fitted_line(means.sequence, means.residual);
    const double mean = internal::mean_of(means.residual);
    std::vector<InterviewResidual> interviews;
    interviews.reserve(means.sequence.size());
    for (std::size_t at = 0; at < means.sequence.size(); ++at) {
        const double number = means.sequence[at];
        interviews.push_back({static_cast<int>(number),
                              means.residual[at],
                              line ? line->at(number) : mean,
                              line ? line->half_band(number) : 0.0});
    }
    return interviews;
}

std::optional<double> measure_of_points(const MfrmFit& fit, double points) {
    const std::vector<int>& labels = fit.categories.labels;
    if (labels.size() < 2 || points <= labels.front() || points >= labels.back()) {
        return std::nullopt;
    }
    const RatingScale scale(fit.thresholds);
    // Beyond it the expected score is at the end of the scale, as far as numbers can tell.
    constexpr double far = 30.0;
    const auto missing = [&](double measure) { return scale.expected(measure, labels) - points; };
    if (missing(-far) >= 0.0 || missing(far) <= 0.0) {
        return std::nullopt;
    }
    const auto [low, high] =
        boost::math::tools::bisect(missing, -far, far, boost::math::tools::eps_tolerance<double>());
    return std::midpoint(low, high);
}

}  // namespace evenhand::calibration
