#include "calibration/mml.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "calibration/internal/active_ratings.h"
#include "calibration/internal/extremes.h"
#include "calibration/internal/jmle_cycle.h"
#include "calibration/internal/marginal_likelihood.h"
#include "calibration/internal/quasi_newton.h"
#include "calibration/internal/weighted_likelihood.h"
#include "calibration/jmle.h"

namespace evenhand::calibration {

namespace {

using internal::ActiveRatings;
using internal::MarginalLayout;
using internal::MarginalLikelihood;
using internal::Measures;
using internal::Posterior;

constexpr int most_rounds = 1000;

/// Each parameter counts in units of its rough standard error, so that none is too steep.
std::vector<double> units_of(const MarginalLikelihood& likelihood) {
    std::vector<double> units = likelihood.counts();
    for (double& unit : units) {
        unit = 1.0 / std::sqrt(std::max(unit, 1.0));
    }
    return units;
}

std::vector<double> scaled(std::span<const double> point, const std::vector<double>& units) {
    std::vector<double> parameters(point.begin(), point.end());
    for (std::size_t i = 0; i < units.size(); ++i) {
        parameters[i] *= units[i];
    }
    return parameters;
}

internal::Minimum maximise(MarginalLikelihood& likelihood, const Progress& progress) {
    const std::vector<double> units = units_of(likelihood);
    const auto objective = [&](std::span<const double> point, std::span<double> gradient) {
        const double value = likelihood.value(scaled(point, units), gradient);
        for (std::size_t i = 0; i < units.size(); ++i) {
            gradient[i] *= units[i];
        }
        return value;
    };
    // A gradient of 1e-4 standard errors leaves parameters 1e-4 of their own errors away.
    constexpr double flat = 1e-4;
    internal::Minimum minimum = internal::minimise(
        objective, std::vector<double>(units.size(), 0.0), flat, most_rounds, [&](int round) {
            report_progress(progress, static_cast<std::uint64_t>(round), most_rounds);
        });
    minimum.point = scaled(minimum.point, units);
    return minimum;
}

double mean_of_estimated(std::span<const double> values, const std::vector<Standing>& standing) {
    double sum = 0.0;
    double count = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (standing[i] == Standing::estimated) {
            sum += values[i];
            count += 1.0;
        }
    }
    return count > 0.0 ? sum / count : 0.0;
}

/// Severities and thresholds to mean 0; the difficulties take up the difference.
void normalise(const ActiveRatings& active,
               const MarginalLayout& layout,
               std::span<double> parameters) {
    const std::span<double> raters = parameters.subspan(0, layout.raters);
    const std::span<double> criteria = parameters.subspan(layout.criterion(0), layout.criteria);
    const std::span<double> thresholds = parameters.subspan(layout.threshold(0), layout.thresholds);
    const double severity = mean_of_estimated(raters, active.standing[index_of(Facet::rater)]);
    double threshold = 0.0;
    for (const double value : thresholds) {
        threshold += value / static_cast<double>(layout.thresholds);
    }
    for (double& value : raters) {
        value -= severity;
    }
    for (double& value : thresholds) {
        value -= threshold;
    }
    for (double& value : criteria) {
        value += severity + threshold;
    }
}

std::vector<MmlParameter> parameters_of(std::span<const double> estimates,
                                        std::span<const double> information) {
    std::vector<MmlParameter> parameters;
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        parameters.push_back({estimates[i], 1.0 / std::sqrt(information[i]), Standing::estimated});
    }
    return parameters;
}

/// The last one follows from the others: its error is made of theirs.
void constrain_last(std::span<MmlParameter*> parameters) {
    double squares = 0.0;
    for (const MmlParameter* parameter : parameters.first(parameters.size() - 1)) {
        squares += parameter->se_tam * parameter->se_tam;
    }
    parameters.back()->se_tam = std::sqrt(squares);
}

void constrain_thresholds(std::vector<MmlParameter>& thresholds) {
    std::vector<MmlParameter*> all;
    all.reserve(thresholds.size());
    for (MmlParameter& threshold : thresholds) {
        all.push_back(&threshold);
    }
    constrain_last(all);
}

/// Raters who are left out carry no information, and are none of those that are constrained.
void constrain_raters(std::vector<MmlParameter>& raters,
                      const std::vector<Standing>& standing,
                      std::span<const double> information) {
    std::vector<MmlParameter*> estimated;
    double last = 0.0;
    for (std::size_t i = 0; i < raters.size(); ++i) {
        if (standing[i] == Standing::estimated) {
            estimated.push_back(&raters[i]);
            last = information[i];
        }
    }
    for (MmlParameter* rater : estimated) {
        const double own = 1.0 / (rater->se_tam * rater->se_tam);
        rater->se_tam = 1.0 / std::sqrt(own + last);
    }
    constrain_last(estimated);
}

Measures measures_of(const MmlFit& fit) {
    Measures measures;
    for (const MmlPerson& person : fit.persons) {
        measures.of[index_of(Facet::person)].push_back(person.eap);
    }
    for (const MmlParameter& rater : fit.raters) {
        measures.of[index_of(Facet::rater)].push_back(rater.estimate);
    }
    for (const MmlParameter& criterion : fit.criteria) {
        measures.of[index_of(Facet::criterion)].push_back(criterion.estimate);
    }
    for (const MmlParameter& threshold : fit.thresholds) {
        measures.thresholds.push_back(threshold.estimate);
    }
    return measures;
}

