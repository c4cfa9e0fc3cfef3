#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "calibration/committee_mean.h"

namespace evenhand::calibration {

/// One candidate's scores on the criteria that all candidates have.
struct ComparedCandidate {
    std::vector<CommitteeCriterion> criteria;  ///< The same, in the same order, for everybody.
    std::vector<std::string> raters;  ///< Who the scores of each criterion are by, in order.
};

/// How far one candidate's mean lies above another's.
struct CandidateDifference {
    std::size_t above = 0;  ///< The candidate with the higher mean.
    std::size_t below = 0;
    double value = 0.0;   ///< In points, not negative.
    Interval interval;    ///< 95 %, of this pair alone.
    double chance = 1.0;  ///< Adjusted for all pairs that are looked at.
    bool same_raters = false;
    bool dependable = false;
};

/// What can be said of several candidates' scores beside each other.
struct CandidateComparison {
    /// One for each candidate; with an interval that is as wide as rounding makes it.
    std::vector<Outcome<CommitteeMean>> means;
    std::vector<CandidateDifference> differences;
    /// Candidates that no dependable difference is known between; each group but the first has for
    /// each of its own somebody in the group before who is dependably above.
    std::vector<std::vector<std::size_t>> groups;
    std::vector<std::size_t> untold;  ///< Those with too few raters to say anything.
};

/// The least difference in points that is called one, however sure it is.
inline constexpr double least_difference = 0.3;

/// Compares every two candidates who have three raters or more.
///
/// The error of a difference is the jackknife's over raters, each left out once: of the difference
/// itself where the same raters rated both, so that a strict rater cancels out; else of both means
/// as independent, with Welch and Satterthwaite's degrees of freedom (B. L. Welch, Biometrika 34,
/// 1947). It is never less than that of scores rounded to whole levels, a variance of 1/12 each (W.
/// F. Sheppard, 1898), so that raters who happen to agree are not taken for certain; nor is that of
/// a mean. Probabilities
/// are adjusted for all pairs (S. Holm, 1979); dependable is a difference of at least
/// least_difference with one below .05.
///
/// A group takes those above whom nobody who is left lies dependably. Indices within groups and
/// `untold` ascend: no order by means. All `criteria` have one length.
[[nodiscard]] CandidateComparison compare_candidates(std::span<const ComparedCandidate> candidates);

}  // namespace evenhand::calibration
