#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "workflow/demo_interview.h"
#include "workflow/interview_desk.h"

namespace evenhand::cli {

namespace {

Exit run(const std::filesystem::path& into) {
    const workflow::Folders folders = workflow::usual_folders();
    const auto demo =
        workflow::play_demo(folders.shipped, into.empty() ? folders.data / "demo" : into);
    print_findings(demo.findings);
    std::cout << demo.card.string() << '\n' << demo.pdf.string() << '\n';
    return exit_for(demo.findings);
}

}  // namespace

Run add_demo(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "demo", "Play a recorded interview; print the paths of its card and PDF");
    const auto into = std::make_shared<std::filesystem::path>();
    command->add_option("--into", *into, "The folder that takes them [a folder of your data]");
    return [into] { return run(*into); };
}

}  // namespace evenhand::cli
