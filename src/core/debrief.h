#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/finding.h"
#include "core/panel_focus.h"
#include "core/panel_formula.h"
#include "core/panel_pin.h"
#include "core/people.h"
#include "core/scorecard.h"
#include "core/timestamp.h"

namespace evenhand {

/// What a committee decides about a candidate.
enum class Decision { hire, no_hire, another_interview };

/// "Hire", "No hire", "Another interview".
[[nodiscard]] std::string words(Decision decision);

/// Where a debrief is. Each step follows on the one before.
enum class DebriefStep {
    read,     ///< Silent reading, each alone.
    vote,     ///< The first vote, hidden until all have voted.
    discuss,  ///< What is contested first.
    revote,   ///< The second vote, hidden again.
    decide,
    decided
};

/// One vote. A later one of the same member and round takes its place; both are kept.
struct MemberVote {
    Id<Rater> member;
    int round = 1;                                      ///< 1: before talking; 2: after.
    Recommendation vote = Recommendation::no_decision;  ///< no_decision: abstains.
    std::string reason;                                 ///< May be empty.
    Timestamp at;

    friend bool operator==(const MemberVote&, const MemberVote&) = default;
};

/// What can happen in a debrief.
struct ReadingEnded {
    friend bool operator==(const ReadingEnded&, const ReadingEnded&) = default;
};
/// The votes of a round were opened together.
struct VotesOpened {
    int round = 1;
    std::vector<MemberVote> votes;  ///< All, also those that later ones took the place of; by time.
    std::string closed = {};        ///< Why the chair did not wait for all; else empty.

    friend bool operator==(const VotesOpened&, const VotesOpened&) = default;
};
/// A criterion was talked about, as far as it goes for now.
struct Discussed {
    PanelFocus what;

    friend bool operator==(const Discussed&, const Discussed&) = default;
};
/// What was said, as the chair writes it down.
struct DebriefNote {
    std::optional<PanelFocus> about;  ///< Empty: about no criterion.
    std::string text;

    friend bool operator==(const DebriefNote&, const DebriefNote&) = default;
};
/// The talking is over; the second vote begins.
struct DiscussionEnded {
    friend bool operator==(const DiscussionEnded&, const DiscussionEnded&) = default;
};
/// The end of the debrief.
struct Decided {
    Decision decision = Decision::no_hire;
    std::string reason;     ///< Never empty.
    std::string departure;  ///< Why against the formula (departs()); else empty.

    friend bool operator==(const Decided&, const Decided&) = default;
};

using DebriefChange =
    std::variant<ReadingEnded, VotesOpened, Discussed, DebriefNote, DiscussionEnded, Decided>;

struct DebriefEntry {
    Timestamp at;
    DebriefChange change;

    friend bool operator==(const DebriefEntry&, const DebriefEntry&) = default;
};

/// How a committee came to its decision about a panel's candidate: who was there, and all that
/// happened, in its order. Nothing is taken out.
struct Debrief {
    PanelPin panel;
    std::vector<Rater> members;  ///< Who votes; the chair first, if the chair votes. At least one.
    int reading_minutes = 10;    ///< 0 to 120.
    Timestamp began;
    std::vector<DebriefEntry> entries;

    friend bool operator==(const Debrief&, const Debrief&) = default;
};

[[nodiscard]] DebriefStep step_of(const Debrief& debrief);

/// Whether a decision goes against what the locked rule says: a hire where it is not met, no hire
/// where it is. Another interview never does, and nothing does where there is no mean.
[[nodiscard]] bool departs(Decision decision, const PanelFormula& formula);

/// Why this cannot happen now, as findings ("debrief.step", "debrief.reason", "debrief.departure",
/// "debrief.member", "debrief.round", "debrief.votes", "debrief.text", "debrief.criterion"); empty:
/// it can.
[[nodiscard]] Findings check_change(const Debrief& debrief,
                                    const DebriefChange& change,
                                    const PanelFormula& formula);

/// What speaks against a whole debrief: its members ("debrief.members"), its reading time
/// ("debrief.minutes"), moments that run backwards ("debrief.time"), and each entry by
/// check_change() at its place, "entry 3". Empty: it happened as a debrief does.
[[nodiscard]] Findings check_debrief(const Debrief& debrief, const PanelFormula& formula);

/// One member's votes that count.
struct VoteLine {
    Rater member;
    std::optional<MemberVote> first;
    std::optional<MemberVote> second;
};

/// By member, in the debrief's order; only of rounds that are opened.
[[nodiscard]] std::vector<VoteLine> vote_lines(const Debrief& debrief);

/// "Three of four say yes after discussion; two changed their vote, one in each direction." Before
/// the first votes are opened: "No vote is opened yet."
[[nodiscard]] std::string vote_words(const Debrief& debrief);

/// Null until it is decided. Points into `debrief`.
[[nodiscard]] const DebriefEntry* decision_of(const Debrief& debrief);

}  // namespace evenhand
