#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/archive.h"
#include "workflow/archive_search.h"
#include "workflow/archive_text.h"

namespace evenhand::cli {

namespace {

constexpr int most_lines = 999'999'999;

struct Listing {
    std::vector<std::string> words;
    std::size_t most = 50;
    std::string saved;  ///< Keep the search under this name.
    bool json = false;
};

/// An argument with a blank was typed in quotation marks, which the shell took.
std::string typed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        const bool phrase = word.find(' ') != std::string::npos &&
                            word.find('"') == std::string::npos && !workflow::is_typed_search(word);
        const std::size_t colon = phrase ? word.find(':') : std::string::npos;
        text += text.empty() ? "" : " ";
        if (!phrase) {
            text += word;
        } else if (colon != std::string::npos && colon < word.find(' ')) {
            text += word.substr(0, colon + 1) + "\"" + word.substr(colon + 1) + "\"";
        } else {
            text += "\"" + word + "\"";
        }
    }
    return text;
}

Exit list(const Listing& listing, const ArchiveOption& option) {
    const auto desk = option.desk();
    const workflow::ArchiveRequest request{typed(listing.words), {}, false};
    const workflow::ArchiveFound found = desk->find(request);
    std::vector<std::int64_t> places = desk->all_rows(request);
    places.resize(std::min(places.size(), listing.most));
    auto rows = desk->rows(places, request);
    desk->check_texts(rows);
    const bool only_fault = !found.fault.empty() && found.all == 0;
    if (listing.json || !only_fault) {
        std::cout << (listing.json ? workflow::found_json(found, rows)
                                   : workflow::found_text(found, rows));
    }
    if (found.remark.find(" is searched as words") != std::string::npos ||
        found.remark.starts_with("Only")) {
        std::cerr << found.remark << '\n';
    }
    if (!listing.saved.empty()) {
        desk->save_search(listing.saved, request.words);
    }
    if (!found.fault.empty()) {
        std::cerr << found.fault << '\n';
        return Exit::refused;
    }
    return found.locked ? Exit::failure : Exit::done;
}

void add_list(CLI::App* command,
              const ArchiveOption& option,
              bool searches,
              ArchiveCommands& commands) {
    const auto listing = std::make_shared<Listing>();
    if (searches) {
        command
            ->add_option("WORDS",
                         listing->words,
                         "Words, \"phrases\", beginnings*, role: candidate: interviewer: rubric: "
                         "says: state: before: from: year: score:3..5")
            ->required();
        command->add_option("--save", listing->saved, "Keep the search under this name");
    }
    command->add_option("--most", listing->most, "Print at most so many [50]")
        ->check(CLI::Range(1, most_lines));
    command->add_flag("--json", listing->json, "Print the list as JSON");
    commands[command->get_name()] = [listing, option] { return list(*listing, option); };
}

struct Card {
    std::string id;
    bool json = false;
};

Exit show(const Card& card, const ArchiveOption& option) {
    const auto desk = option.desk();
    const auto shown = desk->card(card.id, {});
    if (shown.value && shown.value->open.possible && shown.value->alarm.empty()) {
        (void)desk->read(shown.value->card, 0);  // The log records that it was opened.
    }
    print_findings(shown.findings);
    if (shown.value) {
        std::cout << (card.json ? workflow::card_view_json(*shown.value)
                                : workflow::card_view_text(*shown.value));
    }
    return shown.value && !shown.value->alarm.empty() ? Exit::refused : exit_for(shown.findings);
}

Exit history(const Card& card, const ArchiveOption& option) {
    const auto lines = option.desk()->history(card.id);
    print_findings(lines.findings);
    if (lines.value) {
        std::cout << (card.json ? workflow::audit_json(*lines.value)
                                : workflow::audit_text(*lines.value));
    }
    return exit_for(lines.findings);
}

template <typename Act>
void add_card(CLI::App* command, const ArchiveOption& option, Act act, ArchiveCommands& commands) {
    const auto card = std::make_shared<Card>();
    command->add_option("CARD", card->id, "The scorecard's id, or how it begins")->required();
    command->add_flag("--json", card->json, "Print it as JSON");
    commands[command->get_name()] = [card, option, act] { return act(*card, option); };
}

Exit searches(const std::string& dropped, const ArchiveOption& option) {
    const auto desk = option.desk();
    if (!desk->standing().counted) {
        std::cerr << desk->find({}).empty_text << '\n';
        return Exit::failure;
    }
    const auto kept = desk->searches();
    if (!dropped.empty()) {
        if (std::ranges::find(kept, dropped, &workflow::SavedSearchView::name) == kept.end()) {
            std::cerr << "No search is kept under the name \u201C" << dropped << "\u201D.\n";
            return Exit::refused;
        }
        desk->drop_search(dropped);
    }
    for (const workflow::SavedSearchView& search : desk->searches()) {
        std::cout << search.name << ": " << search.words << '\n';
    }
    return Exit::done;
}

}  // namespace

void add_archive_find(CLI::App& group, const ArchiveOption& option, ArchiveCommands& commands) {
    add_list(
        add_below(group, "list", "List the scorecards, the newest first"), option, false, commands);
    add_list(add_below(group, "find", "List the scorecards that a search finds"),
             option,
             true,
             commands);
    add_card(add_below(group,
                       "show",
                       "Show and check a scorecard: what it says, whether it is "
                       "unchanged, how long it is kept, who has seen it"),
             option,
             show,
             commands);
    add_card(add_below(group, "history", "List what the log has of a scorecard"),
             option,
             history,
             commands);
    CLI::App* command = add_below(group, "searches", "List the searches that were kept");
    const auto dropped = std::make_shared<std::string>();
    command->add_option("--drop", *dropped, "Forget the search of this name first");
    commands["searches"] = [dropped, option] { return searches(*dropped, option); };
}

}  // namespace evenhand::cli
