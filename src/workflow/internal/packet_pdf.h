#pragma once

#include "report/packet_document.h"
#include "workflow/packet_desk.h"

namespace evenhand::workflow::internal {

/// The PDF of a packet, with its record and every scorecard attached.
[[nodiscard]] report::PrintedPdf packet_pdf(const CommitteeCards& cards,
                                            const ReportStyle& style = {});

}  // namespace evenhand::workflow::internal
