#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/archive_option.h"
#include "core/finding.h"
#include "workflow/packet_desk.h"

namespace evenhand::cli {

/// What was typed where cards are wanted: paths, and the cards that ids name.
struct TypedCards {
    std::vector<std::filesystem::path> paths;
    std::vector<workflow::PlacedCard> archived;  ///< Of each the newest revision.
};

/// Reads the cards that are typed as ids from the archive, which is opened for them alone; no path
/// is looked at. Errors and no value when one cannot be read. Throws Error as
/// ArchiveOption::desk().
[[nodiscard]] Parsed<TypedCards> typed_cards(const std::vector<std::string>& typed,
                                             const ArchiveOption& option);

}  // namespace evenhand::cli
