#include "core/debrief.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/internal/vote_sentence.h"
#include "core/rubric_check.h"
#include "core/utf8.h"

namespace evenhand {

namespace {

constexpr int rounds = 2;
constexpr int longest_reading_minutes = 120;
constexpr std::size_t longest_text = 20'000;  ///< Characters: a record must stay a file to be read.
constexpr std::size_t most_noted = 500'000;   ///< Bytes of all notes, for the same reason.

Finding fault(const char* code, std::string message) {
    return {Severity::error, code, std::move(message), ""};
}

bool is_blank(const std::string& text) {
    return trimmed(text).empty();
}

/// What is under way, as it stands in a sentence.
std::string words(DebriefStep step) {
    switch (step) {
        case DebriefStep::read:
            return "everybody still reads";
        case DebriefStep::vote:
            return "the first vote is under way";
        case DebriefStep::discuss:
            return "the discussion is under way";
        case DebriefStep::revote:
            return "the second vote is under way";
        case DebriefStep::decide:
            return "both votes are opened, and what is missing is the decision";
        case DebriefStep::decided:
            break;
    }
    return "it is decided";
}

/// As a criterion is named in a command: RUBRIC/CRITERION.
std::string typed(const PanelFocus& focus) {
    return focus.rubric.text() +
           (focus.criterion.text().empty() ? "" : "/" + focus.criterion.text());
}

bool is_member(const Debrief& debrief, const Id<Rater>& id) {
    return std::ranges::any_of(debrief.members,
                               [&](const Rater& member) { return member.id == id; });
}

/// The vote of a member that counts in a list: the last. Null when there is none.
const MemberVote* vote_in(const std::vector<MemberVote>& votes, const Id<Rater>& member) {
    const auto found = std::find_if(votes.rbegin(), votes.rend(), [&](const MemberVote& vote) {
        return vote.member == member;
    });
    return found == votes.rend() ? nullptr : &*found;
}

/// Looks at one change of a debrief that has come as far as it says.
class ChangeCheck {
public:
    ChangeCheck(const Debrief& debrief, DebriefStep step, const PanelFormula& formula)
        : debrief_(debrief), step_(step), formula_(formula) {}

    Findings run(const DebriefChange& change) {
        std::visit([this](const auto& one) { look_at(one); }, change);
        return std::move(findings_);
    }

private:
    void error(const char* code, std::string message) {
        findings_.push_back(fault(code, std::move(message)));
    }

    void must_be(bool right, const char* what) {
        if (!right) {
            error("debrief.step", std::string(what) + ", and here " + words(step_) + ".");
        }
    }

    void must_fit(const std::string& text) {
        if (const std::size_t size = length(text); size > longest_text) {
            error("debrief.text",
                  "This text has " + std::to_string(size) + " characters; at most " +
                      std::to_string(longest_text) + " are kept.");
        }
    }

    [[nodiscard]] std::size_t noted() const {
        std::size_t bytes = 0;
        for (const DebriefEntry& entry : debrief_.entries) {
            if (const auto* note = std::get_if<DebriefNote>(&entry.change)) {
                bytes += note->text.size();
            }
        }
        return bytes;
    }

    void look_at(const ReadingEnded& /*ended*/) {
        must_be(step_ == DebriefStep::read, "Reading ends once, before the first vote");
    }

    void look_at(const VotesOpened& opened) {
        if (opened.round < 1 || opened.round > rounds) {
            error("debrief.round",
                  "There are two votes, 1 before and 2 after the discussion; this is " +
                      std::to_string(opened.round) + ".");
            return;
        }
        const auto step = opened.round == 1 ? DebriefStep::vote : DebriefStep::revote;
        must_be(step_ == step,
                opened.round == 1 ? "The first votes are opened once, after the reading"
                                  : "The second votes are opened once, after the discussion");
        if (step_ != step) {
            return;  // Who has voted, or not, says nothing before.
        }
        for (const MemberVote& vote : opened.votes) {
            look_at(vote, opened.round);
        }
        look_for_missing(opened);
        must_fit(opened.closed);
    }

