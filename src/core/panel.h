#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/kit_plan.h"
#include "core/panel_focus.h"
#include "core/panel_pin.h"
#include "core/people.h"
#include "core/timestamp.h"

namespace evenhand {

/// How much a criterion counts in a panel's decision.
struct PanelCriterion {
    Id<Criterion> id;
    double weight = 1;       ///< Above 0.
    std::string title = {};  ///< As in the rubric, for who has no card with it; may be empty.

    friend bool operator==(const PanelCriterion&, const PanelCriterion&) = default;
};

/// A question that somebody of the panel asks, pinned to one published version.
struct PanelQuestion {
    Id<Rubric> rubric;
    int version = 1;
    std::string sha256;  ///< 64 lower-case hex digits.
    int minutes = 0;     ///< Planned for it, 1 to 240; 0: as many as the rubric says.
    std::vector<PanelCriterion> criteria;
    std::string title = {};  ///< Of the rubric; may be empty.

    friend bool operator==(const PanelQuestion&, const PanelQuestion&) = default;
};

/// One who interviews the candidate.
struct PanelInterviewer {
    Rater who;  ///< The id is part of files' names: letters, digits, "." "-" "_", at most 64.
    std::string mail;  ///< May be empty.
    std::string kit;   ///< The id of the kit that the questions come from; may be empty.
    std::vector<Id<Rubric>> asks;   ///< Of the panel's questions, in the order asked; none twice.
    std::vector<PanelFocus> focus;  ///< To be looked at above all; empty: all alike.

    friend bool operator==(const PanelInterviewer&, const PanelInterviewer&) = default;
};

/// Who opens the cards.
struct PanelChair {
    Rater who;
    std::string
        key;  ///< The public key that cards are sealed to: Ed25519, 64 lower-case hex digits.

    friend bool operator==(const PanelChair&, const PanelChair&) = default;
};

/// What the scores stand for, declared before there are any: the mean over the criteria, each by
/// its weight, of each criterion's mean over the interviewers who observed it, is at least the bar;
/// and no criterion's mean is below `least`, if that is set.
struct DecisionRule {
    double bar = 0;  ///< On the scale.
    std::optional<double> least = {};
    int lowest = 1;  ///< Of the scale that all questions share.
    int highest = 5;

    friend bool operator==(const DecisionRule&, const DecisionRule&) = default;
};

/// "the weighted mean of the criteria is at least 3.5 on the scale from 1 to 5, and no criterion is
/// below 2".
[[nodiscard]] std::string words(const DecisionRule& rule);

/// When the cards are opened.
enum class PanelOpening {
    all_in,          ///< Once the card of everybody is in, and not before.
    chair_may_close  ///< Or earlier, when the chair closes the panel with a reason.
};

/// Who interviews a candidate with what, and how their scores become a decision: agreed on, and
/// locked by the SHA-256 of its canonical bytes, before the first interview.
struct Panel {
    Id<Panel> id;  ///< Lower-case letters, digits and hyphens, at most 64; part of files' names.
    int revision = 1;
    std::string revised = {};  ///< Why there is another revision than the first; else empty.
    Candidate candidate;
    std::string application = {};  ///< Its id; may be empty.
    std::string role;
    PanelChair chair;
    InterviewMargins margins = {};
    std::vector<PanelQuestion> questions;
    std::string weights_reason =
        {};  ///< Why criteria do not all weigh the same; empty when they do.
    DecisionRule rule;
    PanelOpening opening = PanelOpening::chair_may_close;
    Timestamp due;  ///< When all cards are to be in.
    std::vector<PanelInterviewer> interviewers;

    friend bool operator==(const Panel&, const Panel&) = default;
};

/// Null when the panel has no such part. The results point into `panel`.
[[nodiscard]] const PanelQuestion* find_question(const Panel& panel, const Id<Rubric>& rubric);
[[nodiscard]] const PanelInterviewer* find_interviewer(const Panel& panel, const Id<Rater>& id);

/// What speaks against locking this panel (docs/formats.md, "Fitness of a panel"). Errors: nobody
/// asks, nothing is asked or scored, a part stands there twice or names what there is not, an id no
/// file could bear, weights that differ without a reason, a bar off the scale. Warnings: a least
/// mean above the bar, a single interviewer, a question that nobody asks. Hints: a criterion that
/// only one scores.
///
/// A place is "interviewer 'ana'", "question 'q09'", "criterion 'q09/owning'", or empty.
[[nodiscard]] Findings check_panel(const Panel& panel);

}  // namespace evenhand
