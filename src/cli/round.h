#pragma once

#include <map>
#include <string>

#include "cli/commands.h"
#include "workflow/practice_desk.h"

namespace evenhand::cli {

/// The commands below "round", by name.
using RoundCommands = std::map<std::string, Run>;

/// Adds "answers", "answer" and "forget".
void add_round_answers(CLI::App& group, RoundCommands& commands);

/// Adds "practise", "take" and "progress".
void add_round_practise(CLI::App& group, RoundCommands& commands);

/// Adds "publish", "fetch" and "hand-in".
void add_round_team(CLI::App& group, RoundCommands& commands);

/// The rounds of the data folder.
[[nodiscard]] workflow::PracticeDesk practice_desk();

}  // namespace evenhand::cli
