#pragma once

#include <string>

#include "core/scorecard.h"
#include "report/document_pdf.h"

namespace evenhand::report {

/// The printed scorecard of one interview. `sha256` is the card's seal, 64 hex digits. The same
/// card gives the same bytes: every date comes from the card. Findings and errors as
/// document_pdf().
[[nodiscard]] PrintedPdf scorecard_pdf(const Scorecard& card, const std::string& sha256);

}  // namespace evenhand::report
