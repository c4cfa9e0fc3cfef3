#include "calibration/outcome.h"

namespace evenhand::calibration {

std::string_view name_of(Undefined reason) {
    switch (reason) {
        case Undefined::needs_two_raters:
            return "needs_two_raters";
        case Undefined::needs_two_units:
            return "needs_two_units";
        case Undefined::no_pairable_units:
            return "no_pairable_units";
        case Undefined::no_variation:
            return "no_variation";
        case Undefined::constant_rater:
            return "constant_rater";
        case Undefined::disconnected:
            return "disconnected";
        case Undefined::not_converged:
            return "not_converged";
        case Undefined::too_few:
            return "too_few";
        case Undefined::unbalanced:
            return "unbalanced";
        case Undefined::out_of_reach:
            return "out_of_reach";
        case Undefined::too_large:
            return "too_large";
    }
    return "";
}

}  // namespace evenhand::calibration
