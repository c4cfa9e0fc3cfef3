#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace evenhand::cli {

/// A passphrase from the file, else from $EVENHAND_PASSPHRASE; nothing when neither is given. Of a
/// file the first line counts. Throws Error (unreadable_file).
[[nodiscard]] std::optional<std::string> given_passphrase(const std::filesystem::path& file);

/// The file's first line. Throws Error (unreadable_file) when it cannot be read or is empty.
[[nodiscard]] std::string first_line(const std::filesystem::path& file);

/// Asks on the terminal without showing what is typed; nothing when nobody sits there.
[[nodiscard]] std::optional<std::string> asked_passphrase(const std::string& question);

/// Asks twice. Nothing when nobody sits there; throws Error (invalid_value) when the two differ.
[[nodiscard]] std::optional<std::string> asked_new_passphrase(const std::string& question);

}  // namespace evenhand::cli
