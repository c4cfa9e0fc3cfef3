#pragma once

#include <cstdint>
#include <filesystem>

#include "workflow/archive_desk.h"

namespace evenhand::workflow {

/// Writes the whole log of an archive as comma-separated values, whole or not at all, and gives how
/// many entries it has. Cells that a spreadsheet would take for a formula begin with an apostrophe.
/// Throws Error: unwritable_file; cancelled when `progress` says so.
std::uint64_t write_audit(ArchiveDesk& desk,
                          const std::filesystem::path& file,
                          const Progress& progress);

}  // namespace evenhand::workflow
