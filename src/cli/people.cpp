#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "workflow/interview_desk.h"
#include "workflow/people_desk.h"

namespace evenhand::cli {

namespace {

using PeopleCommands = std::map<std::string, Run>;

workflow::PeopleDesk people_desk() {
    return {workflow::usual_folders(), workflow::system_services()};
}

void add_import_people(CLI::App& group, PeopleCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "import", "Take in a table of people: id, name and perhaps mail and role, as CSV");
    const auto file = std::make_shared<std::filesystem::path>();
    command->add_option("FILE", *file, "The table")->required();
    commands["import"] = [file] {
        const auto imported = people_desk().import(*file);
        print_findings(imported.findings);
        if (!imported.value) {
            return Exit::refused;
        }
        std::cout << imported.value->added << " added, " << imported.value->changed << " changed, "
                  << imported.value->same << " as before\n";
        if (!imported.value->before.empty()) {
            std::cout << "The table of before: " << imported.value->before.string() << '\n';
        }
        return Exit::done;
    };
}

void add_list_people(CLI::App& group, PeopleCommands& commands) {
    CLI::App* command = group.add_subcommand("list", "List the people, and whom an id stands for");
    struct Arguments {
        bool log = false;
        bool json = false;
    };
    const auto arguments = std::make_shared<Arguments>();
    command->add_flag("--log", arguments->log, "Show who merged whom instead, when and why");
    command->add_flag("--json", arguments->json, "Print people and merges as JSON");
    commands["list"] = [arguments] {
        const workflow::PeopleDesk desk = people_desk();
        const auto people = desk.people();
        print_findings(people.findings);
        if (!people.value) {
            return Exit::refused;
        }
        const MergeLedger ledger = desk.ledger().value.value_or(MergeLedger());
        if (arguments->json) {
            std::cout << workflow::people_json(*people.value, ledger);
        } else {
            std::cout << (arguments->log ? workflow::ledger_text(ledger)
                                         : workflow::people_text(*people.value));
        }
        return Exit::done;
    };
}

struct MergeArguments {
    std::string from;
    std::string into;
    std::string by;
    std::string reason;
};

std::shared_ptr<MergeArguments> merge_arguments(CLI::App& command) {
    auto arguments = std::make_shared<MergeArguments>();
    command.add_option("FROM", arguments->from, "The id that is not to count by itself")
        ->required();
    command.add_option("--by", arguments->by, "Your name")->required();
    command.add_option("--reason", arguments->reason, "Why")->required();
    return arguments;
}

void add_merge_people(CLI::App& group, PeopleCommands& commands) {
    CLI::App* merge = group.add_subcommand(
        "merge", "Let one id of a person stand for another; kept with reason, can be undone");
    const auto merging = merge_arguments(*merge);
    merge->add_option("INTO", merging->into, "The id that counts")->required();
    commands["merge"] = [merging] {
        const Findings findings =
            people_desk().merge(merging->from, merging->into, merging->by, merging->reason);
        print_findings(findings);
        if (exit_for(findings) == Exit::done) {
            std::cout << merging->from << " stands for " << merging->into << " from now on.\n";
        }
        return exit_for(findings);
    };
    CLI::App* unmerge = group.add_subcommand("unmerge", "Let an id count by itself again");
    const auto undoing = merge_arguments(*unmerge);
    commands["unmerge"] = [undoing] {
        const Findings findings =
            people_desk().unmerge(undoing->from, undoing->by, undoing->reason);
        print_findings(findings);
        if (exit_for(findings) == Exit::done) {
            std::cout << undoing->from << " counts by itself again.\n";
        }
        return exit_for(findings);
    };
}

}  // namespace

Run add_people(CLI::App& program) {
    CLI::App* group = program.add_subcommand(
        "people", "Keep the people who interview: import them, merge two ids of one person");
    group->require_subcommand(1);
    const auto commands = std::make_shared<PeopleCommands>();
    add_import_people(*group, *commands);
    add_list_people(*group, *commands);
    add_merge_people(*group, *commands);
    return
        [group, commands] { return commands->at(group->get_subcommands().front()->get_name())(); };
}

}  // namespace evenhand::cli
