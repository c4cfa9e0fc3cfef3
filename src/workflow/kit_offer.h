#pragma once

#include <string>
#include <vector>

#include "core/kit_plan.h"
#include "core/scorecard.h"
#include "workflow/interview_desk.h"

namespace evenhand::workflow {

/// A kit that can be chosen for an interview.
struct KitOffer {
    KitPlan plan;
    std::string label;  ///< "Backend, mid · 4 questions · 45 min · QA or engineering · Mid"
    Kit questions;      ///< In the order asked; empty when it cannot be asked.
    int minutes = 0;    ///< Of the whole interview, as the label says.
    std::string fault;  ///< Why it cannot be asked: a sentence; else empty.
};

/// The kits of the desk's library, by title; without those whose file cannot be read.
[[nodiscard]] std::vector<KitOffer> offered_kits(const InterviewDesk& desk);

}  // namespace evenhand::workflow
