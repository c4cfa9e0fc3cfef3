#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/archive_option.h"
#include "cli/card_option.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/copy_option.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "workflow/packet_archive.h"
#include "workflow/packet_copy.h"
#include "workflow/packet_desk.h"
#include "workflow/packet_panel.h"
#include "workflow/packet_severity.h"
#include "workflow/packet_text.h"
#include "workflow/panel_batch.h"
#include "workflow/print_style.h"
#include "workflow/services.h"

namespace evenhand::cli {

namespace {

namespace fs = std::filesystem;

struct Arguments {
    std::vector<std::string> cards;
    fs::path pdf;
    bool replace = false;
    bool json = false;
    bool all = false;
    bool severity = false;
    fs::path into;
    std::string role;
};

Findings printed(const Arguments& arguments,
                 const workflow::CommitteeCards& cards,
                 const ArchiveOption& option) {
    Findings taken = workflow::taken_document(arguments.pdf, arguments.replace);
    if (!taken.empty()) {
        return taken;
    }
    return workflow::in_style(option.folders(), [&](const ReportStyle& wanted) {
        return workflow::print_packet(cards, arguments.pdf, wanted);
    });
}

using Cards = Parsed<std::vector<workflow::PlacedCard>>;

Cards read(const Arguments& arguments, const ArchiveOption& option) {
    auto typed = typed_cards(arguments.cards, option);
    if (!typed.value) {
        return {std::nullopt, std::move(typed.findings)};
    }
    Cards cards = workflow::read_cards(typed.value->paths);
    if (cards.value) {
        std::ranges::move(*cards.value, std::back_inserter(typed.value->archived));
        cards.value = std::move(typed.value->archived);
    }
    append(typed.findings, std::move(cards.findings));
    return {std::move(cards.value), std::move(typed.findings)};
}

/// What the arguments name: a panel's cards, or those of one candidate from anywhere.
Parsed<workflow::CommitteeCards> gather(const Arguments& arguments, const ArchiveOption& option) {
    const Timestamp now = workflow::system_services().clock();
    if (arguments.cards.size() == 1 && workflow::holds_panel(arguments.cards.front())) {
        return workflow::gather_panel(option.folders(), arguments.cards.front(), now);
    }
    Cards cards = read(arguments, option);
    if (!cards.value) {
        return {std::nullopt, std::move(cards.findings)};
    }
    auto gathered = workflow::gather_cards(std::move(*cards.value), now);
    append(cards.findings, std::move(gathered.findings));
    return {std::move(gathered.value), std::move(cards.findings)};
}

/// What the archive tells of the interviewers, as it is now.
Findings add_severity(workflow::CommitteeCards& cards, const ArchiveOption& option) {
    Progress progress("cards");
    auto scores = option.desk()->scores(progress.listener());
    if (scores.value) {
        append(scores.findings, workflow::add_severity(cards, *scores.value));
    }
    return std::move(scores.findings);
}

/// What stands in the packet beside the cards: how strict their interviewers are, when it was asked
/// for, and where the archive stands. No value when the former cannot be told.
void add_what_is_known(const Arguments& arguments,
                       const ArchiveOption& option,
                       const CopyOption& copy,
                       Parsed<workflow::CommitteeCards>& gathered) {
    if (arguments.severity) {
        Findings told = add_severity(*gathered.value, option);
        if (has_error(told)) {
            gathered.value.reset();
        }
        append(gathered.findings, std::move(told));
    }
    if (gathered.value && !arguments.pdf.empty() && !copy.wish()) {
        workflow::PacketWitness witness(option.folders(), workflow::system_services());
        append(gathered.findings, witness.add_to(*gathered.value, arguments.cards.front()));
    }
}

/// A packet of redacted copies, which is a PDF; or what they would replace.
Exit run_copy(const Arguments& arguments,
              const workflow::CommitteeCards& cards,
              const ArchiveOption& option,
              const CopyOption& copy) {
    if (copy.preview()) {
        for (const workflow::CopyView& each :
             workflow::copy_views(workflow::redacted_packet(cards, *copy.wish()))) {
            std::cout << workflow::copy_text(each) << '\n';
        }
        return Exit::done;
    }
    if (arguments.pdf.empty() || arguments.json) {
        std::cerr << "A redacted packet is a PDF: name it with -o, and leave --json out.\n";
        return Exit::refused;
    }
    Findings findings = workflow::taken_document(arguments.pdf, arguments.replace);
    if (findings.empty()) {
        findings = workflow::in_style(option.folders(), [&](const ReportStyle& wanted) {
            return workflow::print_packet_copy(
                workflow::redacted_packet(cards, *copy.wish()), arguments.pdf, wanted);
        });
    }
    print_findings(findings);
    if (!has_error(findings)) {
        std::cout << arguments.pdf.string() << '\n';
    }
    return exit_for(findings);
}

/// The packets of all panels of a folder or the archive, until somebody presses Ctrl+C.
Exit run_all(const Arguments& arguments, const ArchiveOption& option, const CopyOption& copy) {
    const auto style = workflow::style_of(option.folders());
    print_findings(style.findings);
    if (!style.value) {
        return exit_for(style.findings);
    }
    const Interrupt interrupt;
    Progress progress("packets");
    const auto listener = [told = progress.listener()](std::size_t done, std::size_t all) {
        return told(done, all) && !Interrupt::asked();
    };
    const auto batch = workflow::print_packets(
        option.folders(),
        workflow::system_services(),
        {arguments.cards.front(), arguments.into, arguments.replace, arguments.role, copy.wish()},
        listener,
        *style.value);
    print_findings(batch.findings);
    if (!batch.value) {
        return exit_for(batch.findings);
    }
    for (const fs::path& file : batch.value->files) {
        std::cout << file.string() << '\n';
    }
    std::cout << batch.value->written << " written, " << batch.value->refused << " refused";
    if (batch.value->waiting > 0) {
        std::cout << ", " << batch.value->waiting << " not opened yet";
    }
    std::cout << '\n';
    if (batch.value->stopped) {
        std::cerr << "error: Stopped after "
                  << batch.value->written + batch.value->refused + batch.value->waiting << " of "
                  << batch.value->all << " packets. What is written is whole.\n";
        return Exit::failure;
    }
    return exit_for(batch.findings);
}

/// Why these cannot be asked for together; empty: they can.
std::string misuse(const Arguments& arguments, const CopyOption& copy) {
    if (arguments.all && (arguments.cards.size() > 1 || copy.preview())) {
        return "--all takes one folder of panels, or archive:, and prints: leave --preview out.";
    }
    return arguments.severity && copy.wish() ? "How strict an interviewer is stands in no redacted "
                                               "packet: leave --severity out."
                                             : "";
}

Exit run(const Arguments& arguments, const ArchiveOption& option, const CopyOption& copy) {
    if (const std::string wrong = misuse(arguments, copy); !wrong.empty()) {
        std::cerr << wrong << '\n';
        return Exit::refused;
    }
    if (arguments.all) {
        return run_all(arguments, option, copy);
    }
    auto gathered = gather(arguments, option);
    if (gathered.value) {
        add_what_is_known(arguments, option, copy, gathered);
    }
    print_findings(gathered.findings);
    if (!gathered.value) {
        return exit_for(gathered.findings);
    }
    if (copy.wish()) {
        return run_copy(arguments, *gathered.value, option, copy);
    }
    if (!arguments.pdf.empty()) {
        const Findings findings = printed(arguments, *gathered.value, option);
        print_findings(findings);
        if (has_error(findings)) {
            return exit_for(findings);
        }
    }
    if (arguments.json) {
        std::cout << workflow::packet_json(*gathered.value);
    } else if (arguments.pdf.empty()) {
        std::cout << workflow::packet_text(*gathered.value);
    } else {
        std::cout << arguments.pdf.string() << '\n';
    }
    return Exit::done;
}

}  // namespace

Run add_packet(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "packet",
        "Put the scorecards of one candidate side by side, and print them for a committee");
    const auto arguments = std::make_shared<Arguments>();
    command
        ->add_option(
            "CARDS",
            arguments->cards,
            "The folder of a panel whose cards are opened, or archive:ID of one in the team's "
            "archive; or the scorecards of one candidate: "
            "files (*.scorecard.xml, or PDFs that hold one), folders of them, or ids in the "
            "archive")
        ->required();
    CLI::Option* output =
        command->add_option("-o,--output", arguments->pdf, "The packet to write (*.pdf)")
            ->check(is_named);
    CLI::Option* into =
        command->add_option("--into", arguments->into, "The folder for all packets of --all");
    CLI::Option* all = command->add_flag(
        "--all",
        arguments->all,
        "Write the packet of every panel in this folder and those below it, or in "
        "the team's archive (archive:)");
    all->needs(into)->excludes(output);
    into->needs(all);
    command
        ->add_option("--role",
                     arguments->role,
                     "With --all: only of the panels for this role, as it is written there")
        ->needs(all);
    command->add_flag("--replace", arguments->replace, "Replace the file that is there");
    command->add_flag("--json", arguments->json, "Print the grid as JSON")->excludes(all);
    command
        ->add_flag("--severity",
                   arguments->severity,
                   "Of a panel: print how strictly its interviewers usually score, as your archive "
                   "tells it, and the mean with that taken out beside the locked rule")
        ->needs(output);
    ArchiveOption option(*command);
    option.offer_style(*command);
    const CopyOption copy(*command);
    return [arguments, option, copy] { return run(*arguments, option, copy); };
}

}  // namespace evenhand::cli
