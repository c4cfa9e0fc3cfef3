#pragma once

#include <filesystem>

#include "workflow/live_interview.h"
#include "workflow/report_desk.h"

namespace evenhand::workflow {

/// What the demo left behind.
struct DemoResult {
    std::filesystem::path card;
    std::filesystem::path pdf;
    Findings findings;  ///< Of printing.
};

/// Plays a recorded interview on the shipped Q9 rubric through the same SessionEditor as a live
/// one, seals the card and prints it, all in the folder `into`. People and answers are made up.
/// Clock, ids and salt are fixed, so that the same program leaves the same bytes. An earlier demo
/// in that folder is replaced; nothing else is touched. Throws Error: refused, before anything is
/// changed, when another file has the name of the demo's PDF.
[[nodiscard]] DemoResult play_demo(const std::filesystem::path& shipped_rubrics,
                                   const std::filesystem::path& into);

/// The same interview's card, without a file of it. Throws Error when the shipped rubric is missing
/// or damaged.
[[nodiscard]] ReadCard demo_card(const std::filesystem::path& shipped_rubrics);

}  // namespace evenhand::workflow
