#include "calibration/d_study.h"

#include <set>

namespace evenhand::calibration {

bool enough_to_plan(const Ratings& ratings) {
    constexpr std::size_t least_persons = 10;
    std::set<std::uint32_t> persons;
    std::set<std::uint32_t> raters;
    for (const Rating& rating : ratings.ratings) {
        persons.insert(rating.person);
        raters.insert(rating.rater);
    }
    return raters.size() > 1 && persons.size() >= least_persons;
}

DStudy d_study(const GComponents& components, const DDesign& design) {
    const double raters = design.raters;
    const double criteria = design.criteria;
    const double random_criteria = design.fixed_criteria ? 0.0 : 1.0;
    const double rater_error = components.r / raters + components.rc / (raters * criteria);
    DStudy study;
    study.universe = components.p + (1.0 - random_criteria) * components.pc / criteria;
    study.relative_error = components.pr / raters + random_criteria * components.pc / criteria +
                           components.residual / (raters * criteria);
    study.absolute_error =
        study.relative_error + rater_error + random_criteria * components.c / criteria;
    if (design.nested_raters) {
        study.relative_error += rater_error;
    }
    if (study.universe > 0.0) {
        study.generalizability = study.universe / (study.universe + study.relative_error);
        study.dependability = study.universe / (study.universe + study.absolute_error);
    }
    return study;
}

std::optional<std::uint32_t> raters_needed(const GComponents& components,
                                           DDesign design,
                                           double goal) {
    constexpr std::uint32_t most = 1000;
    for (design.raters = 1; design.raters <= most; ++design.raters) {
        if (d_study(components, design).generalizability >= goal) {
            return design.raters;
        }
    }
    return std::nullopt;
}

}  // namespace evenhand::calibration
