#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>

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
    std::string archive;
};

const std::map<std::string, Recommendation> choices = {
    {"strong-no", Recommendation::strong_no},
    {"no", Recommendation::no},
    {"yes", Recommendation::yes},
    {"strong-yes", Recommendation::strong_yes},
    {"no-decision", Recommendation::no_decision},
};

Exit run(const Arguments& arguments) {
    std::optional<Verdict> verdict;
    if (!arguments.recommendation.empty()) {
        verdict = {choices.at(arguments.recommendation),
                   clean_text(arguments.summary),
                   clean_text(arguments.next),
                   clean_text(arguments.departure)};
    }
    const auto copied = workflow::finish_session(
        workflow::system_services(), arguments.session, verdict, arguments.card, arguments.archive);
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
    command->add_option("--archive",
                        arguments->archive,
                        "The archive that keeps the card [$EVENHAND_ARCHIVE, else archive of your "
                        "data folder]");
    command->add_option("--summary", arguments->summary, "Key take-aways, part of the card");
    command->add_option(
        "--next", arguments->next, "Notes for the next interviewer, part of the card");
    command->add_option("--because",
                        arguments->departure,
                        "Why the recommendation departs from what the scores stand for; must be "
                        "given when it does");
    return [arguments] { return run(*arguments); };
}

}  // namespace evenhand::cli
