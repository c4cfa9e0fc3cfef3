#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "calibration/progress.h"
#include "report/calibration_document.h"
#include "workflow/calibration_data.h"
#include "workflow/figures.h"

namespace evenhand::workflow {

namespace internal {
struct CalibrationAnalysis;
}

/// Everything the lead's page shows of one selection of scores.
struct CalibrationView {
    struct Interviewer {
        std::string id;
        std::string name;
    };
    std::string scope;  ///< "12 interviewers · 60 candidates · …": one line.
    Figure severity;
    Figure scale_use;
    Figure ruler;
    Figure panel_size;
    Figure agreement;  ///< Of the panel, by criterion.
    Figure pairs;
    Figure fit;
    Figure fair;                            ///< Asked for, never shown unasked.
    std::vector<Interviewer> interviewers;  ///< In order of name.
    bool empty = false;                     ///< The filter leaves nothing.
    CalibrationFilter filter;               ///< What was selected.
    std::vector<CalibrationChoice> groups;  ///< As group_choices(), of what the filter leaves.
    report::CalibrationScope covers;        ///< The same, as the printed report says it.
    std::shared_ptr<const internal::CalibrationAnalysis> analysis;
};

/// Computes everything, of all groups or of the one that the filter names; a group that is not
/// there is dropped from the filter. Takes seconds with many scores. The same data give the same
/// view. `progress` is told hundredths. Throws Error (cancelled) when it stops. `resamples`: for
/// the band of the panel's reliability; nothing: as many as their time is worth.
[[nodiscard]] CalibrationView calibration_view(const CalibrationData& data,
                                               const CalibrationFilter& filter,
                                               const calibration::Progress& progress = {},
                                               std::optional<int> resamples = {});

/// One interviewer's own page. No other name appears on it.
struct OwnCalibrationView {
    std::string name;
    std::string scope;     ///< "60 interviews"
    std::string sentence;  ///< What it comes to, in one spoken sentence.
    Figure drift;
    Figure standing;
    Figure agreement;
    Figure scale_use;
    std::string help;  ///< The one thing to do.
};

/// Nothing for an id that is not among the view's interviewers.
[[nodiscard]] std::optional<OwnCalibrationView> own_calibration(const CalibrationView& view,
                                                                const std::string& interviewer);

/// The very scores behind what is said of an interviewer, those farthest from their expectation
/// first.
struct ScoresBehind {
    std::string title;    ///< "Chidi Okonkwo: Strict, 0.6 points less (0.5 to 0.7)"
    std::string meaning;  ///< What that means and what may help; empty when nothing stands out.
    FigureTable table;
};

[[nodiscard]] std::optional<ScoresBehind> scores_behind(const CalibrationView& view,
                                                        const std::string& interviewer);

}  // namespace evenhand::workflow
