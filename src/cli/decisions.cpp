#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <vector>

#include "cli/archive_option.h"
#include "cli/commands.h"
#include "workflow/decision_ledger.h"

namespace evenhand::cli {

Run add_decisions(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "decisions", "List what was decided, beside what each panel’s locked rule says");
    struct Arguments {
        std::vector<std::filesystem::path> places;
        std::string role;
        bool csv = false;
        bool json = false;
    };
    const auto arguments = std::make_shared<Arguments>();
    command
        ->add_option(
            "PLACES",
            arguments->places,
            "Folders of panels, or folders of such folders; archive: for all panels in the "
            "team's archive that you may see, archive:ID for one")
        ->required();
    command->add_option(
        "--role", arguments->role, "Only of the panels for this role, as it is written there");
    CLI::Option* csv =
        command->add_flag("--csv", arguments->csv, "Print them as a table for spreadsheets");
    command->add_flag("--json", arguments->json, "Print them as JSON")->excludes(csv);
    const AddressOption archive(*command);
    return [arguments, archive] {
        const auto lines =
            workflow::decisions_in(archive.folders(), arguments->places, arguments->role);
        print_findings(lines.findings);
        if (!lines.value) {
            return exit_for(lines.findings);
        }
        if (arguments->csv) {
            std::cout << workflow::decisions_csv(*lines.value);
        } else {
            std::cout << (arguments->json ? workflow::decisions_json(*lines.value)
                                          : workflow::decisions_text(*lines.value));
        }
        return exit_for(lines.findings);
    };
}

}  // namespace evenhand::cli
