#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/library_option.h"
#include "workflow/library_desk.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::vector<std::string> names;
    bool json = false;
};

Exit run(const Arguments& arguments, const LibraryOption& option) {
    workflow::RubricLibrary library = option.library();
    const auto pair = workflow::pair_named(library, arguments.names);
    print_findings(pair.findings);
    if (pair.value) {
        std::cout << (arguments.json ? workflow::diff_json(pair.value->older, pair.value->newer)
                                     : workflow::diff_text(pair.value->older, pair.value->newer));
    }
    return pair.value ? Exit::done : Exit::refused;
}

}  // namespace

Run add_diff(CLI::App& program) {
    CLI::App* command = program.add_subcommand("diff", "Show what differs between two rubrics");
    const auto arguments = std::make_shared<Arguments>();
    command
        ->add_option(
            "RUBRIC",
            arguments->names,
            "A rubric's id and up to two of its versions (a number or \"draft\"; left out, "
            "the latest two), or two files")
        ->required();
    command->add_flag("--json", arguments->json, "Print the differences as JSON");
    const LibraryOption option(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
