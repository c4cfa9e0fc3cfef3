#pragma once

#include <optional>
#include <string>

#include "archive/signing.h"
#include "core/finding.h"
#include "core/scorecard.h"
#include "workflow/internal/debrief_course.h"
#include "workflow/services.h"

namespace evenhand::workflow::internal {

/// Why none is cast at this step; nothing: one is.
[[nodiscard]] std::optional<Finding> no_vote(DebriefStep step);

/// Of the votes that the member has cast in this round; null when there is none.
[[nodiscard]] const formats::SealedVoteFile* last_vote_of(const DebriefCourse& course,
                                                          const Id<Rater>& member,
                                                          int round);

/// Seals a member's vote of the round under way and puts it there, at the next number that is free,
/// and once more past a made-up one that would come after it;
/// its moment is that of the clock, not before the member's last one. Gives its head. No value, and
/// errors: what check_vote() says, "panel.key", "debrief.vote-numbers". Throws as DebriefPlace.
[[nodiscard]] Parsed<formats::SealedVoteHead> cast_vote(DebriefPlace& place,
                                                        const DebriefCourse& course,
                                                        MemberVote vote,
                                                        const Services& services);

/// Whether the round of this vote is opened without it.
[[nodiscard]] bool is_too_late(const DebriefCourse& course, const formats::SealedVoteHead& vote);

/// What speaks against a vote in the round under way, as check_change() says it; empty: nothing.
[[nodiscard]] Findings check_vote(const DebriefCourse& course, const MemberVote& vote);

/// A vote sealed to the chair's key; nothing when the panel's key is none. `salt`: fresh.
[[nodiscard]] std::optional<formats::SealedVoteFile> sealed_vote(
    const formats::SealedVoteHead& head,
    Recommendation vote,
    const std::string& reason,
    const Salt& salt,
    const std::string& chair_key);

/// The signed entry that opens all votes of the round under way, at its place; `closed`: why not
/// all are waited for, left out when all are in. No value, and errors: a box that does not open or
/// says something else than its head and commitment ("debrief.box-damaged",
/// "debrief.not-committed"), a vote that another program let pass ("debrief.text"), and what
/// check_change() says. With such a fault of a vote that a later one took the place of, or with
/// `closed`, there is a warning instead; somebody whose last vote is damaged counts as not having
/// voted.
[[nodiscard]] Parsed<formats::DebriefEntryFile> opened_round(const DebriefPlace& place,
                                                             const DebriefCourse& course,
                                                             const archive::Seed& key,
                                                             const std::string& closed,
                                                             Timestamp now);

}  // namespace evenhand::workflow::internal
