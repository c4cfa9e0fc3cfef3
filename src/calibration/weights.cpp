#include "calibration/weights.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace evenhand::calibration {

namespace {

double weight(Weights weights, double distance, double longest) {
    switch (weights) {
        case Weights::unweighted:
            break;
        case Weights::linear:
            return 1.0 - (distance / longest);
        case Weights::quadratic:
            return 1.0 - (distance * distance / (longest * longest));
        case Weights::ordinal:
            return 1.0 - ((distance + 1.0) * distance / ((longest + 1.0) * longest));
        case Weights::within_one:
            return distance <= 1.0 ? 1.0 : 0.0;
    }
    return distance == 0.0 ? 1.0 : 0.0;
}

}  // namespace

std::string_view name_of(Weights weights) {
    switch (weights) {
        case Weights::unweighted:
            return "unweighted";
        case Weights::linear:
            return "linear";
        case Weights::quadratic:
            return "quadratic";
        case Weights::ordinal:
            return "ordinal";
        case Weights::within_one:
            return "within_one";
    }
    return "";
}

WeightMatrix::WeightMatrix(std::vector<double> values, std::size_t levels)
    : levels_(levels), values_(std::move(values)) {}

WeightMatrix::WeightMatrix(Weights weights, std::size_t levels)
    : levels_(levels), values_(levels * levels, 1.0) {
    for (std::size_t k = 0; k < levels; ++k) {
        for (std::size_t l = 0; l < k; ++l) {
            const double value =
                weight(weights, static_cast<double>(k - l), static_cast<double>(levels - 1));
            values_[(k * levels) + l] = value;
            values_[(l * levels) + k] = value;
        }
    }
}

WeightMatrix WeightMatrix::of_disagreement(const std::vector<double>& disagreement,
                                           std::size_t levels) {
    const double largest = *std::ranges::max_element(disagreement);
    std::vector<double> values = disagreement;
    for (double& value : values) {
        value = 1.0 - (value / largest);
    }
    return {std::move(values), levels};
}

double WeightMatrix::sum() const {
    return std::accumulate(values_.begin(), values_.end(), 0.0);
}

}  // namespace evenhand::calibration
