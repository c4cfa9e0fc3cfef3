#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "calibration/mfrm.h"
#include "calibration/rating_scale.h"
#include "calibration/ratings.h"

namespace evenhand::calibration::internal {

/// The ratings of one rater, as columns, with what the model says of each.
struct RaterRecord {
    std::vector<std::uint32_t> person;
    std::vector<std::uint32_t> criterion;
    std::vector<int> category;
    std::vector<double> score;
    std::vector<double> expected;  ///< Score points.
    std::vector<double> variance;  ///< Score points².
    std::vector<double> others;    ///< θ − δ, logits: without the rater's severity.
    std::vector<double> sequence;  ///< Empty unless every rating has a number.
    double expected_middle = 0.0;  ///< Sum over the ratings.
    double expected_ends = 0.0;    ///< Sum over the ratings.

    [[nodiscard]] std::size_t size() const noexcept { return score.size(); }
    [[nodiscard]] std::vector<double> residuals() const;
};

/// Of estimated persons, raters and criteria.
[[nodiscard]] RaterRecord rater_record(const Ratings& ratings,
                                       const MfrmFit& fit,
                                       const RatingScale& scale,
                                       std::uint32_t rater);

/// The same of every rater.
[[nodiscard]] std::vector<RaterRecord> rater_records(const Ratings& ratings,
                                                     const MfrmFit& fit,
                                                     const RatingScale& scale);

/// A rater's interviews in order of time, with the mean of score − expected over the ratings of
/// each. Ratings of one interview hang together. Empty without sequence numbers.
struct InterviewMeans {
    std::vector<double> sequence;
    std::vector<double> residual;  ///< Score points.
};

[[nodiscard]] InterviewMeans interview_means(const RaterRecord& record);

/// Whether a category is the middle one of `count`; even scales have none.
[[nodiscard]] bool is_middle(std::size_t category, std::size_t count);
[[nodiscard]] bool is_end(std::size_t category, std::size_t count);

}  // namespace evenhand::calibration::internal
