#include "calibration/model_choice.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include "calibration/internal/active_ratings.h"
#include "calibration/internal/assemble_fit.h"
#include "calibration/jmle.h"
#include "calibration/mml.h"

namespace evenhand::calibration {

namespace {

std::vector<double> estimates_of(const std::vector<MmlParameter>& parameters) {
    std::vector<double> estimates;
    std::ranges::transform(parameters, std::back_inserter(estimates), &MmlParameter::estimate);
    return estimates;
}

/// Difficulties sum to zero as in joint estimation; persons take up the difference.
void centre_criteria(const std::vector<MmlParameter>& criteria, internal::Measures& measures) {
    double sum = 0.0;
    double count = 0.0;
    for (const MmlParameter& criterion : criteria) {
        if (criterion.standing == Standing::estimated) {
            sum += criterion.estimate;
            count += 1.0;
        }
    }
    const double mean = count > 0.0 ? sum / count : 0.0;
    for (const Facet facet : {Facet::person, Facet::criterion}) {
        for (double& measure : measures.of[index_of(facet)]) {
            measure -= mean;
        }
    }
}

internal::Measures measures_of(const MmlFit& fit) {
    internal::Measures measures;
    std::ranges::transform(
        fit.persons, std::back_inserter(measures.of[index_of(Facet::person)]), &MmlPerson::wle);
    measures.of[index_of(Facet::rater)] = estimates_of(fit.raters);
    measures.of[index_of(Facet::criterion)] = estimates_of(fit.criteria);
    measures.thresholds = estimates_of(fit.thresholds);
    centre_criteria(fit.criteria, measures);
    return measures;
}

}  // namespace

Outcome<MfrmFit> fit_model(const Ratings& ratings, const Progress& progress) {
    const JmleOptions options;
    Outcome<MfrmFit> joint = fit_jmle(ratings, options, progress);
    const auto* reason = std::get_if<Undefined>(&joint);
    if (reason == nullptr || *reason != Undefined::not_converged) {
        return joint;
    }
    const Outcome<MmlFit> outcome = fit_mml(ratings, progress);
    const auto* marginal = std::get_if<MmlFit>(&outcome);
    if (marginal == nullptr) {
        return joint;
    }
    constexpr std::array removable = {Facet::rater, Facet::criterion};
    MfrmFit fit = internal::assemble_fit(internal::active_ratings(ratings, removable),
                                         ratings,
                                         measures_of(*marginal),
                                         options.extreme_adjustment);
    fit.method = MfrmMethod::marginal;
    fit.cycles = marginal->rounds;
    return fit;
}

}  // namespace evenhand::calibration
