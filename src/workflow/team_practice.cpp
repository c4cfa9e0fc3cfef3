#include "workflow/team_practice.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "archive/team_rounds.h"
#include "core/error.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/practice_file.h"
#include "formats/round_file.h"
#include "workflow/internal/archive_access.h"
#include "workflow/internal/counted.h"
#include "workflow/internal/practice_folder.h"

namespace evenhand::workflow {

namespace {

using archive::TeamRounds;
using formats::PinnedRound;
using internal::PracticeFolder;

Finding error(const char* code, std::string sentence) {
    return {Severity::error, code, std::move(sentence), ""};
}

std::unique_ptr<TeamRounds> open(const Folders& folders) {
    return TeamRounds::open(internal::archive_address(folders, "").address);
}

/// The round of an id that is here, or of a file, if it can be practised.
Parsed<PinnedRound> fit_round(const Folders& folders, const std::string& name) {
    auto round = names_a_file(name) ? internal::read_round_file(name)
                                    : PracticeFolder(folders.data).round(name);
    if (round.value) {
        if (Findings findings = internal::unfit(round.value->round); !findings.empty()) {
            return {std::nullopt, std::move(findings)};
        }
    }
    return round;
}

/// The round of that id as the archive has it.
Parsed<PinnedRound> round_in(TeamRounds& rounds, const std::string& id) {
    auto round = formats::read_round(rounds.round(id), id);
    if (round.value && round.value->round.id != id) {
        return {std::nullopt,
                {error("round.other",
                       "What the archive has as '" + id + "' is the round '" +
                           round.value->round.id + "'; tell who published it.")}};
    }
    return round;
}

/// Why what was sealed cannot be handed in; nothing when it can.
std::optional<Finding> unfinished(const CalibrationRound& round, const Practice& practice) {
    const std::size_t answers = answers_of(round).size();
    if (practice.answers.size() == answers) {
        return std::nullopt;
    }
    return error("practice.not-finished",
                 practice.rater + " has sealed " + std::to_string(practice.answers.size()) +
                     " of " + internal::counted(answers, "answer") + " of “" + round.title +
                     "” here; all are handed in at once, after the last.");
}

/// Keeps a round of the archive here. Errors when it cannot be kept.
Findings keep_here(const Folders& folders, TeamRounds& rounds, const std::string& id) {
    auto round = round_in(rounds, id);
    if (!round.value) {
        return std::move(round.findings);
    }
    Findings findings = internal::unfit(round.value->round);
    if (findings.empty()) {
        findings = PracticeFolder(folders.data).keep(*round.value, {});
    }
    if (!has_error(findings)) {
        append(findings, std::move(round.findings));
    }
    return findings;
}

/// Of a round that the person leads.
Parsed<GatheredRound> gather_led(TeamRounds& rounds, const std::string& id) {
    auto round = round_in(rounds, id);
    if (!round.value) {
        return {std::nullopt, std::move(round.findings)};
    }
    std::vector<HandedIn> handed_in;
    for (archive::TeamAnswers& answers : rounds.answers(id)) {
        handed_in.push_back(
            {std::move(answers.login), std::move(answers.name), std::move(answers.bytes)});
    }
    return {workflow::gather(*round.value, handed_in), std::move(round.findings)};
}

std::string published_words(const TeamRoundEntry& round) {
    std::string words = "Published in the team's archive by " + round.lead + ", " +
                        short_date(round.published_at) + ".";
    if (round.leads) {
        words += " " + internal::counted(round.results, "rater") +
                 (round.results == 1 ? " has" : " have") + " handed in.";
    }
    if (round.handed_in) {
        words += " You have handed in.";
    }
    return words;
}

}  // namespace

TeamSteps team_steps(const TeamStanding& standing, const RoundEntry& round) {
    if (!standing.team) {
        return {};
    }
    if (!standing.fault.empty()) {
        return {false, false, "! The team's archive could not be asked: " + standing.fault};
    }
    const auto found = std::ranges::find(standing.rounds, round.id, &TeamRoundEntry::id);
    if (found == standing.rounds.end()) {
        return {round.fault.empty(), false, "Not in the team's archive."};
    }
    const bool hands_in = round.invited && round.finished() && !found->handed_in;
    return {false, hands_in, published_words(*found)};
}

bool TeamPractice::offered() const {
    return internal::archive_address(folders_, "").server;
}

Parsed<PublishedRound> TeamPractice::publish(const std::string& name) const {
    const auto round = fit_round(folders_, name);
    if (!round.value) {
        return {std::nullopt, round.findings};
    }
    const CalibrationRound& made = round.value->round;
    const archive::RoundPublished done =
        open(folders_)->publish({made.id, made.invited, formats::round_bytes(made)});
    Findings findings;
    for (const std::string& stranger : done.strangers) {
        findings.push_back(
            {Severity::warning,
             "round.not-in-team",
             "Nobody in the team is called " + stranger + ": who is meant does not see the round.",
             made.id});
    }
    return {PublishedRound{made.id, made.title, done.fresh}, std::move(findings)};
}

std::vector<TeamRoundEntry> TeamPractice::rounds() const {
    std::vector<TeamRoundEntry> entries;
    std::ranges::transform(open(folders_)->rounds(),
                           std::back_inserter(entries),
                           [](const archive::TeamRound& round) -> TeamRoundEntry {
                               return {round.id,
                                       round.name,
                                       round.login,
                                       round.published,
                                       round.leads,
                                       round.handed_in,
                                       round.results};
                           });
    return entries;
}

TeamStanding TeamPractice::standing() const {
    TeamStanding standing;
    standing.team = offered();
    if (standing.team) {
        try {
            standing.rounds = rounds();
        } catch (const Error& error) {
            standing.fault = error.what();
        }
    }
    return standing;
}

Parsed<std::string> TeamPractice::fetch(const std::string& id) const {
    const auto rounds = open(folders_);
    Findings findings = keep_here(folders_, *rounds, id);
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    return {rounds->name(), std::move(findings)};
}

FetchedRounds TeamPractice::fetch_new() const {
    const auto rounds = open(folders_);
    const std::vector<std::string> here = PracticeFolder(folders_.data).rounds();
    FetchedRounds fetched;
    for (const archive::TeamRound& round : rounds->rounds()) {
        if (std::ranges::find(here, round.id) == here.end()) {
            Findings findings = keep_here(folders_, *rounds, round.id);
            if (!has_error(findings)) {
                fetched.ids.push_back(round.id);
            }
            append(fetched.findings, std::move(findings));
        }
    }
    fetched.rater = rounds->name();
    return fetched;
}

Parsed<HandInDone> TeamPractice::hand_in(const std::string& id, const std::string& rater) const {
    auto round = fit_round(folders_, id);
    if (!round.value) {
        return {std::nullopt, std::move(round.findings)};
    }
    const auto rounds = open(folders_);
    std::string name(trimmed(clean_text(rater)));
    name = name.empty() ? rounds->name() : name;
    const auto practice = PracticeFolder(folders_.data).practice(*round.value, name);
    if (!practice.value) {
        return {std::nullopt, practice.findings};
    }
    if (auto finding = unfinished(round.value->round, *practice.value)) {
        return {std::nullopt, {std::move(*finding)}};
    }
    const bool fresh = rounds->hand_in({round.value->round.id,
                                        round.value->sha256,
                                        name,
                                        formats::practice_bytes(*practice.value)});
    return {HandInDone{round.value->round.id, std::move(name), fresh}, {}};
}

Parsed<GatheredRound> TeamPractice::gather(const std::string& name) const {
    std::string id = name;
    if (names_a_file(name)) {
        auto file = internal::read_round_file(name);
        if (!file.value) {
            return {std::nullopt, std::move(file.findings)};
        }
        id = file.value->round.id;
    }
    const auto rounds = open(folders_);
    const auto found = rounds->find(id);
    if (!found) {
        return {std::nullopt,
                {error("round.none",
                       "There is no round '" + id + "' in the archive that you may see.")}};
    }
    if (!found->leads) {
        return {std::nullopt,
                {error("round.not-yours",
                       "Who published the round '" + id + "' gathers it, or a keeper: " +
                           found->name + " (" + found->login + ") did.")}};
    }
    return gather_led(*rounds, id);
}

Parsed<GatheredRound> TeamPractice::gather_here(const PracticeDesk& desk,
                                                const std::string& id) const {
    Findings away;
    if (offered()) {
        try {
            const auto rounds = open(folders_);
            const auto found = rounds->find(id);
            if (found && found->leads) {
                return gather_led(*rounds, id);
            }
        } catch (const Error& error) {
            if (error.code() != ErrorCode::unreachable) {
                throw;
            }
            away.push_back({Severity::warning,
                            "round.team-away",
                            std::string("What lies in files is shown, for the team's archive "
                                        "could not be asked: ") +
                                error.what(),
                            id});
        }
    }
    auto gathered = desk.gather(id, "");
    append(gathered.findings, std::move(away));
    return gathered;
}

}  // namespace evenhand::workflow
