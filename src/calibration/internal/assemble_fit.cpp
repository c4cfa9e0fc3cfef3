#include "calibration/internal/assemble_fit.h"

#include <cmath>
#include <utility>

#include "calibration/facet_summary.h"
#include "calibration/fair_average.h"
#include "calibration/internal/extremes.h"
#include "calibration/internal/model_fit.h"
#include "calibration/rating_scale.h"

namespace evenhand::calibration::internal {

namespace {

void add_raw_scores(const Ratings& ratings, Facet facet, std::vector<Element>& elements) {
    for (const Rating& rating : ratings.ratings) {
        Element& element = elements[element_of(rating, facet)];
        element.total += rating.score;
        element.count += 1;
    }
}

}  // namespace

MfrmFit assemble_fit(const ActiveRatings& active,
                     const Ratings& ratings,
                     Measures measures,
                     double extreme_adjustment) {
    const RatingScale scale(measures.thresholds);
    const ModelFit model = model_fit(measures, scale, active.coded);
    MfrmFit fit;
    fit.categories = active.categories;
    fit.ratings = active.coded.size();
    fit.log_likelihood = model.log_likelihood;
    fit.largest_residual = model.largest_residual;
    fit.agreement = exact_agreement(measures, scale, active.coded);
    const PerFacet<std::vector<double>> errors =
        measure_extremes(active, ratings.ratings, scale, extreme_adjustment, measures);
    for (const Facet facet : facets_in_order) {
        const std::size_t f = index_of(facet);
        std::vector<Element>& elements = fit.elements[f];
        elements.resize(measures.of[f].size());
        add_raw_scores(ratings, facet, elements);
        for (std::size_t i = 0; i < elements.size(); ++i) {
            Element& element = elements[i];
            element.standing = active.standing[f][i];
            element.measure = measures.of[f][i];
            element.model_se = errors[f][i];
            if (element.standing == Standing::estimated) {
                element.model_se = 1.0 / std::sqrt(model.information[f][i]);
                element.fit = model.fit[f][i];
            }
        }
        fit.summaries[f] = summarise(elements);
    }
    fit.ratings_per_person =
        static_cast<double>(fit.ratings) / fit.summary_of(Facet::person).estimated;
    fit.thresholds = std::move(measures.thresholds);
    add_fair_averages(fit);
    return fit;
}

}  // namespace evenhand::calibration::internal
