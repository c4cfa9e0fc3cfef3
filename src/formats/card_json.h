#pragma once

#include <string>

#include "core/scorecard.h"

namespace evenhand::formats {

/// The card as one JSON object (docs/formats.md, "Scorecard as JSON"), indented by two blanks.
/// `sha256` is its seal.
[[nodiscard]] std::string card_json(const Scorecard& card, const std::string& sha256);

}  // namespace evenhand::formats
