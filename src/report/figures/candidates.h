#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// One candidate's mean score.
struct CandidateRow {
    std::string name;
    std::size_t interviewers = 0;
    std::optional<double> mean = {};        ///< Empty: nothing could be rated.
    std::optional<Interval> interval = {};  ///< Empty: too few interviewers to tell.
};

/// Candidates who are not told apart, in the order in which they are drawn.
struct CandidatesChart {
    int lowest = 1;
    int highest = 5;
    std::vector<CandidateRow> rows;
};

/// How sure are these means? A dot with its interval for each; hollow where there is none. Charts
/// of equal width have their scales below each other.
[[nodiscard]] Figure candidates_figure(const CandidatesChart& chart);

}  // namespace evenhand::report::figures
