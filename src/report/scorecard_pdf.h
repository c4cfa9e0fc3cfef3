#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/scorecard.h"
#include "report/document_pdf.h"
#include "report/scorecard_document.h"

namespace evenhand::report {

/// The name of the card in its PDF.
inline constexpr std::string_view attached_scorecard = "scorecard.xml";

/// A card as it is kept.
struct SealedScorecard {
    const Scorecard& card;
    const std::string& sha256;  ///< Its seal, 64 hex digits.
    const std::string& bytes;   ///< The canonical XML that the seal is of.
};

/// The printed scorecard of one interview, with the card itself attached, so that whoever has the
/// PDF has all of it and can check it. The same card, stamp and style give the same bytes: every
/// date comes from the card. Findings and errors as document_pdf().
[[nodiscard]] PrintedPdf scorecard_pdf(const SealedScorecard& sealed,
                                       const std::optional<ArchiveStamp>& stamp = {},
                                       const ReportStyle& style = {});

}  // namespace evenhand::report
