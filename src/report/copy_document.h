#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/redaction.h"
#include "core/report_style.h"
#include "report/document.h"

namespace evenhand::report {

/// The name of the redacted copy in its PDF.
inline constexpr std::string_view attached_copy = "redacted-scorecard.xml";

/// A redacted copy as it is given away.
struct SealedCardCopy {
    CopyKind kind = CopyKind::anonymised;
    const Scorecard& card;      ///< The redacted one.
    const std::string& sha256;  ///< The copy's own seal, 64 hex digits.
    const std::string& bytes;   ///< The copy's XML, which is attached.
};

/// What a redacted copy says in print: the pages of scorecard_document(), which name themselves a
/// copy, without hashes of the rubrics as they were used. Nothing in it comes from the original.
/// `left_out`, `attached`: as there.
[[nodiscard]] Document copy_document(const SealedCardCopy& sealed,
                                     const std::vector<CardSection>& left_out = {},
                                     std::string_view attached = attached_copy);

}  // namespace evenhand::report
