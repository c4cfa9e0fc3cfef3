#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "cli/archive_option.h"
#include "cli/commands.h"
#include "workflow/card_text.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::string card;
    bool json = false;
};

Exit run(const Arguments& arguments, const ArchiveOption& option) {
    const workflow::CardPlace place = card_place(arguments.card);
    const auto read = place.archived.empty() ? workflow::read_card(place.path)
                                             : option.desk()->read(place.archived, 0);
    print_findings(read.findings);
    if (read.value) {
        std::cout << (arguments.json ? workflow::card_json(*read.value)
                                     : workflow::card_text(*read.value));
    }
    return exit_for(read.findings);
}

}  // namespace

Run add_show(CLI::App& program) {
    CLI::App* command = program.add_subcommand("show", "Verify a scorecard's seal and print it");
    const auto arguments = std::make_shared<Arguments>();
    command
        ->add_option(
            "CARD", arguments->card, "The scorecard (*.scorecard.xml), or its id in the archive")
        ->required();
    command->add_flag("--json", arguments->json, "Print it as JSON");
    const ArchiveOption option(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
