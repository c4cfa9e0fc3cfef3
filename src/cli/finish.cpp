#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "cli/archive_option.h"
#include "cli/commands.h"
#include "core/utf8.h"
#include "workflow/record_keeper.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::string session;
    std::filesystem::path card;
    std::string recommendation;
    std::string summary;
    std::string next;
    std::string departure;
};

const std::map<std::string, Recommendation> choices = {
    {"strong-no", Recommendation::strong_no},
    {"no", Recommendation::no},
    {"yes", Recommendation::yes},
    {"strong-yes", Recommendation::strong_yes},
    {"no-decision", Recommendation::no_decision},
};

Exit run(const Arguments& arguments, const ArchiveOption& option) {
    std::optional<Verdict> verdict;
    if (!arguments.recommendation.empty()) {
        verdict = {choices.at(arguments.recommendation),
                   clean_text(arguments.summary),
                   clean_text(arguments.next),
                   clean_text(arguments.departure)};
    }
    const workflow::Services services = unlocking_services();
    const auto unlock = [&](const workflow::Folders& folders) { option.unlock(folders, services); };
    const auto copied = workflow::finish_session(
        services, arguments.session, verdict, arguments.card, option.given(), unlock);
    print_findings(copied.findings);
    if (copied.value) {
        std::cout << arguments.card.string() << "\nseal " << copied.value->sha256 << '\n';
    }
    return exit_for(copied.findings);
}

}  // namespace

Run add_finish(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("finish", "Submit an interview and write its sealed scorecard");
    const auto arguments = std::make_shared<Arguments>();
    command
        ->add_option("SESSION", arguments->session, "The interview: its id, or its journal's path")
        ->required();
    command->add_option("-o,--output", arguments->card, "The scorecard to write")->required();
    command
        ->add_option("--recommend",
                     arguments->recommendation,
                     "strong-no, no, yes, strong-yes or no-decision; an interview that was "
                     "submitted before keeps its own")
        ->check(CLI::IsMember(choices));
    command->add_option("--summary", arguments->summary, "Key take-aways, part of the card");
    command->add_option(
        "--next", arguments->next, "Notes for the next interviewer, part of the card");
    command->add_option("--because",
                        arguments->departure,
                        "Why the recommendation departs from what the scores stand for; must be "
                        "given when it does");
    const ArchiveOption option(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