    void look_at(const MemberVote& vote, int round) {
        if (!is_member(debrief_, vote.member)) {
            error("debrief.member",
                  "'" + vote.member.text() + "' is not in this debrief and has no vote.");
        }
        if (vote.round != round) {
            error("debrief.round",
                  "A vote of '" + vote.member.text() +
                      "' is of the other round and cannot be "
                      "opened with these.");
        }
        must_fit(vote.reason);
    }

    void look_for_missing(const VotesOpened& opened) {
        std::string missing;
        for (const Rater& member : debrief_.members) {
            if (vote_in(opened.votes, member.id) == nullptr) {
                missing += (missing.empty() ? "" : ", ") + member.name;
            }
        }
        if (!missing.empty() && is_blank(opened.closed)) {
            error("debrief.votes",
                  "Not all have voted: " + missing +
                      " missing. Wait for them, or close the vote with a reason.");
        }
    }

    void look_at(const std::optional<PanelFocus>& focus) {
        if (focus &&
            std::ranges::find(formula_.means, *focus, &PanelMean::what) == formula_.means.end()) {
            std::string known;
            for (const PanelMean& mean : formula_.means) {
                known += (known.empty() ? "" : ", ") + typed(mean.what);
            }
            error("debrief.criterion",
                  "The panel has no criterion '" + typed(*focus) +
                      "'; as RUBRIC/CRITERION it has " + known + ".");
        }
    }

    void look_at(const Discussed& discussed) {
        must_be(step_ == DebriefStep::discuss, "Criteria are talked about between the two votes");
        look_at(std::optional(discussed.what));
    }

    void look_at(const DebriefNote& note) {
        must_be(step_ == DebriefStep::discuss || step_ == DebriefStep::revote ||
                    step_ == DebriefStep::decide,
                "Notes are taken from the discussion to the decision");
        if (is_blank(note.text)) {
            error("debrief.text", "The note is empty; write down what was said.");
        }
        must_fit(note.text);
        if (noted() + note.text.size() > most_noted) {
            error("debrief.text",
                  "The notes of this debrief are " + std::to_string(noted()) +
                      " bytes long; with this one they would be more than the " +
                      std::to_string(most_noted) + " that a record can hold.");
        }
        look_at(note.about);
    }

    void look_at(const DiscussionEnded& /*ended*/) {
        must_be(step_ == DebriefStep::discuss, "The discussion ends once, before the second vote");
    }

    void look_at(const Decided& decided) {
        must_be(step_ == DebriefStep::decide, "The decision follows on the second vote");
        if (is_blank(decided.reason)) {
            error("debrief.reason", "A decision has a reason; say why.");
        }
        must_fit(decided.reason);
        must_fit(decided.departure);
        const bool needed = departs(decided.decision, formula_);
        if (needed && is_blank(decided.departure)) {
            error("debrief.departure",
                  "\"" + evenhand::words(decided.decision) + "\" goes against the rule, which " +
                      (formula_.met == true ? "is met" : "is not met") +
                      "; say why the committee departs from it.");
        } else if (!needed && !decided.departure.empty()) {
            error("debrief.departure",
                  "\"" + evenhand::words(decided.decision) +
                      "\" does not go against the rule; there is no departure to give a reason "
                      "for.");
        }
    }

