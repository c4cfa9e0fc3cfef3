#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "core/error.h"

namespace {

using evenhand::cli::Exit;
using evenhand::cli::Run;

int run(int argc, char** argv) {
    CLI::App program("Evenhand: score a behavioural interview against its rubric.", "evenhand-cli");
    program.set_version_flag("--version", "evenhand-cli " EVENHAND_VERSION);
    program.require_subcommand(1);
    const std::map<std::string, Run> commands = {
        {"import", evenhand::cli::add_import(program)},
        {"rubrics", evenhand::cli::add_rubrics(program)},
        {"check", evenhand::cli::add_check(program)},
        {"draft", evenhand::cli::add_draft(program)},
        {"diff", evenhand::cli::add_diff(program)},
        {"publish", evenhand::cli::add_publish(program)},
        {"kits", evenhand::cli::add_kits(program)},
        {"kit", evenhand::cli::add_kit(program)},
        {"invite", evenhand::cli::add_invite(program)},
        {"print", evenhand::cli::add_print(program)},
        {"demo", evenhand::cli::add_demo(program)},
        {"finish", evenhand::cli::add_finish(program)},
        {"discard", evenhand::cli::add_discard(program)},
        {"restore", evenhand::cli::add_restore(program)},
        {"show", evenhand::cli::add_show(program)},
        {"export", evenhand::cli::add_export(program)},
        {"calibrate", evenhand::cli::add_calibrate(program)},
        {"adverse-impact", evenhand::cli::add_adverse_impact(program)},
        {"archive", evenhand::cli::add_archive(program)},
        {"decisions", evenhand::cli::add_decisions(program)},
        {"compare", evenhand::cli::add_compare(program)},
        {"packet", evenhand::cli::add_packet(program)},
        {"verify", evenhand::cli::add_verify(program)},
        {"round", evenhand::cli::add_round(program)},
        {"try", evenhand::cli::add_try(program)},
        {"people", evenhand::cli::add_people(program)},
        {"panel", evenhand::cli::add_panel(program)},
        {"debrief", evenhand::cli::add_debrief(program)},
        {"team", evenhand::cli::add_team(program)},
    };
    try {
        program.parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
        // CLI11 gives help before it looks at what it could not read.
        const std::vector<std::string> unread = program.remaining(true);
        if (!unread.empty()) {
            std::cerr << "There is no " << unread.front()
                      << " here.\nRun with --help for more information.\n";
            return static_cast<int>(Exit::refused);
        }
        return program.exit(help);
    } catch (const CLI::ParseError& error) {
        // Asking for help or the version is no fault; CLI11 has codes of its own for the others.
        return program.exit(error) == 0 ? 0 : static_cast<int>(Exit::refused);
    }
    return static_cast<int>(commands.at(program.get_subcommands().front()->get_name())());
}

}  // namespace

int main(int argc, char** argv) {
    try {
        const int exit = run(argc, argv);
        if (!std::cout.flush()) {
            std::cerr << "error: Cannot write standard output.\n";
            return static_cast<int>(Exit::failure);
        }
        return exit;
    } catch (const evenhand::Error& error) {
        std::cerr << "error: " << error.what() << '\n';
        const bool bad_input = error.code() == evenhand::ErrorCode::unreadable_file ||
                               error.code() == evenhand::ErrorCode::refused ||
                               error.code() == evenhand::ErrorCode::invalid_value;
        return static_cast<int>(bad_input ? Exit::refused : Exit::failure);
    } catch (const std::exception& bug) {
        std::cerr << "error: something went wrong inside the program: " << bug.what() << '\n';
        return static_cast<int>(Exit::failure);
    }
}
