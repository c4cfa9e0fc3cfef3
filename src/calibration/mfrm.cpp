#include "calibration/mfrm.h"

#include <algorithm>
#include <cmath>

namespace evenhand::calibration {

const std::vector<std::string>& ids_of(const Ratings& ratings, Facet facet) noexcept {
    switch (facet) {
        case Facet::person:
            return ratings.persons;
        case Facet::rater:
            return ratings.raters;
        case Facet::criterion:
            break;
    }
    return ratings.criteria;
}

double Element::real_se() const noexcept {
    return fit ? model_se * std::sqrt(std::max(1.0, fit->infit)) : model_se;
}

double MfrmFit::corrected(double measure) const noexcept {
    if (method == MfrmMethod::marginal) {
        return measure;
    }
    const double length = ratings_per_person;
    return length > 1.0 ? measure * (length - 1.0) / length : measure;
}

}  // namespace evenhand::calibration
