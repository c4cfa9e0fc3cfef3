#include "calibration/model_use.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <cstddef>
#include <map>

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

/// Fits the line and its band (N. R. Draper, H. Smith, "Applied Regression Analysis", 1.4).
void add_trend(std::vector<InterviewResidual>& interviews) {
    const auto count = static_cast<double>(interviews.size());
    double mean_x = 0.0;
    double mean_y = 0.0;
    for (const InterviewResidual& each : interviews) {
        mean_x += each.sequence / count;
        mean_y += each.residual / count;
    }
    double sxx = 0.0;
    double sxy = 0.0;
    for (const InterviewResidual& each : interviews) {
        sxx += (each.sequence - mean_x) * (each.sequence - mean_x);
        sxy += (each.sequence - mean_x) * (each.residual - mean_y);
    }
    const double slope = sxx > 0 ? sxy / sxx : 0.0;
    double squares = 0.0;
    for (InterviewResidual& each : interviews) {
        each.trend = mean_y + slope * (each.sequence - mean_x);
        squares += (each.residual - each.trend) * (each.residual - each.trend);
    }
    if (interviews.size() < 3 || sxx <= 0) {
        return;
    }
    const double scatter = std::sqrt(squares / (count - 2.0));
    const double t = boost::math::quantile(boost::math::students_t(count - 2.0), 0.975);
    for (InterviewResidual& each : interviews) {
        const double from = each.sequence - mean_x;
        each.half = t * scatter * std::sqrt(1.0 / count + from * from / sxx);
    }
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
    struct Sum {
        double residual = 0.0;
        double count = 0.0;
    };
    const std::vector<std::optional<double>> expected = expected_scores(ratings, fit);
    std::map<int, Sum> sums;
    for (std::size_t at = 0; at < expected.size(); ++at) {
        const Rating& rating = ratings.ratings[at];
        if (rating.rater == rater && rating.sequence && expected[at]) {
            Sum& sum = sums[*rating.sequence];
            sum.residual += rating.score - *expected[at];
            sum.count += 1.0;
        }
    }
    std::vector<InterviewResidual> interviews;
    interviews.reserve(sums.size());
    for (const auto& [sequence, sum] : sums) {
        interviews.push_back({sequence, sum.residual / sum.count});
    }
    if (!interviews.empty()) {
        add_trend(interviews);
    }
    return interviews;
}

std::optional<double> measure_of_points(const MfrmFit& fit, double points) {
    const std::vector<int>& labels = fit.categories.labels;
    if (labels.size() < 2 || points <= labels.front() || points >= labels.back()) {
        return std::nullopt;
    }
    const RatingScale scale(fit.thresholds);
    double low = -30.0;
    double high = 30.0;
    for (int step = 0; step < 80; ++step) {
        const double middle = (low + high) / 2.0;
        (scale.expected(middle, labels) < points ? low : high) = middle;
    }
    return (low + high) / 2.0;
}

}  // namespace evenhand::calibration
