#pragma once

#include <string>

#include "core/finding.h"
#include "core/report_style.h"
#include "workflow/calibration_view.h"
#include "workflow/pdf_target.h"

namespace evenhand::workflow {

/// Prints the report of a view: what it covers is said on its first page, fair scores are in it
/// only when asked for. Findings and errors as print_card() has them.
[[nodiscard]] Findings print_calibration(const CalibrationView& view,
                                         bool with_fair_scores,
                                         const PdfTarget& pdf,
                                         const ReportStyle& style = {});

/// Prints an interviewer's own page, for that interviewer to keep or to hand on: nobody else is
/// named in it. `interviewer`: an id, or the name as the scores have it. An error also when there
/// is nobody of that name, or more than one ("calibrate.own").
[[nodiscard]] Findings print_own_calibration(const CalibrationView& view,
                                             const std::string& interviewer,
                                             const PdfTarget& pdf,
                                             const ReportStyle& style = {});

}  // namespace evenhand::workflow
