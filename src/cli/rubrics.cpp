#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/library_option.h"
#include "workflow/library_search.h"
#include "workflow/library_text.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::vector<std::string> words;
    workflow::LibraryQuery chosen;
    bool json = false;
    bool verify = false;
};

Exit run(const Arguments& arguments, const LibraryOption& option) {
    const workflow::RubricLibrary library = option.library();
    const auto entries = workflow::search(
        library.entries(),
        workflow::joined(workflow::typed_query(arguments.words), arguments.chosen));
    std::cout << (arguments.json ? workflow::entries_json(entries)
                                 : workflow::entries_text(entries));
    const Findings findings = arguments.verify ? library.findings() : library.list_findings();
    print_findings(findings);
    return exit_for(findings);
}

}  // namespace

Run add_rubrics(CLI::App& program) {
    CLI::App* command = program.add_subcommand("rubrics", "List the rubrics of the library");
    const auto arguments = std::make_shared<Arguments>();
    command->add_option(
        "TEXT",
        arguments->words,
        "List those that have all these words, or beginnings of words; also level:mid, tag:star, "
        "competency:quality");
    command->add_option(
        "--competency", arguments->chosen.competency, "List those of this competency");
    command->add_option("--level", arguments->chosen.level, "List those of this level");
    command->add_option("--tag", arguments->chosen.tag, "List those with this tag");
    command->add_flag("--json", arguments->json, "Print the list as JSON");
    command->add_flag("--verify",
                      arguments->verify,
                      "Read every published version, and say which is not what was published");
    const LibraryOption option(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
