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

/// What stands out about an interviewer, the weightiest first.
[[nodiscard]] std::vector<report::figures::Flag> flags_of(const CalibrationAnalysis& analysis,
                                                          std::uint32_t rater);
/// What cannot be told with so few interviews.
[[nodiscard]] std::vector<report::figures::Effect> untold_of(const CalibrationAnalysis& analysis,
                                                             std::uint32_t rater);

}  // namespace evenhand::workflow::internal
