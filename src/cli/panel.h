#pragma once

#include <map>
#include <string>

#include "cli/commands.h"
#include "workflow/panel_desk.h"

namespace evenhand::cli {

/// The commands below "panel", by name.
using PanelCommands = std::map<std::string, Run>;

/// Adds "invite", "submit", "status", "reveal", "opened" and "reminders".
void add_panel_run(CLI::App& group, PanelCommands& commands);

[[nodiscard]] workflow::PanelDesk panel_desk();

/// The passphrase of the chair's key: of the file or the environment, else asked for. Throws Error
/// (refused) when nobody can be asked.
[[nodiscard]] std::string chair_passphrase(const std::filesystem::path& file);

}  // namespace evenhand::cli
