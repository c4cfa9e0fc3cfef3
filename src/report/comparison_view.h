#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "calibration/candidate_comparison.h"

namespace evenhand::report {

/// What one candidate's interviewers gave for one criterion.
struct ComparedCell {
    std::vector<int> scores;   ///< The lowest first.
    std::size_t not_seen = 0;  ///< How many asked, and could not rate it.
};

/// One candidate beside the others.
struct ComparedPerson {
    std::string id;
    std::string name;  ///< With the id behind it where another has the same.
    std::size_t interviewers = 0;
    calibration::Outcome<calibration::CommitteeMean> mean;
    std::vector<ComparedCell> cells;  ///< One for each criterion.
};

/// Several candidates for one role, by the criteria that all have. Everybody stands in the order of
/// the names.
struct CandidatesView {
    std::string role;
    int lowest = 1;
    int highest = 5;
    std::vector<std::string> criteria;  ///< Their titles.
    std::vector<std::string> left_out;  ///< Titles of those that not all have.
    std::vector<ComparedPerson> people;
    std::vector<calibration::CandidateDifference> differences;
    std::vector<std::vector<std::size_t>> groups;  ///< As CandidateComparison has them.
    std::vector<std::size_t> untold;
    std::string weights;  ///< Whose weights they are, in a sentence.
};

/// What the heading of a group says; `number` counts from 0.
[[nodiscard]] std::string group_words(const CandidatesView& view, std::size_t number);

/// "3.7, between 3.1 and 4.2 with other interviewers", or why there is no more, or none.
[[nodiscard]] std::string mean_words(const ComparedPerson& person);

/// The distribution in a cell: "2 3 3", and who could not rate it.
[[nodiscard]] std::string cell_words(const ComparedCell& cell);

/// What is dependable, a sentence for each pair; empty when nothing is.
[[nodiscard]] std::vector<std::string> difference_words(const CandidatesView& view);

/// What such a comparison can and cannot tell, in sentences.
[[nodiscard]] std::vector<std::string> comparison_limits(const CandidatesView& view);

}  // namespace evenhand::report
