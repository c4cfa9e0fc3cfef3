#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "workflow/report_desk.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::filesystem::path card;
    std::filesystem::path pdf;
};

Exit run(const Arguments& arguments) {
    const Findings findings = workflow::print_card(arguments.card, arguments.pdf);
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
    command->add_option("CARD", arguments->card, "The scorecard (*.scorecard.xml)")->required();
    command->add_option("-o,--output", arguments->pdf, "The PDF to write")->required();
    return [arguments] { return run(*arguments); };
}

}  // namespace evenhand::cli
