#pragma once

#include <string>

#include "core/scorecard.h"
#include "report/document_pdf.h"
#include "report/scorecard_document.h"

namespace evenhand::report {

/// The printed scorecard of one interview. `sha256` is the card's seal, 64 hex digits. The same
/// card and stamp give the same bytes: every date comes from the card. Findings and errors as
/// document_pdf().
[[nodiscard]] PrintedPdf scorecard_pdf(const Scorecard& card,
                                       const std::string& sha256,
                                       const std::optional<ArchiveStamp>& stamp = {});

}  // namespace evenhand::report
