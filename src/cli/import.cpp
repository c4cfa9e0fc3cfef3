#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "workflow/interview_desk.h"
#include "workflow/rubric_author.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::filesystem::path page;
    std::filesystem::path into;
    bool json = false;
};

Exit run(const Arguments& arguments) {
    const auto vocabulary = workflow::usual_folders().shipped / "tags.txt";
    const auto imported = workflow::import_page(arguments.page, arguments.into, vocabulary);
    print_findings(imported.findings);
    if (arguments.json && imported.draft) {
        std::cout << workflow::import_json(imported) << '\n';
    } else if (imported.file) {
        std::cout << imported.file->string() << '\n';
    }
    return exit_for(imported.findings);
}

}  // namespace

Run add_import(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("import", "Make a draft rubric from a question page");
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("PAGE", arguments->page, "The question page")->required();
    command->add_option("--into", arguments->into, "The folder that takes the draft")->required();
    command->add_flag("--json", arguments->json, "Print the draft and its findings as JSON");
    return [arguments] { return run(*arguments); };
}

}  // namespace evenhand::cli