void measure_left_out(const ActiveRatings& active,
                      const Ratings& ratings,
                      const RatingScale& scale,
                      MmlFit& fit) {
    Measures measures = measures_of(fit);
    const auto errors = internal::measure_extremes(
        active, ratings.ratings, scale, JmleOptions{}.extreme_adjustment, measures);
    const auto take = [&](Facet facet, std::vector<MmlParameter>& parameters) {
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const Standing standing = active.standing[index_of(facet)][i];
            if (standing == Standing::estimated) {
                continue;
            }
            parameters[i] = {measures.of[index_of(facet)][i], errors[index_of(facet)][i], standing};
        }
    };
    take(Facet::rater, fit.raters);
    take(Facet::criterion, fit.criteria);
}

void add_weighted_likelihoods(const ActiveRatings& active, const RatingScale& scale, MmlFit& fit) {
    const internal::CodedRatings& coded = active.coded;
    std::vector<double> offsets;
    for (std::size_t begin = 0; begin < coded.size();) {
        const std::uint32_t person = coded.element[0][begin];
        offsets.clear();
        double total = 0.0;
        std::size_t end = begin;
        for (; end < coded.size() && coded.element[0][end] == person; ++end) {
            offsets.push_back(-fit.raters[coded.element[1][end]].estimate -
                              fit.criteria[coded.element[2][end]].estimate);
            total += coded.category[end];
        }
        const internal::LoneMeasure lone = internal::weighted_likelihood(scale, offsets, total);
        fit.persons[person].wle = lone.measure;
        fit.persons[person].wle_se = lone.se;
        begin = end;
    }
}

/// Over the persons with ratings.
struct Spread {
    double count = 0.0;
    double squares = 0.0;  ///< Around the mean.
    double mean_square_error = 0.0;
};

Spread spread_of(const std::vector<MmlPerson>& persons,
                 double MmlPerson::*value,
                 double MmlPerson::*error) {
    double sum = 0.0;
    Spread spread;
    for (const MmlPerson& person : persons) {
        if (person.standing == Standing::estimated) {
            spread.count += 1.0;
            sum += person.*value;
            spread.mean_square_error += person.*error * person.*error;
        }
    }
    for (const MmlPerson& person : persons) {
        if (person.standing == Standing::estimated) {
            const double distance = person.*value - sum / spread.count;
            spread.squares += distance * distance;
        }
    }
    spread.mean_square_error /= spread.count;
    return spread;
}

void add_reliabilities(MmlFit& fit) {
    const Spread eap = spread_of(fit.persons, &MmlPerson::eap, &MmlPerson::psd);
    const Spread wle = spread_of(fit.persons, &MmlPerson::wle, &MmlPerson::wle_se);
    const double eap_variance = eap.squares / eap.count;
    const double wle_variance = wle.squares / (wle.count - 1.0);
    fit.eap_reliability = eap_variance / (eap_variance + eap.mean_square_error);
    fit.wle_reliability = 1.0 - wle.mean_square_error / wle_variance;
}

MmlFit fit_at(MarginalLikelihood& likelihood,
              const ActiveRatings& active,
              std::span<const double> parameters) {
    const MarginalLayout& layout = likelihood.layout();
    const Posterior posterior = likelihood.posterior(parameters);
    const std::span<const double> information = posterior.information;
    const auto part = [&](std::size_t first, std::size_t count) {
        return parameters_of(parameters.subspan(first, count), information.subspan(first, count));
    };
    MmlFit fit;
    fit.categories = active.categories;
    fit.raters = part(layout.rater(0), layout.raters);
    fit.criteria = part(layout.criterion(0), layout.criteria);
    fit.thresholds = part(layout.threshold(0), layout.thresholds);
    constrain_raters(
        fit.raters, active.standing[index_of(Facet::rater)], information.subspan(0, layout.raters));
    constrain_thresholds(fit.thresholds);
    for (std::size_t person = 0; person < posterior.mean.size(); ++person) {
        fit.persons.push_back({active.standing[index_of(Facet::person)][person],
                               posterior.mean[person],
                               posterior.sd[person],
                               0.0,
                               0.0});
    }
    const double log_sd = parameters[layout.log_sd()];
    fit.variance = std::exp(2.0 * log_sd);
    return fit;
}

}  // namespace

Outcome<MmlFit> fit_mml(const Ratings& ratings, const Progress& progress) {
    if (const auto reason = unfit_for_mfrm(ratings)) {
        return *reason;
    }
    constexpr std::array removable = {Facet::rater, Facet::criterion};
    const ActiveRatings active = internal::active_ratings(ratings, removable);
    if (active.categories.labels.size() < 2) {
        return Undefined::no_variation;
    }
    if (!active.removals.empty() && !active.hangs_together()) {
        return Undefined::disconnected;
    }
    MarginalLikelihood likelihood(active);
    internal::Minimum minimum = maximise(likelihood, progress);
    if (!minimum.settled) {
        return Undefined::not_converged;
    }
    normalise(active, likelihood.layout(), minimum.point);
    MmlFit fit = fit_at(likelihood, active, minimum.point);
    fit.deviance = 2.0 * minimum.value;
    fit.rounds = minimum.rounds;
    std::vector<double> thresholds;
    for (const MmlParameter& threshold : fit.thresholds) {
        thresholds.push_back(threshold.estimate);
    }
    const RatingScale scale(thresholds);
    measure_left_out(active, ratings, scale, fit);
    add_weighted_likelihoods(active, scale, fit);
    add_reliabilities(fit);
    return fit;
}

}  // namespace evenhand::calibration
