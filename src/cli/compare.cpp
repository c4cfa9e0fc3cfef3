#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/archive_option.h"
#include "cli/card_option.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "workflow/candidate_compare.h"
#include "workflow/comparison_text.h"
#include "workflow/interview_desk.h"
#include "workflow/print_style.h"
#include "workflow/services.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::vector<std::string> places;
    std::filesystem::path pdf;
    bool replace = false;
    bool json = false;
};

Findings printed(const Arguments& arguments,
                 const workflow::Candidates& candidates,
                 Timestamp now,
                 const ArchiveOption& option) {
    Findings taken = workflow::taken_document(arguments.pdf, arguments.replace);
    if (!taken.empty()) {
        return taken;
    }
    return workflow::in_style(option.folders(), [&](const ReportStyle& wanted) {
        return workflow::print_comparison(candidates, now, arguments.pdf, wanted);
    });
}

Parsed<std::vector<workflow::CommitteeCards>> gather(const Arguments& arguments,
                                                     Timestamp now,
                                                     const ArchiveOption& option) {
    auto typed = typed_cards(arguments.places, option);
    if (!typed.value) {
        return {std::nullopt, std::move(typed.findings)};
    }
    auto gathered = workflow::gather_candidates(
        option.folders(), typed.value->paths, now, std::move(typed.value->archived));
    append(typed.findings, std::move(gathered.findings));
    return {std::move(gathered.value), std::move(typed.findings)};
}

Exit run(const Arguments& arguments, const ArchiveOption& option) {
    const Timestamp now = workflow::system_services().clock();
    const auto gathered = gather(arguments, now, option);
    print_findings(gathered.findings);
    if (!gathered.value) {
        return exit_for(gathered.findings);
    }
    const auto compared = workflow::compare_candidates(*gathered.value);
    print_findings(compared.findings);
    if (!compared.value) {
        return exit_for(compared.findings);
    }
    if (!arguments.pdf.empty()) {
        const Findings findings = printed(arguments, *compared.value, now, option);
        print_findings(findings);
        if (has_error(findings)) {
            return exit_for(findings);
        }
    }
    if (arguments.json) {
        std::cout << workflow::comparison_json(compared.value->view);
    } else if (arguments.pdf.empty()) {
        std::cout << workflow::comparison_text(compared.value->view);
    } else {
        std::cout << arguments.pdf.string() << '\n';
    }
    return Exit::done;
}

}  // namespace

Run add_compare(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "compare", "Put several candidates for one role side by side, by the same criteria");
    const auto arguments = std::make_shared<Arguments>();
    command
        ->add_option("CANDIDATES",
                     arguments->places,
                     "Folders of panels whose cards are opened, archive:ID of such a panel in the "
                     "team's archive; scorecards (*.scorecard.xml, or PDFs that hold one), folders "
                     "of them, or ids in the archive")
        ->required();
    command->add_option("-o,--output", arguments->pdf, "The PDF to write")->check(is_named);
    command->add_flag("--replace", arguments->replace, "Replace the file that is there");
    command->add_flag("--json", arguments->json, "Print it as JSON");
    ArchiveOption option(*command);
    option.offer_style(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
