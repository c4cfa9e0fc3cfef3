#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/archive_option.h"
#include "cli/panel.h"
#include "workflow/team_panels.h"

namespace evenhand::cli {

namespace {

void add_list(CLI::App& group, PanelCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "list", "List the panels in the team's archive that you may see, and how they stand");
    const AddressOption archive(*command);
    const auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Print it as JSON");
    commands["list"] = [archive, json] {
        const workflow::Services services = workflow::system_services();
        std::cout << (*json ? workflow::team_panels_json(services, archive.folders())
                            : workflow::team_panels_text(services, archive.folders()));
        return Exit::done;
    };
}

void add_invitation(CLI::App& group, PanelCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "invitation", "Get your own invitation of a panel in the team's archive; print its file");
    struct Arguments {
        std::filesystem::path panel;
        std::filesystem::path into;
    };
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("PANEL", arguments->panel, "archive:ID")->required();
    command->add_option("--into", arguments->into, "The folder to write it into [this one]");
    const AddressOption archive(*command);
    commands["invitation"] = [arguments, archive] {
        const auto file =
            workflow::fetch_invitation(archive.folders(), arguments->panel, arguments->into);
        print_findings(file.findings);
        if (!file.value) {
            return Exit::refused;
        }
        std::cout << file.value->string() << '\n';
        return Exit::done;
    };
}

void add_withdraw(CLI::App& group, PanelCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "withdraw", "Take a panel that was made by mistake out of the team's archive");
    struct Arguments {
        std::filesystem::path panel;
        std::string reason;
    };
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("PANEL", arguments->panel, "archive:ID")->required();
    command->add_option("--reason", arguments->reason, "Why; the archive keeps it")->required();
    const AddressOption archive(*command);
    commands["withdraw"] = [arguments, archive] {
        const Findings findings =
            workflow::withdraw_panel(archive.folders(), arguments->panel, arguments->reason);
        print_findings(findings);
        if (exit_for(findings) == Exit::done) {
            std::cout << "The panel " << arguments->panel.string()
                      << " is withdrawn, and its id is not used again.\n";
        }
        return exit_for(findings);
    };
}

}  // namespace

void add_panel_archive(CLI::App& group, PanelCommands& commands) {
    add_list(group, commands);
    add_invitation(group, commands);
    add_withdraw(group, commands);
}

}  // namespace evenhand::cli
