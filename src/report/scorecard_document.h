#pragma once

#include <string>

#include "core/scorecard.h"
#include "report/document.h"

namespace evenhand::report {

/// What the printed scorecard of one interview says. `sha256` is the card's seal, 64 hex digits.
///
/// Everything on it comes from the card. What a pitfall is said to signal is left out, and so is
/// the salt: the page may be shown to the candidate.
[[nodiscard]] Document scorecard_document(const Scorecard& card, const std::string& sha256);

}  // namespace evenhand::report
