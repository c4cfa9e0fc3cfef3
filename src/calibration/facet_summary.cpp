#include "calibration/facet_summary.h"

#include <algorithm>
#include <cmath>

#include "calibration/internal/distributions.h"

namespace evenhand::calibration {

namespace {

struct Sums {
    double count = 0.0;
    double measure = 0.0;
    double squared_error = 0.0;
    double weight = 0.0;
    double weighted = 0.0;
    double weighted_square = 0.0;
};

Separation separation_of(double variance, double mean_squared_error) {
    Separation result;
    result.sd = std::sqrt(variance);
    result.rmse = std::sqrt(mean_squared_error);
    result.true_sd = std::sqrt(std::max(0.0, variance - mean_squared_error));
    result.separation = result.rmse > 0.0 ? result.true_sd / result.rmse : 0.0;
    result.strata = (4.0 * result.separation + 1.0) / 3.0;
    const double square = result.separation * result.separation;
    result.reliability = square / (1.0 + square);
    return result;
}

void chi_square(const Sums& sums, FacetSummary& summary) {
    summary.df = summary.estimated - 1;
    summary.fixed_chi_square =
        std::max(0.0, sums.weighted_square - sums.weighted * sums.weighted / sums.weight);
    if (summary.df > 0) {
        summary.p = internal::chi_square_tail(summary.fixed_chi_square, summary.df);
    }
}

}  // namespace

FacetSummary summarise(std::span<const Element> elements) {
    FacetSummary summary;
    Sums sums;
    for (const Element& element : elements) {
        summary.elements += element.standing != Standing::unrated ? 1 : 0;
        if (element.standing != Standing::estimated) {
            continue;
        }
        const double weight = 1.0 / (element.model_se * element.model_se);
        sums.count += 1.0;
        sums.measure += element.measure;
        sums.squared_error += element.model_se * element.model_se;
        sums.weight += weight;
        sums.weighted += weight * element.measure;
        sums.weighted_square += weight * element.measure * element.measure;
    }
    if (sums.count < 1.0) {
        return summary;
    }
    summary.estimated = static_cast<int>(sums.count);
    summary.mean = sums.measure / sums.count;
    double squares = 0.0;
    for (const Element& element : elements) {
        if (element.standing == Standing::estimated) {
            squares += (element.measure - summary.mean) * (element.measure - summary.mean);
        }
    }
    const double mean_squared_error = sums.squared_error / sums.count;
    summary.population = separation_of(squares / sums.count, mean_squared_error);
    if (summary.estimated > 1) {
        summary.sample = separation_of(squares / (sums.count - 1.0), mean_squared_error);
    }
    chi_square(sums, summary);
    return summary;
}

}  // namespace evenhand::calibration
