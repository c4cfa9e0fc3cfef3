#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "cli/archive_option.h"
#include "cli/round.h"
#include "workflow/team_practice.h"

namespace evenhand::cli {

namespace {

/// What the commands are told, and by which team's archive they go.
struct Arguments {
    explicit Arguments(CLI::App& command) : address(command) {}

    [[nodiscard]] workflow::TeamPractice practice() const {
        return workflow::TeamPractice(address.folders());
    }

    AddressOption address;
    std::string round;
    std::string rater;
};

Exit publish(const Arguments& arguments) {
    const auto done = arguments.practice().publish(arguments.round);
    print_findings(done.findings);
    if (!done.value) {
        return Exit::refused;
    }
    std::cout << done.value->id
              << (done.value->fresh ? " is published in the team's archive.\n"
                                    : " was published in the team's archive before.\n");
    return Exit::done;
}

Exit fetch(const Arguments& arguments) {
    const auto rater = arguments.practice().fetch(arguments.round);
    print_findings(rater.findings);
    if (!rater.value) {
        return Exit::refused;
    }
    std::cout << arguments.round << " is here; rate it as " << *rater.value << ".\n";
    return Exit::done;
}

Exit hand_in(const Arguments& arguments) {
    const auto done = arguments.practice().hand_in(arguments.round, arguments.rater);
    print_findings(done.findings);
    if (!done.value) {
        return Exit::refused;
    }
    std::cout << "What " << done.value->rater << " gave in " << done.value->id
              << (done.value->fresh ? " is handed in.\n" : " was handed in before.\n");
    return Exit::done;
}

}  // namespace

void add_round_team(CLI::App& group, RoundCommands& commands) {
    CLI::App* published =
        group.add_subcommand("publish", "Put a round into a team's archive, for its raters");
    const auto round = std::make_shared<Arguments>(*published);
    published->add_option("ROUND", round->round, "Its id, or its file")->required();
    commands["publish"] = [round] { return publish(*round); };

    CLI::App* fetched =
        group.add_subcommand("fetch", "Keep a round of a team's archive here, to practise it");
    const auto wanted = std::make_shared<Arguments>(*fetched);
    fetched->add_option("ROUND", wanted->round, "Its id (round list --from-archive)")->required();
    commands["fetch"] = [wanted] { return fetch(*wanted); };

    CLI::App* handed_in = group.add_subcommand(
        "hand-in", "Give what you have sealed to who published the round, by a team's archive");
    const auto own = std::make_shared<Arguments>(*handed_in);
    handed_in->add_option("ROUND", own->round, "Its id, or its file")->required();
    handed_in->add_option("--rater", own->rater, "Your name [as the team knows you]");
    commands["hand-in"] = [own] { return hand_in(*own); };
}

}  // namespace evenhand::cli
