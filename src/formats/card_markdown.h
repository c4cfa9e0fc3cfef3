#pragma once

#include <string>

#include "core/scorecard.h"

namespace evenhand::formats {

/// The card as Markdown (CommonMark with tables) for an e-mail: who, what was recommended, a table
/// of scores, the evidence for each, the take-aways. It reads well as plain text too. Signs in
/// people's words that Markdown would take for its own are escaped. `sha256` is its seal.
[[nodiscard]] std::string card_markdown(const Scorecard& card, const std::string& sha256);

}  // namespace evenhand::formats
