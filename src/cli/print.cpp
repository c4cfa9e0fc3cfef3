#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/library_option.h"
#include "cli/replace_option.h"
#include "cli/style_option.h"
#include "workflow/print_style.h"
#include "workflow/report_desk.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    workflow::PrintOrder order;
    std::filesystem::path pdf;
    bool rubric = false;
    bool kit = false;
};

Exit run(Arguments arguments, const LibraryOption& option, const StyleOption& style) {
    using Kind = workflow::PrintOrder::Kind;
    workflow::PrintOrder& order = arguments.order;
    order.pdf = arguments.pdf;
    order.kind = arguments.rubric ? Kind::rubric : arguments.kit ? Kind::kit : Kind::rubric_or_kit;
    const workflow::KitLibrary library(option.library(), workflow::system_services());
    const Findings findings = workflow::in_style(
        style.in(option.folders()),
        [&](const ReportStyle& wanted) { return workflow::print_named(library, order, wanted); });
    print_findings(findings);
    const Exit exit = exit_for(findings);
    if (exit == Exit::done) {
        std::cout << arguments.pdf.string() << '\n';
    }
    return exit;
}

}  // namespace

Run add_print(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "print", "Print a rubric, or the interview of a kit, as PDF for use on paper");
    const auto arguments = std::make_shared<Arguments>();
    workflow::PrintOrder& order = arguments->order;
    command
        ->add_option("WHAT",
                     order.what,
                     "The id of a rubric or kit in the library, or a file (*.rubric.xml, "
                     "*.kit.xml)")
        ->required();
    CLI::Option* sheet =
        command->add_flag("--sheet", order.sheet, "Print blank scoring sheets alone");
    command
        ->add_flag("--samples",
                   order.samples,
                   "Print a rubric with its sample answers and their keys, for authors and leads")
        ->excludes(sheet);
    CLI::Option* rubric =
        command->add_flag("--rubric", arguments->rubric, "WHAT is a rubric's id, not a kit's");
    command->add_flag("--kit", arguments->kit, "WHAT is a kit's id, not a rubric's")
        ->excludes(rubric);
    CLI::Option* output =
        command->add_option("-o,--output", arguments->pdf, "The PDF to write")->required();
    const ReplaceOption replace(*command, output);
    const LibraryOption option(*command);
    const StyleOption style(*command);
    return [arguments, option, replace, style] {
        return replace.refuses(arguments->pdf) ? Exit::refused : run(*arguments, option, style);
    };
}

}  // namespace evenhand::cli
