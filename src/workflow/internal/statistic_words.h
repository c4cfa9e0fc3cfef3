#pragma once

#include <string>
#include <string_view>

#include "calibration/g_study.h"
#include "calibration/intraclass_reml.h"
#include "calibration/intraclass_reml_band.h"
#include "calibration/outcome.h"
#include "calibration/scope_report.h"

namespace evenhand::workflow::internal {

// Statistics in words for people who score. Sentences end with a full stop.

/// "it takes two raters"
[[nodiscard]] std::string_view reason_words(calibration::Undefined reason);

/// "0.42 (0.38 to 0.46)"; without an interval "0.42".
[[nodiscard]] std::string estimate_words(double estimate,
                                         const calibration::Outcome<calibration::Interval>& limits);

/// "Out of every 100 times two of you scored the same answer, you gave the same score 35 times and
/// were within one point 82 times."
[[nodiscard]] std::string agreement_sentence(const calibration::AgreementReport& report);

/// "Krippendorff's alpha (ordinal) is 0.42 (0.38 to 0.46)." or why there is none.
[[nodiscard]] std::string alpha_sentence(const calibration::AgreementReport& report);

/// Gwet's AC2 with quadratic weights.
[[nodiscard]] std::string ac_sentence(const calibration::AgreementReport& report);

/// ICC(2,1) and ICC(2,k).
[[nodiscard]] std::string icc_sentence(const calibration::ReliabilityReport& report);

/// The same from variance components, where cells are missing.
[[nodiscard]] std::string icc_sentence(const calibration::RemlIntraclass& found,
                                       const calibration::RemlIntraclassBand* limits,
                                       const calibration::PairCounts& counts);

/// "With 2 interviewers a ranking of candidates is 0.79 reliable; 3 bring it above 0.80." The same
/// criteria for all, each candidate with other interviewers.
[[nodiscard]] std::string panel_sentence(const calibration::GStudy& study);

/// Quadratic kappa of two raters.
[[nodiscard]] std::string kappa_sentence(const calibration::KappaReport& report);

/// Bias, mean absolute error and agreement with the key of "R001".
[[nodiscard]] std::string key_sentence(const std::string& rater,
                                       const calibration::GoldComparison& gold);

/// Order and weighted kappa against the key.
[[nodiscard]] std::string key_order_sentence(const std::string& rater,
                                             const calibration::ScopeReport& report);

/// "12 candidates scored by two or more, 14 pairs of means"
[[nodiscard]] std::string means_words(const calibration::PairCounts& counts);

/// "12 answers were scored by two, 14 pairs of scores"
[[nodiscard]] std::string pairs_words(const calibration::PairCounts& counts);

}  // namespace evenhand::workflow::internal
