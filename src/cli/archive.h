#pragma once

#include <map>
#include <string>

#include "cli/archive_option.h"
#include "cli/commands.h"

namespace evenhand::cli {

/// The commands below "archive", by name.
using ArchiveCommands = std::map<std::string, Run>;

// Each adds some of them to the group and to the map.

void add_archive_find(CLI::App& group, const ArchiveOption& option, ArchiveCommands& commands);
void add_archive_keep(CLI::App& group, const ArchiveOption& option, ArchiveCommands& commands);
void add_archive_proof(CLI::App& group, const ArchiveOption& option, ArchiveCommands& commands);
void add_archive_retention(CLI::App& group, const ArchiveOption& option, ArchiveCommands& commands);
void add_archive_care(CLI::App& group, const ArchiveOption& option, ArchiveCommands& commands);

/// A command of the group, which takes the group's options behind its own name too.
[[nodiscard]] CLI::App* add_below(CLI::App& group, const char* name, const char* description);

}  // namespace evenhand::cli
