#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/library_option.h"
#include "workflow/trial_desk.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::string rubric;
    std::string answer;
    int pace = usual_pace;
    bool json = false;
};

Exit show(const Arguments& arguments, const LibraryOption& library) {
    const workflow::TrialDesk desk(library.folders(), workflow::system_services());
    if (arguments.rubric.empty()) {
        const auto offers = desk.offers();
        std::cout << (arguments.json ? workflow::trials_json(offers)
                                     : workflow::trials_text(offers));
        return Exit::done;
    }
    const auto script = desk.script(arguments.rubric, arguments.answer, arguments.pace);
    print_findings(script.findings);
    if (!script.value) {
        return Exit::refused;
    }
    std::cout << (arguments.json ? workflow::script_json(*script.value)
                                 : workflow::script_text(*script.value));
    return Exit::done;
}

}  // namespace

Run add_try(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "try", "List the sample answers that the window plays to learn by, or print one's script");
    const auto arguments = std::make_shared<Arguments>();
    CLI::Option* rubric =
        command->add_option("RUBRIC", arguments->rubric, "Its id [list what there is]");
    command->add_option("--answer", arguments->answer, "The sample answer's id [the first]")
        ->needs(rubric);
    command->add_option("--pace", arguments->pace, "Words a minute, 75 to 300 [150]")
        ->needs(rubric);
    command->add_flag("--json", arguments->json, "Print it as JSON");
    const LibraryOption library(*command);
    return [arguments, library] { return show(*arguments, library); };
}

}  // namespace evenhand::cli
