#pragma once

#include <filesystem>
#include <string_view>

namespace evenhand::workflow {

/// Writes the page that is printed and kept away from the computer, whole or not at all, for its
/// owner only; also where a file lay that others could read. Throws Error (unwritable_file).
void write_recovery_key(const std::filesystem::path& file, std::string_view page);

}  // namespace evenhand::workflow
