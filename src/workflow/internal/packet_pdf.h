#pragma once

#include "report/packet_document.h"
#include "workflow/packet_copy.h"
#include "workflow/packet_desk.h"

namespace evenhand::workflow::internal {

/// The PDF of a packet, with its record and every scorecard attached.
[[nodiscard]] report::PrintedPdf packet_pdf(const CommitteeCards& cards,
                                            const ReportStyle& style = {});

/// The PDF of a packet of redacted copies, with its record and every copy attached. A candidate's
/// has none of the style's line of confidentiality, which is for others.
[[nodiscard]] report::PrintedPdf packet_copy_pdf(const PacketCopies& copies,
                                                 const ReportStyle& style = {});

/// What the packet's pages say of its panel. `cards` are of one.
[[nodiscard]] report::PacketPanel panel_part(const CommitteeCards& cards);
/// The same of redacted copies, with nobody's name. They are of a panel.
[[nodiscard]] report::PacketPanel panel_part(const PacketCopies& copies);

}  // namespace evenhand::workflow::internal
