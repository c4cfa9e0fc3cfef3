#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/timestamp.h"
#include "workflow/live_interview.h"
#include "workflow/practice_desk.h"
#include "workflow/practice_gather.h"

namespace evenhand::workflow {

/// A calibration round in a team's archive, as somebody of the team sees it.
struct TeamRoundEntry {
    std::string id;
    std::string lead;   ///< Name of who published it, as the team knows them.
    std::string login;  ///< Theirs.
    Timestamp published_at;
    bool leads = false;       ///< The person may gather it.
    bool handed_in = false;   ///< The person has handed in.
    std::size_t results = 0;  ///< Handed in, as far as the person sees them.
};

/// What a team's archive has of rounds, for a window that shows it beside those that are here.
struct TeamStanding {
    bool team = false;  ///< The archive is a team's, so that rounds can go by it.
    std::vector<TeamRoundEntry> rounds;
    std::string fault;  ///< Why the archive could not be asked; else empty.
};

/// How a round that is here stands in the team's archive, and what can be done next by way of it.
struct TeamSteps {
    bool publish = false;
    bool hand_in = false;
    std::string words;  ///< "Published in the team's archive by Lea, 26 Nov 2026. 2 raters have
                        ///< handed in."; empty when there is no team.
};
[[nodiscard]] TeamSteps team_steps(const TeamStanding& standing, const RoundEntry& round);

/// A round that is in the team's archive now.
struct PublishedRound {
    std::string id;
    std::string title;
    bool fresh = false;  ///< It was not there before.
};

/// What was brought from the team's archive.
struct FetchedRounds {
    std::vector<std::string> ids;  ///< Those that were not here before, newest first.
    std::string rater;             ///< The name to rate them under.
    Findings findings;             ///< Why others could not be kept.
};

/// What a rater has in the team's archive now.
struct HandInDone {
    std::string id;
    std::string rater;
    bool fresh = false;  ///< It was not there before.
};

/// Calibration rounds by way of a team's archive (postgresql://…) instead of a folder: published
/// there, fetched into the practice folder, and gathered from there. Each call connects anew.
///
/// Every method throws Error: `refused` (the archive is a folder, or does not let the person do
/// it), `unreachable`, `unreadable_file`; and when the disk fails.
class TeamPractice {
public:
    explicit TeamPractice(Folders folders) : folders_(std::move(folders)) {}

    /// Whether the archive is a team's, so that rounds can go by it. Connects to nothing.
    [[nodiscard]] bool offered() const;

    /// Puts a round into the archive for those whom it invites. `name`: its id here, or its file.
    /// Errors when it cannot be read or is not fit; a warning for each invited name that nobody in
    /// the team has ("round.not-in-team").
    [[nodiscard]] Parsed<PublishedRound> publish(const std::string& name) const;

    /// The rounds that the person rates or leads, newest first.
    [[nodiscard]] std::vector<TeamRoundEntry> rounds() const;
    /// The same, and whether there is a team at all; throws no Error.
    [[nodiscard]] TeamStanding standing() const;

    /// Keeps a round of the archive in the practice folder, to be practised as any; gives the name
    /// to rate it under, which is the one that the team knows the person by. Errors as of
    /// PracticeDesk::take(), and when the archive holds something else under that id
    /// ("round.other").
    [[nodiscard]] Parsed<std::string> fetch(const std::string& id) const;

    /// fetch() for all rounds of the archive that are not here yet.
    [[nodiscard]] FetchedRounds fetch_new() const;

    /// Hands in what a rater has sealed here, once all answers are. `rater`: empty: the name that
    /// the team knows the person by. Errors when the round is not here, or an answer is not sealed
    /// ("practice.not-finished").
    [[nodiscard]] Parsed<HandInDone> hand_in(const std::string& id, const std::string& rater) const;

    /// Who has given what, as the archive has it. `name`: the round's id, or its file. Errors when
    /// there is no such round ("round.none") or the person does not lead it ("round.not-yours").
    [[nodiscard]] Parsed<GatheredRound> gather(const std::string& name) const;
    /// The same of a round that is here, as far as it was published and the person leads it; else
    /// PracticeDesk::gather() of files. A warning ("round.team-away") when a team's archive could
    /// not be asked.
    [[nodiscard]] Parsed<GatheredRound> gather_here(const PracticeDesk& desk,
                                                    const std::string& id) const;

private:
    Folders folders_;
};

}  // namespace evenhand::workflow
