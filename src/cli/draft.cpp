#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/library_option.h"
#include "workflow/library_desk.h"

namespace evenhand::cli {

namespace {

Exit run(const std::string& id, const LibraryOption& option) {
    workflow::RubricLibrary library = option.library();
    const auto draft = workflow::begin_draft(library, id);
    print_findings(draft.findings);
    if (draft.value) {
        std::cout << draft.value->string() << '\n';
    }
    return exit_for(draft.findings);
}

}  // namespace

Run add_draft(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "draft", "Print the path of a rubric's draft; begin its next version when there is none");
    const auto id = std::make_shared<std::string>();
    command->add_option("ID", *id, "The rubric's id in the library")->required();
    const LibraryOption option(*command);
    return [id, option] { return run(*id, option); };
}

}  // namespace evenhand::cli
