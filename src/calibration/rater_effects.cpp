#include "calibration/rater_effects.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <set>
#include <utility>

#include "calibration/internal/distributions.h"
#include "calibration/internal/effect_statistics.h"
#include "calibration/internal/lone_measure.h"
#include "calibration/internal/rater_record.h"
#include "calibration/jmle.h"
#include "calibration/rating_scale.h"

namespace evenhand::calibration {

namespace {

using internal::Line;
using internal::mean_of;
using internal::RaterRecord;

void describe(const RaterRecord& record, std::size_t categories, RaterEffects& effects) {
    const auto count = static_cast<double>(record.size());
    effects.ratings = static_cast<int>(record.size());
    if (record.size() == 0) {
        return;
    }
    effects.mean = mean_of(record.score);
    double squares = 0.0;
    for (const double score : record.score) {
        squares += (score - effects.mean) * (score - effects.mean);
    }
    effects.sd = record.size() > 1 ? std::sqrt(squares / (count - 1.0)) : 0.0;
    for (const int category : record.category) {
        const auto k = static_cast<std::size_t>(category);
        effects.middle += internal::is_middle(k, categories) ? 1.0 / count : 0.0;
        effects.ends += internal::is_end(k, categories) ? 1.0 / count : 0.0;
    }
    effects.expected_middle = record.expected_middle / count;
    effects.expected_ends = record.expected_ends / count;
}

std::optional<GoldDistance> distance_of(const GoldPairs& pairs) {
    const auto found = distance_from_gold(pairs.differences());
    const auto* distance = std::get_if<GoldDistance>(&found);
    return distance == nullptr ? std::nullopt : std::optional(*distance);
}

std::optional<HaloEffect> halo_of(const RaterRecord& record, double intercept, double slope) {
    std::vector<double> rest(record.size());
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const double predicted = intercept + slope * record.expected[i];
        rest[i] = (record.score[i] - predicted) / std::sqrt(record.variance[i]);
    }
    const auto found = internal::one_way(record.person, rest);
    if (!found) {
        return std::nullopt;
    }
    return HaloEffect{found->icc, found->f, found->p};
}

void add_spread_and_halo(const RaterRecord& record, RaterEffects& effects) {
    effects.raw_halo = halo_of(record, 0.0, 1.0);
    const std::optional<Line> line = internal::fitted_line(record.expected, record.score);
    if (line && line->slope_se > 0.0) {
        const double t = (line->slope - 1.0) / line->slope_se;
        const auto rest = internal::fitted_line(record.expected, record.residuals());
        effects.spread = {
            line->slope, line->slope_se, t, internal::t_two_sided(t, line->df), rest->correlation};
        effects.halo = halo_of(record, line->intercept, line->slope);
    }
    effects.within_variance = internal::within_variance(record.person, record.score);
    if (const auto expected = internal::within_variance(record.person, record.expected)) {
        effects.expected_within_variance = *expected + mean_of(record.variance);
    }
}

std::optional<DriftEffect> drift_along(const std::vector<double>& sequence,
                                       const std::vector<double>& residuals) {
    const std::optional<Line> line = internal::fitted_line(sequence, residuals);
    if (!line || !(line->slope_se > 0.0)) {
        return std::nullopt;
    }
    const auto [first, last] = std::minmax_element(sequence.begin(), sequence.end());
    const double t = line->slope / line->slope_se;
    return DriftEffect{
        line->slope, t, internal::t_two_sided(t, line->df), line->slope * (*last - *first)};
}

std::optional<DriftEffect> drift_by_interview(const RaterRecord& record) {
    const internal::InterviewMeans interviews = internal::interview_means(record);
    return drift_along(interviews.sequence, interviews.residual);
}

/// Severity over some of the rater's ratings, everything else fixed.
std::optional<internal::LoneMeasure> severity_over(const RaterRecord& record,
                                                   const RatingScale& scale,
                                                   const std::vector<bool>& chosen) {
    std::vector<double> offsets;
    double total = 0.0;
    for (std::size_t i = 0; i < record.size(); ++i) {
        if (chosen[i]) {
            offsets.push_back(record.others[i]);
            total += record.category[i];
        }
    }
    if (offsets.empty()) {
        return std::nullopt;
    }
    const auto most = static_cast<double>(offsets.size() * (scale.categories() - 1));
    internal::LoneMeasure lone = internal::lone_measure(
        scale, offsets, internal::inside(total, most, JmleOptions{}.extreme_adjustment));
    lone.measure = -lone.measure;
    return lone;
}

/// Half of the interviews, not of the ratings: the middle one of an odd number is in the first
/// half.
std::optional<HalfSeverities> halves_of(const RaterRecord& record, const RatingScale& scale) {
    const std::set<double> interviews(record.sequence.begin(), record.sequence.end());
    if (interviews.size() < 2) {
        return std::nullopt;
    }
    const auto half = static_cast<std::ptrdiff_t>((interviews.size() + 1) / 2);
    const double second_begins = *std::next(interviews.begin(), half);
    std::vector<bool> early;
    for (const double number : record.sequence) {
        early.push_back(number < second_begins);
    }
    const auto first = severity_over(record, scale, early);
    early.flip();
    const auto second = severity_over(record, scale, early);
    if (!first || !second) {
        return std::nullopt;
    }
    const double error = std::sqrt(first->se * first->se + second->se * second->se);
    return HalfSeverities{
        first->measure, second->measure, (second->measure - first->measure) / error};
}

}  // namespace

std::vector<int> interviews_of(const Ratings& ratings) {
    std::vector<std::set<std::uint32_t>> persons(ratings.raters.size());
    for (const Rating& rating : ratings.ratings) {
        persons[rating.rater].insert(rating.person);
    }
    std::vector<int> counts;
    std::ranges::transform(persons, std::back_inserter(counts), [](const auto& each) {
        return static_cast<int>(each.size());
    });
    return counts;
}

std::vector<RaterEffects> rater_effects(const Ratings& ratings,
                                        const MfrmFit& fit,
                                        std::span<const GoldScore> gold) {
    const RatingScale scale(fit.thresholds);
    const std::vector<RaterRecord> records = internal::rater_records(ratings, fit, scale);
    const std::vector<PointSeverity> points = severity_in_points(fit);
    const std::vector<int> interviews = interviews_of(ratings);
    const std::vector<GoldPairs> beside_key = pairs_with_gold(ratings, gold);
    std::vector<RaterEffects> all;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const Element& rater = fit.of(Facet::rater)[i];
        RaterEffects effects;
        effects.standing = rater.standing;
        effects.severity = rater.measure;
        effects.se = rater.model_se;
        effects.fair_m = rater.fair_m;
        effects.points = points[i];
        effects.fit = rater.fit;
        effects.interviews = interviews[i];
        describe(records[i], scale.categories(), effects);
        effects.gold = distance_of(beside_key[i]);
        add_spread_and_halo(records[i], effects);
        if (!records[i].sequence.empty()) {
            effects.drift = drift_by_interview(records[i]);
            effects.drift_by_rating = drift_along(records[i].sequence, records[i].residuals());
            effects.halves = halves_of(records[i], scale);
        }
        all.push_back(effects);
    }
    return all;
}

}  // namespace evenhand::calibration