    const Debrief& debrief_;
    DebriefStep step_;
    const PanelFormula& formula_;
    Findings findings_;
};

/// Where a debrief is after one more change, whatever it was before.
DebriefStep after(const DebriefChange& change, DebriefStep before) {
    if (std::holds_alternative<ReadingEnded>(change)) {
        return DebriefStep::vote;
    }
    if (const auto* opened = std::get_if<VotesOpened>(&change)) {
        return opened->round == 1 ? DebriefStep::discuss : DebriefStep::decide;
    }
    if (std::holds_alternative<DiscussionEnded>(change)) {
        return DebriefStep::revote;
    }
    return std::holds_alternative<Decided>(change) ? DebriefStep::decided : before;
}

void look_at_head(const Debrief& debrief, Findings& findings) {
    if (debrief.members.empty()) {
        findings.push_back(fault("debrief.members", "Nobody votes; name the members."));
    }
    std::set<std::string> seen;
    for (const Rater& member : debrief.members) {
        if (!is_part_id(member.id.text())) {
            findings.push_back(fault(
                "debrief.members",
                "The id '" + member.id.text() +
                    "' cannot be a member's, which becomes part of files' names: it has "
                    "letters from A to Z, digits, \".\", \"-\" and \"_\", at most 64, a letter or "
                    "digit first."));
        }
        if (!seen.insert(member.id.text()).second) {
            findings.push_back(
                fault("debrief.members",
                      "'" + member.id.text() + "' is a member twice; everybody has one vote."));
        }
    }
    if (debrief.reading_minutes < 0 || debrief.reading_minutes > longest_reading_minutes) {
        findings.push_back(fault("debrief.minutes",
                                 "Silent reading takes 0 to 120 minutes, not " +
                                     std::to_string(debrief.reading_minutes) + "."));
    }
}

}  // namespace

std::string words(Decision decision) {
    switch (decision) {
        case Decision::hire:
            return "Hire";
        case Decision::no_hire:
            return "No hire";
        case Decision::another_interview:
            break;
    }
    return "Another interview";
}

DebriefStep step_of(const Debrief& debrief) {
    DebriefStep step = DebriefStep::read;
    for (const DebriefEntry& entry : debrief.entries) {
        step = after(entry.change, step);
    }
    return step;
}

bool departs(Decision decision, const PanelFormula& formula) {
    return (decision == Decision::hire && formula.met == false) ||
           (decision == Decision::no_hire && formula.met == true);
}

Findings check_change(const Debrief& debrief,
                      const DebriefChange& change,
                      const PanelFormula& formula) {
    return ChangeCheck(debrief, step_of(debrief), formula).run(change);
}

Findings check_debrief(const Debrief& debrief, const PanelFormula& formula) {
    Findings findings;
    look_at_head(debrief, findings);
    DebriefStep step = DebriefStep::read;
    Timestamp last = debrief.began;
    for (std::size_t i = 0; i < debrief.entries.size(); ++i) {
        const DebriefEntry& entry = debrief.entries[i];
        Findings found = ChangeCheck(debrief, step, formula).run(entry.change);
        if (entry.at < last) {
            found.push_back(fault("debrief.time",
                                  "This happened at " + to_iso(entry.at) +
                                      ", before what came before it at " + to_iso(last) + "."));
        }
        for (Finding& finding : found) {
            finding.location = "entry " + std::to_string(i + 1);
            findings.push_back(std::move(finding));
        }
        step = after(entry.change, step);
        last = std::max(last, entry.at);
    }
    return findings;
}

std::vector<VoteLine> vote_lines(const Debrief& debrief) {
    std::vector<VoteLine> lines;
    for (const Rater& member : debrief.members) {
        lines.push_back({member, std::nullopt, std::nullopt});
    }
    for (const DebriefEntry& entry : debrief.entries) {
        const auto* opened = std::get_if<VotesOpened>(&entry.change);
        if (opened == nullptr) {
            continue;
        }
        for (VoteLine& line : lines) {
            if (const MemberVote* vote = vote_in(opened->votes, line.member.id)) {
                (opened->round == 1 ? line.first : line.second) = *vote;
            }
        }
    }
    return lines;
}

std::string vote_words(const Debrief& debrief) {
    const DebriefStep step = step_of(debrief);
    if (step < DebriefStep::discuss) {
        return "No vote is opened yet.";
    }
    return internal::vote_sentence(vote_lines(debrief), step >= DebriefStep::decide ? 2 : 1);
}

const DebriefEntry* decision_of(const Debrief& debrief) {
    const auto found = std::ranges::find_if(debrief.entries, [](const DebriefEntry& entry) {
        return std::holds_alternative<Decided>(entry.change);
    });
    return found == debrief.entries.end() ? nullptr : &*found;
}

}  // namespace evenhand
