#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/comparison_view.h"

namespace evenhand::report {

/// Four candidates: Ana and Chidi are not told apart, Dana is dependably below, Emre had two
/// interviewers.
inline CandidatesView sample_candidates() {
    using calibration::CommitteeMean;
    using calibration::Interval;
    CandidatesView view;
    view.role = "QA engineer";
    view.criteria = {"Owning the gap", "Immediate fix"};
    view.left_out = {"Works under pressure"};
    view.weights = "Means are by the weights of the rubrics.";
    view.people = {
        {"a",
         "Ana",
         4,
         CommitteeMean{4.5, 2, Interval{4.1, 4.9}},
         {{{4, 4, 5, 5}, 0}, {{4, 5}, 2}}},
        {"c", "Chidi", 4, CommitteeMean{4.2, 2, Interval{3.6, 4.8}}, {{{4, 4, 4}, 1}, {{}, 4}}},
        {"d", "Dana", 4, CommitteeMean{2.0, 2, Interval{1.6, 2.4}}, {{{2, 2, 2, 2}, 0}, {{2}, 0}}},
        {"e",
         "Emre",
         2,
         CommitteeMean{5.0, 2, calibration::Undefined::too_few},
         {{{5, 5}, 0}, {{5}, 0}}}};
    view.differences = {{0, 1, 0.3, {-0.4, 1.0}, 0.4, false, false},
                        {0, 2, 2.5, {1.9, 3.1}, 0.001, true, true},
                        {1, 2, 2.2, {1.4, 3.0}, 0.002, false, true}};
    view.groups = {{0, 1}, {2}};
    view.untold = {3};
    return view;
}

}  // namespace evenhand::report
