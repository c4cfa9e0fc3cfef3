#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <string>

#include "cli/archive_option.h"
#include "cli/commands.h"
#include "cli/progress.h"
#include "workflow/card_batch.h"
#include "workflow/report_desk.h"

namespace evenhand::cli {

namespace {

namespace fs = std::filesystem;

const std::map<std::string, workflow::CardOutput> outputs = {
    {"pdf", workflow::CardOutput::pdf},
    {"xml", workflow::CardOutput::xml},
    {"json", workflow::CardOutput::harvest},
    {"csv", workflow::CardOutput::csv},
    {"md", workflow::CardOutput::markdown}};

struct Arguments {
    std::string card;
    fs::path file;
    fs::path into;
    std::string as = "pdf";
    bool replace = false;
};

Findings exported(const Arguments& arguments, const ArchiveOption& option) {
    Findings taken = workflow::taken_target(arguments.file, arguments.replace);
    if (!taken.empty()) {
        return taken;
    }
    const workflow::CardPlace place = card_place(arguments.card);
    return place.archived.empty() ? workflow::export_card(place.path, arguments.file)
                                  : option.desk()->export_file(place.archived, 0, arguments.file);
}

Exit run_one(const Arguments& arguments, const ArchiveOption& option) {
    const Findings findings = exported(arguments, option);
    print_findings(findings);
    const Exit exit = exit_for(findings);
    if (exit == Exit::done) {
        std::cout << arguments.file.string() << '\n';
    }
    return exit;
}

Exit run_folder(const Arguments& arguments) {
    Progress progress("scorecards");
    const auto batch = workflow::export_folder(arguments.card,
                                               arguments.into,
                                               outputs.at(arguments.as),
                                               arguments.replace,
                                               progress.listener());
    print_findings(batch.findings);
    if (batch.value) {
        std::cout << batch.value->written << " written, " << batch.value->refused << " refused\n";
    }
    return exit_for(batch.findings);
}

Exit run(const Arguments& arguments, const ArchiveOption& option) {
    return arguments.into.empty() ? run_one(arguments, option) : run_folder(arguments);
}

}  // namespace

Run add_export(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "export", "Write a scorecard, or a folder of them, as PDF, XML, JSON, CSV or Markdown");
    const auto arguments = std::make_shared<Arguments>();
    command
        ->add_option("CARD",
                     arguments->card,
                     "The scorecard (*.scorecard.xml), or its id in the archive; with --into a "
                     "folder of scorecards")
        ->required();
    CLI::Option* file = command->add_option(
        "-o,--output", arguments->file, "The file to write (*.pdf, *.xml, *.json, *.csv or *.md)");
    CLI::Option* into = command->add_option(
        "--into", arguments->into, "The folder for what is written of all scorecards of a folder");
    CLI::Option_group* where = command->add_option_group("where");
    where->add_options(file, into);
    where->require_option(1);
    command->add_option("--as", arguments->as, "As what a folder's are written [pdf]")
        ->check(CLI::IsMember(outputs))
        ->needs(into);
    command->add_flag("--replace", arguments->replace, "Replace what is there; an XML never is");
    const ArchiveOption option(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
