#pragma once

#include <filesystem>
#include <string>

#include "core/finding.h"
#include "core/scorecard.h"

namespace evenhand::workflow {

/// A card read from its file, with its seal found whole.
struct ReadCard {
    Scorecard card;
    std::string sha256;
};

/// No value, and errors, for a file that is no scorecard or whose seal is broken.
[[nodiscard]] Parsed<ReadCard> read_card(const std::filesystem::path& card);

/// Prints a card as PDF. The findings are warnings (a character that no font has), or errors when
/// the card cannot be read, or when `pdf` is the card or named like a record of ours
/// ("export.target"); then nothing is written. Throws Error (unwritable_file) when the PDF
/// cannot be written; an earlier file of that name is kept then.
[[nodiscard]] Findings print_card(const std::filesystem::path& card,
                                  const std::filesystem::path& pdf);

}  // namespace evenhand::workflow
