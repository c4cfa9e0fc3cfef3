#pragma once

#include <filesystem>
#include <string_view>

namespace evenhand::workflow {

/// Writes a page that is printed or kept away from the computer (a recovery key, a checkpoint),
/// whole or not at all, for its owner only; also where a file lay that others could read. Throws
/// Error (unwritable_file).
void write_private_page(const std::filesystem::path& file, std::string_view page);

}  // namespace evenhand::workflow
