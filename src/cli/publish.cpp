#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/library_option.h"
#include "core/utf8.h"
#include "workflow/library_desk.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::string rubric;
    std::string author;
    std::string note;
};

Exit run(const Arguments& arguments, const LibraryOption& option) {
    workflow::RubricLibrary library = option.library();
    const auto published = workflow::publish_named(library,
                                                   workflow::system_services(),
                                                   arguments.rubric,
                                                   clean_text(arguments.author),
                                                   clean_text(arguments.note));
    print_findings(published.findings);
    if (published.value) {
        std::cout << published.value->path.string() << "\nsha256 " << published.value->pinned.sha256
                  << '\n';
    }
    return published.value ? Exit::done : Exit::refused;
}

}  // namespace

Run add_publish(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("publish", "Freeze a draft as the next version of its rubric");
    const auto arguments = std::make_shared<Arguments>();
    command
        ->add_option(
            "RUBRIC", arguments->rubric, "The rubric's id in the library, or a draft's file")
        ->required();
    command->add_option("--author", arguments->author, "Who publishes it");
    command->add_option("--note", arguments->note, "What is new in it");
    const LibraryOption option(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
