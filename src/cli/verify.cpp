#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "workflow/proof_check.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::filesystem::path file;
    std::filesystem::path card;
};

Exit run(const Arguments& arguments) {
    const workflow::ProofView view = workflow::check_proof(arguments.file, arguments.card);
    std::cout << view.title << '\n';
    for (const std::string& line : view.lines) {
        std::cout << "  " << line << '\n';
    }
    return view.holds ? Exit::done : Exit::refused;
}

}  // namespace

Run add_verify(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "verify", "Check a scorecard against its proof, without any archive");
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("FILE", arguments->file, "The proof (*.proof), or the scorecard beside it")
        ->required();
    command->add_option("CARD", arguments->card, "The scorecard, when it lies elsewhere");
    return [arguments] { return run(*arguments); };
}

}  // namespace evenhand::cli
