#pragma once

#include <string>

#include "core/scorecard.h"

namespace evenhand::formats {

/// The card as a table for spreadsheets: a heading line, then one line for each criterion of its
/// questions (docs/formats.md, "Scorecards for other programs"). RFC 4180 with line feeds, UTF-8;
/// what a spreadsheet would take for a formula is defused (csv_cell.h). `sha256` is its seal.
[[nodiscard]] std::string card_csv(const Scorecard& card, const std::string& sha256);

}  // namespace evenhand::formats
