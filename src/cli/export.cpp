#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "cli/archive_option.h"
#include "cli/commands.h"
#include "cli/copy_option.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "workflow/card_batch.h"
#include "workflow/print_style.h"
#include "workflow/redacted_copy.h"
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
    std::optional<CopyOption> copies;  ///< Set when the command is made.
};

Exit run_preview(const Arguments& arguments, const ArchiveOption& option) {
    const workflow::CardPlace place = card_place(arguments.card);
    return arguments.copies->show(place.archived.empty() ? workflow::read_card(place.path)
                                                         : option.desk()->read(place.archived, 0));
}

Findings exported_copy(const Arguments& arguments,
                       const workflow::CopyWish& wish,
                       const ArchiveOption& option) {
    const workflow::CardPlace place = card_place(arguments.card);
    if (!place.archived.empty()) {
        return option.desk()->export_copy(place.archived, wish, arguments.file);
    }
    Findings obstacles = workflow::refused_copy(arguments.file);
    if (!obstacles.empty()) {
        return obstacles;
    }
    auto copy = workflow::copy_of_file(place.path, wish);
    if (!copy.value) {
        return std::move(copy.findings);
    }
    const auto write = [&](const ReportStyle& style) {
        return workflow::write_copy(*copy.value, arguments.file, style);
    };
    const bool pdf = workflow::output_named(arguments.file) == workflow::CardOutput::pdf;
    append(copy.findings, pdf ? workflow::in_style(option.folders(), write) : write({}));
    return std::move(copy.findings);
}

Findings exported(const Arguments& arguments, const ArchiveOption& option) {
    Findings taken = workflow::taken_target(arguments.file, arguments.replace);
    if (!taken.empty()) {
        return taken;
    }
    if (const auto wish = arguments.copies->wish()) {
        return exported_copy(arguments, *wish, option);
    }
    const workflow::CardPlace place = card_place(arguments.card);
    if (!place.archived.empty()) {
        return option.desk()->export_file(place.archived, 0, arguments.file);
    }
    if (workflow::output_named(arguments.file) != workflow::CardOutput::pdf) {
        return workflow::export_card(place.path, arguments.file);
    }
    return workflow::in_style(option.folders(), [&](const ReportStyle& style) {
        return workflow::export_card(place.path, arguments.file, style);
    });
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

/// Until all are written, or somebody presses Ctrl+C.
Parsed<workflow::BatchView> export_all(const Arguments& arguments,
                                       workflow::CardOutput output,
                                       const ReportStyle& style) {
    const Interrupt interrupt;
    Progress progress("scorecards");
    const auto listener = [told = progress.listener()](std::size_t done, std::size_t all) {
        return told(done, all) && !Interrupt::asked();
    };
    const auto wish = arguments.copies->wish();
    return wish ? workflow::export_copies(arguments.card,
                                          arguments.into,
                                          output,
                                          *wish,
                                          arguments.replace,
                                          listener,
                                          style)
                : workflow::export_folder(
                      arguments.card, arguments.into, output, arguments.replace, listener, style);
}

Exit run_folder(const Arguments& arguments, const ArchiveOption& option) {
    const workflow::CardOutput output = outputs.at(arguments.as);
    const auto style = output == workflow::CardOutput::pdf ? workflow::style_of(option.folders())
                                                           : Parsed<ReportStyle>{ReportStyle(), {}};
    print_findings(style.findings);
    if (!style.value) {
        return exit_for(style.findings);
    }
    const auto batch = export_all(arguments, output, *style.value);
    print_findings(batch.findings);
    if (!batch.value) {
        return exit_for(batch.findings);
    }
    std::cout << batch.value->written << " written, " << batch.value->refused << " refused\n";
    if (batch.value->stopped) {
        const std::size_t done = batch.value->written + batch.value->refused;
        std::cerr << "error: Stopped after " << done << " of " << batch.value->all
                  << " scorecards. What is written is whole.\n";
        return Exit::failure;
    }
    return exit_for(batch.findings);
}

Exit run(const Arguments& arguments, const ArchiveOption& option) {
    if (arguments.copies->preview()) {
        return run_preview(arguments, option);
    }
    return arguments.into.empty() ? run_one(arguments, option) : run_folder(arguments, option);
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
    arguments->copies.emplace(*command);
    CLI::Option_group* where = command->add_option_group("where");
    where->add_options(file, into, &arguments->copies->preview_option());
    where->require_option(1);
    command->add_option("--as", arguments->as, "As what a folder's are written [pdf]")
        ->check(CLI::IsMember(outputs))
        ->needs(into);
    command->add_flag("--replace", arguments->replace, "Replace what is there; an XML never is");
    ArchiveOption option(*command);
    option.offer_style(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
