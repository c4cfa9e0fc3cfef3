#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "cli/commands.h"
#include "workflow/panel_desk.h"

namespace evenhand::cli {

/// The commands below "panel", by name.
using PanelCommands = std::map<std::string, Run>;

/// Adds "invite", "submit", "status", "reveal", "opened" and "reminders".
void add_panel_run(CLI::App& group, PanelCommands& commands);

/// Adds "list", "invitation" and "withdraw", which are of the team's archive alone.
void add_panel_archive(CLI::App& group, PanelCommands& commands);

/// What a command's help says of the argument that names a panel.
inline constexpr const char* panel_place_help =
    "The panel's folder, or archive:ID for one in the team's archive";

[[nodiscard]] workflow::PanelDesk panel_desk(const workflow::Folders& folders);

/// The passphrase of the chair's key, for a panel by its file, folder or id in the archive: of the
/// file or the environment, else asked for. Nothing, and why is printed, when this is not the
/// panel's chair. Throws Error (refused) when nobody can be asked.
[[nodiscard]] std::optional<std::string> chair_passphrase(const workflow::PanelDesk& desk,
                                                          const std::filesystem::path& panel,
                                                          const std::filesystem::path& file);

}  // namespace evenhand::cli
