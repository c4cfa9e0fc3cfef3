#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include "cli/archive_option.h"
#include "cli/commands.h"
#include "workflow/report_desk.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::string card;
    std::filesystem::path pdf;
    bool replace = false;
};

Findings exported(const Arguments& arguments, const ArchiveOption& option) {
    Findings taken = workflow::taken_target(arguments.pdf, arguments.replace);
    if (!taken.empty()) {
        return taken;
    }
    const workflow::CardPlace place = card_place(arguments.card);
    return place.archived.empty() ? workflow::print_card(place.path, arguments.pdf)
                                  : option.desk()->print(place.archived, 0, arguments.pdf);
}

Exit run(const Arguments& arguments, const ArchiveOption& option) {
    const Findings findings = exported(arguments, option);
    print_findings(findings);
    const Exit exit = exit_for(findings);
    if (exit == Exit::done) {
        std::cout << arguments.pdf.string() << '\n';
    }
    return exit;
}

}  // namespace

Run add_export(CLI::App& program) {
    CLI::App* command = program.add_subcommand("export", "Print a scorecard as PDF");
    const auto arguments = std::make_shared<Arguments>();
    command
        ->add_option(
            "CARD", arguments->card, "The scorecard (*.scorecard.xml), or its id in the archive")
        ->required();
    command->add_option("-o,--output", arguments->pdf, "The PDF to write (*.pdf)")->required();
    command->add_flag("--replace", arguments->replace, "Replace a PDF that is there");
    const ArchiveOption option(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
