#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace evenhand::formats {

/// No document of ours is larger; a larger file is refused before it is read.
constexpr std::size_t largest_file = std::size_t{16} << 20U;

/// The file's bytes. Throws Error (unreadable_file) when it is missing, no regular file, may not be
/// read, or has more than `most` bytes; the message says which.
[[nodiscard]] std::string read_file(const std::filesystem::path& path,
                                    std::size_t most = largest_file);

/// The file's first bytes, at most `most`. Throws Error (unreadable_file) as read_file() does.
[[nodiscard]] std::string read_beginning(const std::filesystem::path& path, std::size_t most);

/// Writes the file whole or not at all: into a temporary file beside it, to disk, then renamed, and
/// the folder to disk. An earlier file stays as it was until then; a link stays, the file behind it
/// is written; what is no regular file is refused. Readable by its owner only. Throws Error
/// (unwritable_file), and leaves no trace, when any step fails.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Makes the folder and those above it, for its owner only. Throws Error (unwritable_file).
void make_folder(const std::filesystem::path& path);

/// "no space left on device": what the system says of an error number, for people.
[[nodiscard]] std::string system_reason(int error_number);

}  // namespace evenhand::formats
