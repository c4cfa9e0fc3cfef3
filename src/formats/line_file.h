#pragma once

#include <filesystem>
#include <string_view>

namespace evenhand::formats {

/// Adds those of `lines`, each ended by a line feed, that the file does not have to its end; a file
/// that is not there is made, for its owner only. What is there is never written anew, so that two
/// programs that add to one file at the same time lose no line of each other's. Throws Error
/// (unreadable_file, unwritable_file).
void add_lines(const std::filesystem::path& path, std::string_view lines);

}  // namespace evenhand::formats
