#include "cli/panel.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/archive_option.h"
#include "cli/library_option.h"
#include "cli/passphrase.h"
#include "core/error.h"
#include "workflow/interview_desk.h"
#include "workflow/panel_text.h"

namespace evenhand::cli {

namespace {

struct KeyArguments {
    std::filesystem::path passphrase;
    std::filesystem::path recovery;
};

std::string new_passphrase(const std::filesystem::path& file) {
    auto passphrase = given_passphrase(file);
    if (!passphrase) {
        passphrase = asked_new_passphrase("New passphrase of the chair's key");
    }
    if (!passphrase || passphrase->empty()) {
        throw Error(ErrorCode::refused,
                    "The chair's key opens every card of a panel: give a passphrase, by "
                    "--passphrase-file or $EVENHAND_PASSPHRASE.");
    }
    return *passphrase;
}

Exit key(const KeyArguments& arguments) {
    const workflow::PanelDesk desk = panel_desk(workflow::usual_folders());
    if (!arguments.recovery.empty()) {
        const Findings findings =
            desk.recover_key(first_line(arguments.recovery), new_passphrase(arguments.passphrase));
        print_findings(findings);
        return exit_for(findings);
    }
    if (const std::string known = desk.chair_key(); !known.empty()) {
        std::cout << known << '\n';
        return Exit::done;
    }
    const auto made = desk.make_key(new_passphrase(arguments.passphrase));
    print_findings(made.findings);
    if (!made.value) {
        return Exit::refused;
    }
    std::cout << made.value->public_key
              << "\nRecovery key, to be kept on paper: " << made.value->recovery
              << "\nKey file: " << made.value->file.string() << '\n';
    return Exit::done;
}

void add_key(CLI::App& group, PanelCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "key", "Make the chair's key, which alone opens a panel's cards; print its public part");
    const auto arguments = std::make_shared<KeyArguments>();
    command->add_option("--passphrase-file",
                        arguments->passphrase,
                        "The file whose first line is to be the passphrase [$EVENHAND_PASSPHRASE, "
                        "else you are asked]");
    command->add_option("--recovery-file",
                        arguments->recovery,
                        "Set another passphrase: the file whose first line is the recovery key");
    commands["key"] = [arguments] { return key(*arguments); };
}

struct NewArguments {
    workflow::PanelOrder order;
    std::filesystem::path file;
};

Exit make(const NewArguments& arguments, const LibraryOption& option) {
    const workflow::PanelDesk desk(option.folders(), workflow::system_services());
    const auto panel = desk.make(arguments.order);
    print_findings(panel.findings);
    if (!panel.value) {
        return Exit::refused;
    }
    const Findings findings = workflow::PanelDesk::write(*panel.value, arguments.file);
    print_findings(findings);
    if (findings.empty()) {
        std::cout << arguments.file.string() << '\n';
    }
    return exit_for(findings);
}

void add_who(CLI::App& command, workflow::PanelOrder& order) {
    command.add_option("--candidate", order.candidate, "The candidate's name")->required();
    command.add_option("--candidate-id", order.candidate_id, "The candidate's id [a fresh one]");
    command.add_option("--application", order.application, "The application's id");
    command.add_option(
        "--role", order.role, "The role [the kit's; those that come with Evenhand have none]");
    command.add_option("--chair", order.chair, "Who opens the cards: an id or a name")->required();
    command
        .add_option("--interviewer",
                    order.interviewers,
                    "WHO or WHO=KIT, WHO being an id or a name; once for each")
        ->required()
        ->allow_extra_args(false);
    command.add_option("--kit", order.kit, "The kit of those who have none of their own");
    command
        .add_option("--focus",
                    order.focus,
                    "WHO=RUBRIC/CRITERION: what somebody is to look at above all; once for each")
        ->allow_extra_args(false);
}

void add_rule(CLI::App& command, workflow::PanelOrder& order) {
    command.add_option("--bar", order.bar, "The weighted mean that the decision asks for")
        ->required()
        ->check(is_number);
    command.add_option("--least", order.least, "And below which no criterion's mean may be")
        ->check(is_number);
    command
        .add_option("--weight",
                    order.weights,
                    "RUBRIC/CRITERION=NUMBER; once for each [as the rubrics say]")
        ->allow_extra_args(false);
    command.add_option(
        "--weights-reason", order.weights_reason, "Why the criteria do not all weigh the same");
    command.add_option("--due", order.due, "When all cards are to be in: 2026-12-01, or a moment")
        ->required();
    command.add_flag(
        "--all-in",
        order.all_in,
        "Open only when all cards are in, however late; without this the chair may close it "
        "earlier, with a reason");
}

void add_new(CLI::App& group, PanelCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "new", "Make a panel: who interviews whom with which kit, and how that is decided");
    const auto arguments = std::make_shared<NewArguments>();
    command->add_option("--id", arguments->order.id, "The panel's id [a fresh one]");
    add_who(*command, arguments->order);
    add_rule(*command, arguments->order);
    command->add_option("-o,--output", arguments->file, "The file: NAME.panel.xml")->required();
    const LibraryOption option(*command);
    commands["new"] = [arguments, option] { return make(*arguments, option); };
}

void add_show(CLI::App& group, PanelCommands& commands) {
    CLI::App* command = group.add_subcommand("show", "Show a panel, and check it");
    struct Arguments {
        std::filesystem::path place;
        bool json = false;
    };
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("PANEL", arguments->place, "Its file, its folder, or archive:ID")
        ->required();
    command->add_flag("--json", arguments->json, "Print it as JSON");
    const AddressOption archive(*command);
    commands["show"] = [arguments, archive] {
        const auto panel = panel_desk(archive.folders()).read(arguments->place);
        if (panel.value) {
            std::cout << (arguments->json ? workflow::panel_json(*panel.value)
                                          : workflow::panel_text(*panel.value));
        }
        print_findings(panel.findings);
        return exit_for(panel.findings);
    };
}

}  // namespace

workflow::PanelDesk panel_desk(const workflow::Folders& folders) {
    return {folders, workflow::system_services()};
}

std::optional<std::string> chair_passphrase(const workflow::PanelDesk& desk,
                                            const std::filesystem::path& panel,
                                            const std::filesystem::path& file) {
    if (const Findings refused = desk.check_chair(panel); has_error(refused)) {
        print_findings(refused);
        return std::nullopt;
    }
    auto passphrase = given_passphrase(file);
    if (!passphrase) {
        passphrase = asked_passphrase("Passphrase of the chair's key");
    }
    if (!passphrase) {
        throw Error(ErrorCode::refused,
                    "The chair's key needs its passphrase: give it by --passphrase-file or "
                    "$EVENHAND_PASSPHRASE.");
    }
    return passphrase;
}

Run add_panel(CLI::App& program) {
    CLI::App* group = program.add_subcommand(
        "panel", "Hold a hiring panel: lock it, invite, and open all cards together");
    group->require_subcommand(1);
    const auto commands = std::make_shared<PanelCommands>();
    add_key(*group, *commands);
    add_new(*group, *commands);
    add_show(*group, *commands);
    add_panel_run(*group, *commands);
    add_panel_archive(*group, *commands);
    return
        [group, commands] { return commands->at(group->get_subcommands().front()->get_name())(); };
}

}  // namespace evenhand::cli
