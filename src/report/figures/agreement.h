#pragma once

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// Who is compared: "you" with colleagues, or all interviewers with each other.
enum class AgreementOf { one, panel };

/// How often are scores of the same answer the same, and how often within one point? All criteria
/// first, then those with least agreement.
[[nodiscard]] Figure agreement_figure(const AgreementView& view, AgreementOf whose);

}  // namespace evenhand::report::figures
