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

[[nodiscard]] workflow::PanelDesk panel_desk();

/// The passphrase of the chair's key, for a panel by its file or folder: of the file or the
/// environment, else asked for. Nothing, and why is printed, when this is not the panel's chair.
/// Throws Error (refused) when nobody can be asked.
[[nodiscard]] std::optional<std::string> chair_passphrase(const std::filesystem::path& panel,
                                                          const std::filesystem::path& file);

}  // namespace evenhand::cli
