#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report_style.h"
#include "formats/scorecard_file.h"

namespace evenhand::workflow::internal {

using Words = std::vector<std::string>;

/// Parted at blanks.
[[nodiscard]] Words words_of(std::string_view text);

/// Which sections the record on the pages says are left out by their style. `fact`: what the record
/// begins with, "Interview ID" or "Copy ID"; `attached`: what it says that the PDF holds.
[[nodiscard]] std::vector<CardSection> left_out_of(const Words& found,
                                                   const std::string& fact,
                                                   std::string_view attached);

/// How many words the pages of a card have beyond those of the card: 0, or as many as an archive
/// has added of itself, each in its place. Nothing when the pages say anything else. `found`: the
/// words of the pages, printed by any style; sections that they say are left out may be.
[[nodiscard]] std::optional<std::size_t> words_added(const Words& found,
                                                     const formats::SealedCard& sealed);

}  // namespace evenhand::workflow::internal
