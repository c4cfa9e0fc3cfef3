#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "workflow/card_text.h"
#include "workflow/report_desk.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::filesystem::path card;
    bool json = false;
};

Exit run(const Arguments& arguments) {
    const auto read = workflow::read_card(arguments.card);
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
    command->add_option("CARD", arguments->card, "The scorecard (*.scorecard.xml)")->required();
    command->add_flag("--json", arguments->json, "Print it as JSON");
    return [arguments] { return run(*arguments); };
}

}  // namespace evenhand::cli
