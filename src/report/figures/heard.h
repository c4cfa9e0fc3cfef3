#pragma once

#include <string>
#include <vector>

#include "core/committee_grid.h"
#include "report/figures/figure.h"

namespace evenhand::report::figures {

/// A look-for or pitfall, and what became of it with each interviewer.
struct HeardItem {
    std::string text;
    bool pitfall = false;
    std::vector<Heard> cells;  ///< One for each interviewer.
};

struct HeardView {
    std::vector<std::string> names;  ///< Of the interviewers; no two the same.
    std::vector<HeardItem> items;    ///< Pitfalls last.
    bool asked = true;               ///< False when nobody asked the question.
};

/// Who heard what. Interviewers whose kit had none of the items are left out.
[[nodiscard]] Figure heard_figure(const HeardView& whole);

}  // namespace evenhand::report::figures
