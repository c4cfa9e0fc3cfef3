#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace evenhand::calibration {

/// Of a category (0, 1, …) under the model.
struct CategoryMoments {
    double expected = 0.0;
    double variance = 0.0;
    double third = 0.0;   ///< Central.
    double fourth = 0.0;  ///< Central.
};

/// The rating-scale model at one place: P(X=k) ∝ exp(k·location − τ_1 − … − τ_k), k = 0 … m.
class RatingScale {
public:
    /// The thresholds τ, logits, in the order of the categories; at least one.
    explicit RatingScale(std::span<const double> thresholds);

    [[nodiscard]] std::size_t categories() const noexcept { return cumulated_.size(); }

    /// Of every category; `into` has room for categories().
    void probabilities(double location, std::span<double> into) const;
    [[nodiscard]] CategoryMoments moments(double location) const;
    /// The mean of `values`, one a category, weighted by the probabilities.
    [[nodiscard]] double expected(double location, std::span<const int> values) const;

    /// Calls use(category, probability) for every category.
    template <typename Use>
    void each(double location, const Use& use) const;

private:
    [[nodiscard]] double largest_exponent(double location) const;
    [[nodiscard]] double weight(double location, std::size_t category, double largest) const;

    std::vector<double> cumulated_;  ///< τ_1 + … + τ_k
};

template <typename Use>
void RatingScale::each(double location, const Use& use) const {
    const double largest = largest_exponent(location);
    double sum = 0.0;
    for (std::size_t k = 0; k < cumulated_.size(); ++k) {
        sum += weight(location, k, largest);
    }
    for (std::size_t k = 0; k < cumulated_.size(); ++k) {
        use(k, weight(location, k, largest) / sum);
    }
}

}  // namespace evenhand::calibration
