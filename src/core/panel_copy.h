#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/debrief.h"
#include "core/panel.h"
#include "core/redaction.h"

namespace evenhand {

/// How a card that is copied came in.
struct CopiedCard {
    Timestamp at;
    int revision = 1;
    std::string reason = {};  ///< Why it took the place of an earlier one; else empty.

    friend bool operator==(const CopiedCard&, const CopiedCard&) = default;
};

/// What a packet of redacted copies has of its panel: the locked rule, the votes and the decision,
/// and nobody's name. It is no record.
struct PanelCopy {
    CopyKind kind = CopyKind::anonymised;
    Timestamp locked_at;
    Timestamp opened_at;
    DecisionRule rule;
    std::vector<PanelQuestion> questions;  ///< Pinned to the copies' rubrics.
    std::string weights_reason = {};
    std::string closed = {};  ///< Why not all cards were waited for; else empty.
    int missing = 0;          ///< How many cards were not in.
    std::vector<CopiedCard> cards;
    /// Members have letters; of their votes those that count, each at the moment when all were
    /// opened. Its pin is blank. Empty: there is no decision yet.
    std::optional<Debrief> debrief = {};

    friend bool operator==(const PanelCopy&, const PanelCopy&) = default;
};

/// Whose names there are.
struct PanelPeople {
    std::vector<std::string> candidate;     ///< As the cards and the panel spell it.
    std::vector<std::string> interviewers;  ///< And the chair.
    std::vector<Rater> members;             ///< In the order in which they get their letters.
    std::vector<std::string> candidate_ids = {};
    std::string panel_id = {};
};

/// A redacted panel, with what was taken out of its texts and what a person has to look at.
struct RedactedPanel {
    PanelCopy copy;
    std::vector<Replacement> replaced;
    std::vector<Doubt> doubts;
};

/// Takes the people out of `whole`, whose texts are still as they were written, and whose debrief
/// has its members. Marks stand for every name, and for what copy_of() takes out of such a copy;
/// interviewers and members go from both kinds. subject_access: the reasons of votes, what was
/// talked about and the notes of it are left out, for they are between colleagues; the decision
/// with its reasons stays. `kits`: of the cards. Same arguments, same copy.
[[nodiscard]] RedactedPanel redacted_panel(PanelCopy whole,
                                           const PanelPeople& people,
                                           const std::vector<std::string>& also,
                                           const std::vector<Kit>& kits,
                                           const WordFinder& words_in);

/// What a member is called whose place among the letters this is: "Member A", "Member AB".
[[nodiscard]] std::string member_letter(std::size_t place);

}  // namespace evenhand
