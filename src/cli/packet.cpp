#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/archive_option.h"
#include "cli/commands.h"
#include "workflow/packet_desk.h"
#include "workflow/packet_panel.h"
#include "workflow/packet_text.h"
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
};

Findings printed(const Arguments& arguments,
                 const workflow::CommitteeCards& cards,
                 const ArchiveOption& option) {
    Findings taken = workflow::taken_target(arguments.pdf, arguments.replace);
    if (!taken.empty()) {
        return taken;
    }
    return workflow::in_style(option.folders(), [&](const ReportStyle& wanted) {
        return workflow::print_packet(cards, arguments.pdf, wanted);
    });
}

using Cards = Parsed<std::vector<workflow::PlacedCard>>;

/// Of the archive's cards the newest revision counts.
Findings read_archived(workflow::ArchiveDesk& desk,
                       const std::string& id,
                       std::vector<workflow::PlacedCard>& cards) {
    auto card = desk.read(id, 0);
    if (card.value) {
        cards.push_back({std::move(*card.value), id});
    }
    return std::move(card.findings);
}

Cards read(const Arguments& arguments, const ArchiveOption& option) {
    std::vector<fs::path> files;
    std::vector<workflow::PlacedCard> cards;
    Findings findings;
    std::unique_ptr<workflow::ArchiveDesk> desk;
    for (const std::string& typed : arguments.cards) {
        const workflow::CardPlace place = card_place(typed);
        if (place.archived.empty()) {
            files.push_back(place.path);
            continue;
        }
        if (!desk) {
            desk = option.desk();
        }
        append(findings, read_archived(*desk, place.archived, cards));
    }
    Cards others = workflow::read_cards(files);
    append(findings, std::move(others.findings));
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    std::ranges::move(*others.value, std::back_inserter(cards));
    return {std::move(cards), std::move(findings)};
}

/// What the arguments name: a panel's cards, or those of one candidate from anywhere.
Parsed<workflow::CommitteeCards> gather(const Arguments& arguments, const ArchiveOption& option) {
    const Timestamp now = workflow::system_services().clock();
    if (arguments.cards.size() == 1 && workflow::holds_panel(arguments.cards.front())) {
        return workflow::gather_panel(arguments.cards.front(), now);
    }
    Cards cards = read(arguments, option);
    if (!cards.value) {
        return {std::nullopt, std::move(cards.findings)};
    }
    auto gathered = workflow::gather_cards(std::move(*cards.value), now);
    append(cards.findings, std::move(gathered.findings));
    return {std::move(gathered.value), std::move(cards.findings)};
}

Exit run(const Arguments& arguments, const ArchiveOption& option) {
    const auto gathered = gather(arguments, option);
    print_findings(gathered.findings);
    if (!gathered.value) {
        return exit_for(gathered.findings);
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
            "The folder of a panel whose cards are opened; or the scorecards of one candidate: "
            "files (*.scorecard.xml, or PDFs that hold one), folders of them, or ids in the "
            "archive")
        ->required();
    command->add_option("-o,--output", arguments->pdf, "The packet to write (*.pdf)");
    command->add_flag("--replace", arguments->replace, "Replace the file that is there");
    command->add_flag("--json", arguments->json, "Print the grid as JSON");
    ArchiveOption option(*command);
    option.offer_style(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
