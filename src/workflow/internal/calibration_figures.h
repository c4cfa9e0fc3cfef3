#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "report/calibration_document.h"
#include "report/figures/views.h"
#include "workflow/internal/calibration_analysis.h"

namespace evenhand::workflow::internal {

// What the engine found, as the figures take it.

[[nodiscard]] report::figures::SeverityView severity_view(const CalibrationAnalysis& analysis);
[[nodiscard]] report::figures::ScaleUseView scale_use_view(const CalibrationAnalysis& analysis);
[[nodiscard]] report::figures::WrightView wright_view(const CalibrationAnalysis& analysis);
[[nodiscard]] report::figures::PanelSizeView panel_size_view(const CalibrationAnalysis& analysis);
[[nodiscard]] report::figures::PairsView pairs_view(const CalibrationAnalysis& analysis);
[[nodiscard]] report::figures::FitView fit_view(const CalibrationAnalysis& analysis);
[[nodiscard]] report::figures::FairView fair_view(const CalibrationAnalysis& analysis);

/// Of all interviewers, or of one with colleagues.
[[nodiscard]] report::figures::AgreementView agreement_view(const CalibrationAnalysis& analysis,
                                                            std::optional<std::uint32_t> rater);
[[nodiscard]] report::figures::StandingView standing_view(const CalibrationAnalysis& analysis,
                                                          std::uint32_t rater);
[[nodiscard]] report::figures::DriftView drift_view(const CalibrationAnalysis& analysis,
                                                    std::uint32_t rater);
[[nodiscard]] report::figures::OwnScaleView own_scale_view(const CalibrationAnalysis& analysis,
                                                           std::uint32_t rater);

/// Why nothing is compared, with the names of each group; nothing where there is a model.
[[nodiscard]] std::optional<report::figures::Obstacle> model_obstacle(
    const CalibrationAnalysis& analysis);
/// Whether the interviewer gave as many scores as it takes before anything is tested.
[[nodiscard]] bool has_enough_scores(const CalibrationAnalysis& analysis, std::uint32_t rater);
/// Whether this was looked for, and enough was there to find it.
[[nodiscard]] bool was_tested(const CalibrationAnalysis& analysis,
                              std::uint32_t rater,
                              report::figures::Effect effect);
[[nodiscard]] bool was_any_tested(const CalibrationAnalysis& analysis, std::uint32_t rater);

/// What stands out about an interviewer, the weightiest first.
[[nodiscard]] std::vector<report::figures::Flag> flags_of(const CalibrationAnalysis& analysis,
                                                          std::uint32_t rater);
/// That of the use of the scale, if it stands out.
[[nodiscard]] std::optional<report::figures::Flag> shape_of(const CalibrationAnalysis& analysis,
                                                            std::uint32_t rater);
/// What cannot be told with so few interviews.
[[nodiscard]] std::vector<report::figures::Effect> untold_of(const CalibrationAnalysis& analysis,
                                                             std::uint32_t rater);

}  // namespace evenhand::workflow::internal
