#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::workflow {

/// The bytes of a scorecard's file, unread. Throws Error (unreadable_file).
[[nodiscard]] std::string card_bytes(const std::filesystem::path& file);

/// The scorecards (*.scorecard.xml) of a folder and those below it, by name. Throws Error
/// (unreadable_file).
[[nodiscard]] std::vector<std::filesystem::path> cards_in(const std::filesystem::path& folder);

/// Those, and the records of panels' decisions (*.debrief.xml) among them: what an archive keeps.
[[nodiscard]] std::vector<std::filesystem::path> records_in(const std::filesystem::path& folder);

/// Whether an address names an archive, on a server or in a folder, and no folder of scorecards.
[[nodiscard]] bool is_archive(const std::string& address);

}  // namespace evenhand::workflow
