#include "cli/round.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "cli/archive_option.h"
#include "cli/library_option.h"
#include "workflow/interview_desk.h"
#include "workflow/practice_text.h"
#include "workflow/team_practice.h"

namespace evenhand::cli {

namespace {

/// Whether a command reads a team's archive instead of the data folder, and which.
struct FromArchive {
    std::shared_ptr<bool> asked = std::make_shared<bool>(false);
    AddressOption address;

    FromArchive(CLI::App& command, const std::string& what) : address(command) {
        CLI::Option* flag = command.add_flag("--from-archive", *asked, what);
        address.option().needs(flag);
    }
    explicit operator bool() const { return *asked; }
    [[nodiscard]] workflow::TeamPractice practice() const {
        return workflow::TeamPractice(address.folders());
    }
};

struct NewArguments {
    workflow::RoundOrder order;
    std::string into;
    bool json = false;
};

Exit make(const NewArguments& arguments, const LibraryOption& option) {
    const workflow::PracticeDesk desk(option.folders(), workflow::system_services());
    const auto round = desk.make(arguments.order);
    print_findings(round.findings);
    if (!round.value) {
        return Exit::refused;
    }
    const auto file = desk.hand_out(*round.value, arguments.into);
    print_findings(file.findings);
    if (!file.value) {
        return Exit::refused;
    }
    std::cout << (arguments.json ? workflow::round_json(*round.value, true)
                                 : file.value->string() + "\n");
    return Exit::done;
}

void add_new(CLI::App& group, RoundCommands& commands) {
    CLI::App* command =
        group.add_subcommand("new", "Make a round of a rubric's sample answers; print its file");
    const auto arguments = std::make_shared<NewArguments>();
    workflow::RoundOrder& order = arguments->order;
    CLI::Option* rubric = command->add_option(
        "RUBRIC", order.rubric, "The rubric's id, or its file; with --repeats that round's");
    command->add_option("--title", order.title, "What raters know the round by");
    command->add_option("--lead", order.lead, "Your name");
    command->add_option("--version", order.version, "The rubric's version [the newest]");
    command
        ->add_option("--answer",
                     order.answers,
                     "Rate this sample answer; once for each [all that the rubric has]")
        ->allow_extra_args(false);
    command
        ->add_option("--own",
                     order.own,
                     "Rate this answer of your own (round answers), for this round alone; once for "
                     "each")
        ->allow_extra_args(false);
    command->add_option(
        "--own-from",
        order.own_from,
        "A rubric file that own answers stand in [those kept here, then the draft]");
    command
        ->add_option(
            "--invite", order.invited, "A rater's name; once for each [whoever has the file]")
        ->allow_extra_args(false);
    CLI::Option* repeats =
        command->add_option("--repeats", order.repeats, "The round that this one repeats");
    command->add_option(
        "--seed", order.seed, "Of the order of the answers, 0 to 999999 [a random one]");
    command->add_option("--into", arguments->into, "The folder, or the *.round.xml to be written")
        ->required();
    command->add_flag("--json", arguments->json, "Print the round, with its keys, as JSON");
    const LibraryOption option(*command);
    command->callback([rubric, repeats] {
        if (rubric->count() == 0 && repeats->count() == 0) {
            throw CLI::RequiredError("RUBRIC or --repeats ROUND");
        }
    });
    commands["new"] = [arguments, option] { return make(*arguments, option); };
}

void add_list(CLI::App& group, RoundCommands& commands) {
    CLI::App* command = group.add_subcommand("list", "List the rounds that are here");
    struct Arguments {
        std::string rater;
        bool json = false;
    };
    const auto arguments = std::make_shared<Arguments>();
    CLI::Option* rater =
        command->add_option("--rater", arguments->rater, "Say how far this rater has come");
    command->add_flag("--json", arguments->json, "Print the list as JSON");
    const FromArchive team(*command, "List those that are published in a team's archive");
    rater->excludes("--from-archive");
    commands["list"] = [arguments, team] {
        if (team) {
            const auto published = team.practice().rounds();
            std::cout << (arguments->json ? workflow::team_rounds_json(published)
                                          : workflow::team_rounds_text(published));
            return Exit::done;
        }
        const auto rounds = practice_desk().rounds(arguments->rater);
        std::cout << (arguments->json ? workflow::rounds_json(rounds)
                                      : workflow::rounds_text(rounds));
        return Exit::done;
    };
}

void add_show(CLI::App& group, RoundCommands& commands) {
    CLI::App* command = group.add_subcommand("show", "Show a round, and check it");
    struct Arguments {
        std::string round;
        bool keys = false;
        bool json = false;
    };
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("ROUND", arguments->round, "Its id, or its file")->required();
    command->add_flag("--keys", arguments->keys, "With the keys: not for whoever will rate");
    command->add_flag("--json", arguments->json, "Print it as JSON");
    commands["show"] = [arguments] {
        const auto round = practice_desk().round(arguments->round);
        print_findings(round.findings);
        if (!round.value) {
            return Exit::refused;
        }
        std::cout << (arguments->json ? workflow::round_json(*round.value, arguments->keys)
                                      : workflow::round_text(*round.value, arguments->keys));
        const Findings findings = check_round(*round.value);
        print_findings(findings);
        return exit_for(findings);
    };
}

struct GatherArguments {
    explicit GatherArguments(CLI::App& command)
        : team(command, "What was handed in to a team's archive, by whoever published the round") {}

