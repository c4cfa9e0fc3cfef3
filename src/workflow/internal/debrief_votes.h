#pragma once

#include <optional>
#include <string>

#include "archive/signing.h"
#include "core/finding.h"
#include "core/scorecard.h"
#include "workflow/internal/debrief_course.h"

namespace evenhand::workflow::internal {

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
