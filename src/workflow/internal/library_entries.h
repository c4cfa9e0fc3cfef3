#pragma once

#include <vector>

#include "workflow/internal/library_paths.h"
#include "workflow/internal/version_shelf.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow::internal {

/// Every rubric of the library, by number, then title; each with what its draft says, or its newest
/// version when there is no draft.
[[nodiscard]] std::vector<LibraryEntry> library_entries(const LibraryPaths& paths,
                                                        const VersionShelf& shelf);

}  // namespace evenhand::workflow::internal