    FromArchive team;
    std::string round;
    std::string from;
    std::string into;
    bool json = false;
};

Parsed<workflow::GatheredRound> gathered(const GatherArguments& arguments) {
    auto gathered = arguments.team ? arguments.team.practice().gather(arguments.round)
                                   : practice_desk().gather(arguments.round, arguments.from);
    print_findings(gathered.findings);
    if (gathered.value) {
        print_findings(gathered.value->findings);
    }
    return gathered;
}

std::shared_ptr<GatherArguments> gather_arguments(CLI::App& command) {
    auto arguments = std::make_shared<GatherArguments>(command);
    command.add_option("ROUND", arguments->round, "Its id, or its file")->required();
    command
        .add_option("--from",
                    arguments->from,
                    "The folder with the results [where the round lies, and this computer]")
        ->excludes("--from-archive");
    return arguments;
}

void add_gather(CLI::App& group, RoundCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "gather", "Say who has rated and who is missing, and how each lies to the key");
    const auto arguments = gather_arguments(*command);
    command->add_flag("--json", arguments->json, "Print it as JSON");
    commands["gather"] = [arguments] {
        const auto found = gathered(*arguments);
        if (!found.value) {
            return Exit::refused;
        }
        std::cout << (arguments->json ? workflow::gathered_json(*found.value)
                                      : workflow::gathered_text(*found.value));
        return exit_for(found.value->findings);
    };
}

void add_export(CLI::App& group, RoundCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "export", "Write the ratings and the key as two CSV files; print their paths");
    const auto arguments = gather_arguments(*command);
    command->add_option("--into", arguments->into, "The folder that takes them")->required();
    commands["export"] = [arguments] {
        const auto found = gathered(*arguments);
        if (!found.value) {
            return Exit::refused;
        }
        for (const auto& file : workflow::export_ratings(*found.value, arguments->into)) {
            std::cout << file.string() << '\n';
        }
        return exit_for(found.value->findings);
    };
}

}  // namespace

workflow::PracticeDesk practice_desk() {
    return {workflow::usual_folders(), workflow::system_services()};
}

Run add_round(CLI::App& program) {
    CLI::App* group = program.add_subcommand(
        "round", "Calibrate raters: make rounds of sample answers, practise and gather them");
    group->require_subcommand(1);
    const auto commands = std::make_shared<RoundCommands>();
    add_new(*group, *commands);
    add_list(*group, *commands);
    add_show(*group, *commands);
    add_gather(*group, *commands);
    add_export(*group, *commands);
    add_round_answers(*group, *commands);
    add_round_practise(*group, *commands);
    add_round_team(*group, *commands);
    return
        [group, commands] { return commands->at(group->get_subcommands().front()->get_name())(); };
}

}  // namespace evenhand::cli
