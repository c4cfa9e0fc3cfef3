#pragma once

#include <cstddef>
#include <vector>

#include "calibration/internal/active_ratings.h"
#include "calibration/mfrm.h"

namespace evenhand::calibration::internal {

/// All parameters of the rating-scale model, logits.
struct Measures {
    PerFacet<std::vector<double>> of;
    std::vector<double> thresholds;
};

/// +1 for persons, −1 for raters and criteria: how a measure enters the location.
[[nodiscard]] constexpr double sign_of(Facet facet) noexcept {
    return facet == Facet::person ? 1.0 : -1.0;
}

/// θ − α − δ of one rating.
[[nodiscard]] double location_of(const Measures& measures,
                                 const CodedRatings& ratings,
                                 std::size_t i);

/// Newton steps of joint maximum likelihood, one block of parameters at a time.
class JmleCycle {
public:
    /// Starts from the log-odds of the raw scores. Elements that are not estimated stay at 0.
    explicit JmleCycle(const ActiveRatings& active);

    /// Moves thresholds, persons, raters and criteria once each. Returns the largest step, logits.
    double turn();

    [[nodiscard]] const Measures& measures() const noexcept { return measures_; }

private:
    double move_thresholds();
    double move(Facet facet);
    void centre(Facet facet);
    void start_facet(Facet facet);
    void start_thresholds();
    void refresh_factors(Facet facet);
    void add_moments(Facet facet);
    [[nodiscard]] double odds(std::size_t i) const;
    void threshold_sums(std::vector<double>& reached, std::vector<double>& both) const;

    const ActiveRatings& active_;
    std::size_t steps_;  ///< Thresholds.
    Measures measures_;
    PerFacet<std::vector<double>> totals_;   ///< Observed, in categories.
    PerFacet<std::vector<double>> counts_;   ///< Ratings; 0: not estimated.
    PerFacet<std::vector<double>> factors_;  ///< exp(±measure): no exponential per rating.
    std::vector<double> weights_;            ///< exp(−τ_1 − … − τ_k)
    std::vector<double> reached_;            ///< Ratings in category k or above, k = 1 …
    std::vector<double> expected_;
    std::vector<double> variance_;
};

}  // namespace evenhand::calibration::internal
