#include "calibration/rating_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace evenhand::calibration {

RatingScale::RatingScale(std::span<const double> thresholds) : cumulated_(1, 0.0) {
    for (const double threshold : thresholds) {
        cumulated_.push_back(cumulated_.back() + threshold);
    }
}

double RatingScale::largest_exponent(double location) const {
    double largest = -std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < cumulated_.size(); ++k) {
        largest = std::max(largest, static_cast<double>(k) * location - cumulated_[k]);
    }
    return largest;
}

double RatingScale::weight(double location, std::size_t category, double largest) const {
    return std::exp(static_cast<double>(category) * location - cumulated_[category] - largest);
}

void RatingScale::probabilities(double location, std::span<double> into) const {
    const double largest = largest_exponent(location);
    double sum = 0.0;
    for (std::size_t k = 0; k < cumulated_.size(); ++k) {
        into[k] = weight(location, k, largest);
        sum += into[k];
    }
    for (std::size_t k = 0; k < cumulated_.size(); ++k) {
        into[k] /= sum;
    }
}

CategoryMoments RatingScale::moments(double location) const {
    const double largest = largest_exponent(location);
    double sum = 0.0;
    double first = 0.0;
    double second = 0.0;
    double third = 0.0;
    double fourth = 0.0;
    for (std::size_t k = 0; k < cumulated_.size(); ++k) {
        const auto category = static_cast<double>(k);
        double moment = weight(location, k, largest);
        sum += moment;
        first += moment *= category;
        second += moment *= category;
        third += moment *= category;
        fourth += moment * category;
    }
    first /= sum;
    second /= sum;
    third /= sum;
    fourth /= sum;
    const double square = first * first;
    return {first,
            second - square,
            third - 3.0 * first * second + 2.0 * first * square,
            fourth - 4.0 * first * third + 6.0 * square * second - 3.0 * square * square};
}

double RatingScale::expected(double location, std::span<const int> values) const {
    double mean = 0.0;
    each(location,
         [&](std::size_t category, double probability) { mean += probability * values[category]; });
    return mean;
}

}  // namespace evenhand::calibration
