#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/debrief.h"
#include "workflow/debrief_view.h"
#include "workflow/figures.h"

namespace evenhand::workflow {

/// One step of a debrief, as it is named above the page.
struct DebriefStepView {
    enum class State { done, here, ahead };
    std::string words;
    State state = State::ahead;
};

/// How a committee's debrief stands, in words, and what can be done next.
struct CommitteeDebriefView {
    std::optional<DebriefStep> step;  ///< Empty: none has begun.
    bool chair = false;               ///< Who looks chairs the panel.
    std::vector<DebriefStepView> steps;
    std::string title;
    std::vector<std::string> lines;   ///< What is to be done, and how far it has come.
    std::vector<std::string> topics;  ///< While it is discussed: what, and whether it was.
    std::vector<PanelFocus> discussed;
    std::vector<std::string> notes;  ///< Of the debrief, the newest last: when, about what, what.
    bool takes_notes = false;        ///< One can be written down now.
    std::string members;             ///< Who votes, or would vote, in one line to be changed.
    std::string member;  ///< Whose vote this person gives; empty where that cannot be told.
    bool all_voted = false;
    std::optional<Timestamp> reading_until;
    std::string formula;        ///< "By the locked rule: 3.7, below the bar of 4."
    bool hire_departs = false;  ///< Whether a hire needs a reason against the formula.
    bool no_hire_departs = false;
    std::optional<Figure> votes;  ///< Once a round is opened.
};

/// `person`: the name of who looks.
[[nodiscard]] CommitteeDebriefView debrief_words(const DebriefStanding& standing,
                                                 bool chair,
                                                 const std::string& person);

/// Where none has begun.
[[nodiscard]] CommitteeDebriefView no_debrief_words(const OpenedPanel& panel, bool chair);

/// "Silent reading: 6 min left"; that it is over.
[[nodiscard]] std::string reading_words(Timestamp until, Timestamp now);

/// Names that stand in one line, parted by semicolons.
[[nodiscard]] std::vector<std::string> names_in(const std::string& line);

}  // namespace evenhand::workflow
