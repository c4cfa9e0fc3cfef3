#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/archive_option.h"
#include "cli/commands.h"
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
    bool anonymised = false;
    bool subject_access = false;
    bool preview = false;
    std::vector<std::string> also;

    [[nodiscard]] bool is_copy() const { return anonymised || subject_access; }
    [[nodiscard]] workflow::CopyWish wish() const {
        return {anonymised ? CopyKind::anonymised : CopyKind::subject_access, also};
    }
};

Exit run_preview(const Arguments& arguments, const ArchiveOption& option) {
    const workflow::CardPlace place = card_place(arguments.card);
    const auto card = place.archived.empty() ? workflow::read_card(place.path)
                                             : option.desk()->read(place.archived, 0);
    print_findings(card.findings);
    if (card.value) {
        const auto copy = workflow::redacted_copy(card.value->card, arguments.wish());
        std::cout << workflow::copy_text(workflow::copy_view(copy.copy));
    }
    return exit_for(card.findings);
}

Findings exported_copy(const Arguments& arguments, const ArchiveOption& option) {
    const workflow::CardPlace place = card_place(arguments.card);
    if (!place.archived.empty()) {
        return option.desk()->export_copy(place.archived, arguments.wish(), arguments.file);
    }
    Findings obstacles = workflow::refused_copy(arguments.file);
    if (!obstacles.empty()) {
        return obstacles;
    }
    auto copy = workflow::copy_of_file(place.path, arguments.wish());
    if (copy.value) {
        append(copy.findings, workflow::write_copy(*copy.value, arguments.file));
    }
    return std::move(copy.findings);
}

Findings exported(const Arguments& arguments, const ArchiveOption& option) {
    Findings taken = workflow::taken_target(arguments.file, arguments.replace);
    if (!taken.empty()) {
        return taken;
    }
    if (arguments.is_copy()) {
        return exported_copy(arguments, option);
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

Exit run_folder(const Arguments& arguments, const ArchiveOption& option) {
    const workflow::CardOutput output = outputs.at(arguments.as);
    const auto style = output == workflow::CardOutput::pdf ? workflow::style_of(option.folders())
                                                           : Parsed<ReportStyle>{ReportStyle(), {}};
    print_findings(style.findings);
    if (!style.value) {
        return exit_for(style.findings);
    }
    Progress progress("scorecards");
    const auto batch = arguments.is_copy() ? workflow::export_copies(arguments.card,
                                                                     arguments.into,
                                                                     output,
                                                                     arguments.wish(),
                                                                     arguments.replace,
                                                                     progress.listener())
                                           : workflow::export_folder(arguments.card,
                                                                     arguments.into,
                                                                     output,
                                                                     arguments.replace,
                                                                     progress.listener(),
                                                                     *style.value);
    print_findings(batch.findings);
    if (batch.value) {
        std::cout << batch.value->written << " written, " << batch.value->refused << " refused\n";
    }
    return exit_for(batch.findings);
}

Exit run(const Arguments& arguments, const ArchiveOption& option) {
    if (arguments.preview) {
        return run_preview(arguments, option);
    }
    return arguments.into.empty() ? run_one(arguments, option) : run_folder(arguments, option);
}

void add_copy_options(CLI::App& command, Arguments& arguments) {
    CLI::Option* anonymised =
        command.add_flag("--anonymised",
                         arguments.anonymised,
                         "A redacted copy without the candidate’s name and pronouns");
    CLI::Option* access = command.add_flag(
        "--subject-access",
        arguments.subject_access,
        "A redacted copy for the candidate: without the interviewer’s name and what is between "
        "colleagues");
    anonymised->excludes(access);
    CLI::Option* also =
        command.add_option("--also",
                           arguments.also,
                           "A further name or word to take out of the copy; may be repeated");
    also->take_all()->expected(1)->allow_extra_args(false);
    command.final_callback([&arguments] {
        if ((arguments.preview || !arguments.also.empty()) && !arguments.is_copy()) {
            throw CLI::ValidationError(
                "--preview and --also are for copies: say --anonymised or --subject-access.");
        }
    });
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
    CLI::Option* preview =
        command->add_flag("--preview",
                          arguments->preview,
                          "Write nothing: say what a copy replaces, and what is to be looked at");
    CLI::Option_group* where = command->add_option_group("where");
    where->add_options(file, into, preview);
    where->require_option(1);
    add_copy_options(*command, *arguments);
    command->add_option("--as", arguments->as, "As what a folder's are written [pdf]")
        ->check(CLI::IsMember(outputs))
        ->needs(into);
    command->add_flag("--replace", arguments->replace, "Replace what is there; an XML never is");
    ArchiveOption option(*command);
    option.offer_style(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
