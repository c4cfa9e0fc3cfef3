#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/library_option.h"
#include "workflow/kit_text.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::vector<std::string> words;
    bool json = false;
};

/// What cannot be read, for standard error.
Findings faults_of(const std::vector<workflow::KitFile>& kits) {
    Findings findings;
    for (const workflow::KitFile& kit : kits) {
        if (!kit.unreadable.empty()) {
            findings.push_back(
                {Severity::error, "kit.unreadable", kit.unreadable, kit.path.string()});
        }
    }
    return findings;
}

Exit run(const Arguments& arguments, const LibraryOption& option) {
    const workflow::KitLibrary library(option.library(), workflow::system_services());
    std::string wanted;
    for (const std::string& word : arguments.words) {
        wanted += word + " ";
    }
    const auto kits = workflow::matching_kits(library.kits(), wanted);
    std::cout << (arguments.json ? workflow::kits_json(kits)
                                 : workflow::kits_text(workflow::kit_list(kits)));
    const Findings findings = faults_of(kits);
    print_findings(findings);
    return exit_for(findings);
}

}  // namespace

Run add_kits(CLI::App& program) {
    CLI::App* command = program.add_subcommand("kits", "List the kits of the library");
    const auto arguments = std::make_shared<Arguments>();
    command->add_option(
        "TEXT", arguments->words, "List those that have all these words, or beginnings of words");
    command->add_flag("--json", arguments->json, "Print the list as JSON");
    const LibraryOption option(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
