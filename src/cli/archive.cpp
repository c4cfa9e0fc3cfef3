#include "cli/archive.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace evenhand::cli {

CLI::App* add_below(CLI::App& group, const char* name, const char* description) {
    CLI::App* command = group.add_subcommand(name, description);
    command->fallthrough();
    return command;
}

Run add_archive(CLI::App& program) {
    CLI::App* group = program.add_subcommand(
        "archive", "Keep finished scorecards sealed, find them again, prove and erase them");
    group->require_subcommand(1);
    ArchiveOption option(*group);
    option.offer_style(*group);
    const auto commands = std::make_shared<ArchiveCommands>();
    add_archive_find(*group, option, *commands);
    add_archive_keep(*group, option, *commands);
    add_archive_proof(*group, option, *commands);
    add_archive_retention(*group, option, *commands);
    add_archive_care(*group, option, *commands);
    return
        [group, commands] { return commands->at(group->get_subcommands().front()->get_name())(); };
}

}  // namespace evenhand::cli
