#include "workflow/adverse_impact.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/commands.h"

namespace evenhand::cli {

Run add_adverse_impact(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "adverse-impact",
        "Compare the selection rates of groups, by counts that you bring; nothing of them is kept");
    struct Arguments {
        std::filesystem::path counts;
        bool json = false;
    };
    const auto arguments = std::make_shared<Arguments>();
    command
        ->add_option("COUNTS",
                     arguments->counts,
                     "A table as CSV with the columns group, considered and selected")
        ->required();
    command->add_flag("--json", arguments->json, "Print it as JSON");
    return [arguments] {
        const auto report = workflow::read_impact(arguments->counts);
        print_findings(report.findings);
        if (!report.value) {
            return exit_for(report.findings);
        }
        std::cout << (arguments->json ? workflow::impact_json(*report.value)
                                      : workflow::impact_text(*report.value));
        return Exit::done;
    };
}

}  // namespace evenhand::cli
