#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "calibration/internal/active_ratings.h"

namespace evenhand::calibration::internal {

/// Where abilities are thought to lie: 61 equally spaced logits from −6 to 6.
inline constexpr std::size_t node_count = 61;
using Nodes = std::array<double, node_count>;
[[nodiscard]] const Nodes& quadrature_nodes();

/// The place of each kind of parameter in the vector that is estimated. Severities, difficulties
/// and thresholds may be shifted against each other there without any effect.
struct MarginalLayout {
    std::size_t raters = 0;
    std::size_t criteria = 0;
    std::size_t thresholds = 0;

    [[nodiscard]] std::size_t rater(std::size_t i) const noexcept { return i; }
    [[nodiscard]] std::size_t criterion(std::size_t i) const noexcept { return raters + i; }
    [[nodiscard]] std::size_t threshold(std::size_t h) const noexcept {
        return raters + criteria + h;
    }
    /// The logarithm of the abilities' standard deviation.
    [[nodiscard]] std::size_t log_sd() const noexcept { return raters + criteria + thresholds; }
    [[nodiscard]] std::size_t size() const noexcept { return log_sd() + 1; }
};

/// What the posterior of the abilities says at given parameters.
struct Posterior {
    std::vector<double> mean;  ///< Per person, logits.
    std::vector<double> sd;
    /// Expected complete-data information, in the order of the layout, without log_sd. That of a
    /// threshold is about moving it against the last one.
    std::vector<double> information;
};

/// The marginal likelihood of the rating-scale model with normal abilities. Ratings are looked up
/// by (rater, criterion): memory grows with the pairs in use, never with persons × raters.
class MarginalLikelihood {
public:
    explicit MarginalLikelihood(const ActiveRatings& active);

    [[nodiscard]] const MarginalLayout& layout() const noexcept { return layout_; }

    /// −log likelihood, and its gradient.
    double value(std::span<const double> parameters, std::span<double> gradient);
    [[nodiscard]] Posterior posterior(std::span<const double> parameters);
    /// Ratings per parameter in the order of the layout: how much information to expect.
    [[nodiscard]] std::vector<double> counts() const;

private:
    struct Cell {
        std::uint32_t rater = 0;
        std::uint32_t criterion = 0;
    };

    void tabulate(std::span<const double> parameters);
    /// Of one person: returns its log likelihood, leaves its posterior weights.
    double weigh(std::size_t person, Nodes& weights) const;
    double add_person(std::size_t person, Nodes& weights);
    void add_gradient(std::size_t cell, std::span<double> gradient) const;
    void add_information(std::size_t cell, std::vector<double>& information) const;
    [[nodiscard]] const double* log_probabilities(std::size_t cell, std::size_t category) const {
        return table_.data() + (cell * categories_ + category) * node_count;
    }
    [[nodiscard]] double* log_probabilities(std::size_t cell, std::size_t category) {
        return table_.data() + (cell * categories_ + category) * node_count;
    }

    MarginalLayout layout_;
    std::size_t categories_;
    std::vector<Cell> cells_;
    std::vector<std::size_t> first_;      ///< Per person: its first rating; and the end.
    std::vector<std::uint32_t> cell_of_;  ///< Per rating.
    std::vector<std::uint32_t> category_of_;
    std::vector<double> observed_;  ///< Gradient of −log likelihood from the observed scores.
    std::vector<double> table_;     ///< log P by cell, category, node.
    std::vector<double> weight_;    ///< Posterior weight by cell, node.
    Nodes log_prior_{};
    double prior_square_ = 0.0;  ///< Mean square of the nodes under the prior, in variances.
};

}  // namespace evenhand::calibration::internal
