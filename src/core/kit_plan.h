#pragma once

#include <string>
#include <vector>

#include "core/rubric.h"

namespace evenhand {

/// One question of a planned interview.
struct KitEntry {
    Id<Rubric> rubric;
    int version = 0;     ///< Of the published rubric, from 1; 0 means its draft.
    std::string sha256;  ///< 64 lower-case hex digits; empty for a draft, which may still change.
    int minutes = 8;     ///< For asking, answering, probing and scoring; 1 to 240.
    std::string round;   ///< "Round 1: Screening"; empty where the interview has no rounds.

    friend bool operator==(const KitEntry&, const KitEntry&) = default;
};

/// What is asked in an interview, in which order and in what time: the plan from which invitations
/// are made. No rubric twice; kit_check.h says whether an interview can be held with it.
struct KitPlan {
    std::string id;  ///< Lower-case letters, digits and hyphens; also the file's name.
    std::string title;
    std::string role;         ///< May be empty.
    std::string level;        ///< "Junior", "Mid", "Senior", "Lead", or empty.
    int opening_minutes = 0;  ///< Before the first question; 0 to 240.
    int closing_minutes = 0;  ///< Behind the last one, for the candidate's questions; 0 to 240.
    std::vector<KitEntry> entries = {};  ///< In the order asked.
    int length_minutes = 0;              ///< Of the whole interview, 1 to 480; 0 when none is set.
    std::vector<std::string> competencies = {};  ///< To be covered, by name; none twice.

    friend bool operator==(const KitPlan&, const KitPlan&) = default;
};

/// The time that an interview keeps around its questions.
struct InterviewMargins {
    int opening_minutes = 0;  ///< As in KitPlan, as is the next.
    int closing_minutes = 0;

    friend bool operator==(const InterviewMargins&, const InterviewMargins&) = default;
};

[[nodiscard]] inline InterviewMargins margins_of(const KitPlan& plan) {
    return {plan.opening_minutes, plan.closing_minutes};
}

}  // namespace evenhand
