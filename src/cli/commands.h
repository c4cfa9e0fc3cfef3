#pragma once

#include <functional>

#include "cli/console.h"

namespace CLI {  // NOLINT(readability-identifier-naming): as the library calls itself
class App;
}

namespace evenhand::cli {

/// Runs a command whose arguments have been read.
using Run = std::function<Exit()>;

// Each adds one command to the program, with its arguments, and gives what runs it.

[[nodiscard]] Run add_import(CLI::App& program);
[[nodiscard]] Run add_check(CLI::App& program);
[[nodiscard]] Run add_demo(CLI::App& program);
[[nodiscard]] Run add_finish(CLI::App& program);
[[nodiscard]] Run add_discard(CLI::App& program);
[[nodiscard]] Run add_restore(CLI::App& program);
[[nodiscard]] Run add_show(CLI::App& program);
[[nodiscard]] Run add_export(CLI::App& program);
[[nodiscard]] Run add_rubrics(CLI::App& program);
[[nodiscard]] Run add_draft(CLI::App& program);
[[nodiscard]] Run add_diff(CLI::App& program);
[[nodiscard]] Run add_publish(CLI::App& program);
[[nodiscard]] Run add_kits(CLI::App& program);
[[nodiscard]] Run add_kit(CLI::App& program);
[[nodiscard]] Run add_invite(CLI::App& program);
[[nodiscard]] Run add_print(CLI::App& program);
[[nodiscard]] Run add_calibrate(CLI::App& program);
[[nodiscard]] Run add_adverse_impact(CLI::App& program);
[[nodiscard]] Run add_archive(CLI::App& program);
[[nodiscard]] Run add_decisions(CLI::App& program);
[[nodiscard]] Run add_compare(CLI::App& program);
[[nodiscard]] Run add_packet(CLI::App& program);
[[nodiscard]] Run add_verify(CLI::App& program);
[[nodiscard]] Run add_round(CLI::App& program);
[[nodiscard]] Run add_try(CLI::App& program);
[[nodiscard]] Run add_people(CLI::App& program);
[[nodiscard]] Run add_panel(CLI::App& program);
[[nodiscard]] Run add_debrief(CLI::App& program);
[[nodiscard]] Run add_team(CLI::App& program);

}  // namespace evenhand::cli
