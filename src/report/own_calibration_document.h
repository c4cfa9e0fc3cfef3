#pragma once

#include <string>
#include <vector>

#include "report/calibration_document.h"
#include "report/document.h"
#include "report/figures/figure.h"

namespace evenhand::report {

/// One interviewer's own page on paper.
struct OwnCalibrationReport {
    std::string name;
    std::string interviews;  ///< "60 interviews"
    CalibrationScope scope;  ///< Of what the page was computed; its counts are not printed.
    std::string sentence;    ///< What it comes to.
    std::vector<figures::Figure> figures;
    std::string help;      ///< The one thing to do; may be empty.
    std::string identity;  ///< At least 32 hex digits: a hash over what it was computed from.
};

/// For the interviewer, to keep or to hand to somebody: nobody else's name is in it. Of a long
/// table the drawing is all that is printed.
[[nodiscard]] Document own_calibration_document(const OwnCalibrationReport& report);

}  // namespace evenhand::report
