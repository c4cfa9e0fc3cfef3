#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/scorecard.h"
#include "report/copy_document.h"
#include "report/scorecard_pdf.h"

namespace evenhand::workflow::internal {

/// Whether the bytes are those of a PDF, by how they begin.
[[nodiscard]] bool is_pdf(std::string_view bytes);

/// The PDF of a card that is under this seal, with the card attached.
[[nodiscard]] report::PrintedPdf card_pdf(const Scorecard& card,
                                          const std::string& sha256,
                                          const std::optional<report::ArchiveStamp>& stamp = {},
                                          const ReportStyle& style = {});

/// The PDF of a redacted copy, with the copy attached. A candidate's copy has none of the style's
/// line of confidentiality, which is for others, and every section: the style leaves out nothing of
/// what somebody has a right to see.
[[nodiscard]] report::PrintedPdf copy_pdf(const report::SealedCardCopy& copy,
                                          const ReportStyle& style = {});

}  // namespace evenhand::workflow::internal
