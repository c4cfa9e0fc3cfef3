#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/timestamp.h"
#include "workflow/live_interview.h"
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

/// A round that is in the team's archive now.
struct PublishedRound {
    std::string id;
    bool fresh = false;  ///< It was not there before.
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

    /// Puts a round into the archive for those whom it invites. `name`: its id here, or its file.
    /// Errors when it cannot be read or is not fit; a warning for each invited name that nobody in
    /// the team has ("round.not-in-team").
    [[nodiscard]] Parsed<PublishedRound> publish(const std::string& name) const;

    /// The rounds that the person rates or leads, newest first.
    [[nodiscard]] std::vector<TeamRoundEntry> rounds() const;

    /// Keeps a round of the archive in the practice folder, to be practised as any; gives the name
    /// to rate it under, which is the one that the team knows the person by. Errors as of
    /// PracticeDesk::take(), and when the archive holds something else under that id
    /// ("round.other").
    [[nodiscard]] Parsed<std::string> fetch(const std::string& id) const;

    /// Hands in what a rater has sealed here, once all answers are. `rater`: empty: the name that
    /// the team knows the person by. Errors when the round is not here, or an answer is not sealed
    /// ("practice.not-finished").
    [[nodiscard]] Parsed<HandInDone> hand_in(const std::string& id, const std::string& rater) const;

    /// Who has given what, as the archive has it. `name`: the round's id, or its file. Errors when
    /// there is no such round ("round.none") or the person does not lead it ("round.not-yours").
    [[nodiscard]] Parsed<GatheredRound> gather(const std::string& name) const;

private:
    Folders folders_;
};

}  // namespace evenhand::workflow
