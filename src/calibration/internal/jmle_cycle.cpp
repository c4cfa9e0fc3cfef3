#include "calibration/internal/jmle_cycle.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace evenhand::calibration::internal {

namespace {

constexpr double longest_step = 1.0;  // logits

double clipped(double step) {
    return std::clamp(step, -longest_step, longest_step);
}

void subtract_mean(std::vector<double>& values) {
    double sum = 0.0;
    for (const double value : values) {
        sum += value;
    }
    for (double& value : values) {
        value -= sum / static_cast<double>(values.size());
    }
}

}  // namespace

double location_of(const Measures& measures, const CodedRatings& ratings, std::size_t i) {
    return measures.of[0][ratings.element[0][i]] - measures.of[1][ratings.element[1][i]] -
           measures.of[2][ratings.element[2][i]];
}

JmleCycle::JmleCycle(const ActiveRatings& active)
    : active_(active), steps_(active.categories.labels.size() - 1) {
    for (const Facet facet : facets_in_order) {
        start_facet(facet);
    }
    start_thresholds();
}

void JmleCycle::start_facet(Facet facet) {
    const std::size_t f = index_of(facet);
    const std::size_t size = active_.standing[f].size();
    totals_[f].assign(size, 0.0);
    counts_[f].assign(size, 0.0);
    measures_.of[f].assign(size, 0.0);
    factors_[f].assign(size, 1.0);
    for (std::size_t i = 0; i < active_.coded.size(); ++i) {
        totals_[f][active_.coded.element[f][i]] += active_.coded.category[i];
        counts_[f][active_.coded.element[f][i]] += 1.0;
    }
    for (std::size_t element = 0; element < size; ++element) {
        if (counts_[f][element] > 0.0) {
            const double most = counts_[f][element] * static_cast<double>(steps_);
            const double total = totals_[f][element];
            measures_.of[f][element] = sign_of(facet) * std::log(total / (most - total));
        }
    }
    if (facet != Facet::person) {
        centre(facet);
    }
    refresh_factors(facet);
}

void JmleCycle::start_thresholds() {
    std::vector<double> counts(steps_ + 1, 0.0);
    for (const int category : active_.coded.category) {
        counts[static_cast<std::size_t>(category)] += 1.0;
    }
    reached_.assign(steps_, 0.0);
    double above = 0.0;
    for (std::size_t k = steps_; k > 0; --k) {
        above += counts[k];
        reached_[k - 1] = above;
        measures_.thresholds.insert(measures_.thresholds.begin(),
                                    std::log(counts[k - 1] / counts[k]));
    }
    subtract_mean(measures_.thresholds);
    weights_.assign(steps_ + 1, 1.0);
}

void JmleCycle::refresh_factors(Facet facet) {
    const std::size_t f = index_of(facet);
    for (std::size_t element = 0; element < factors_[f].size(); ++element) {
        factors_[f][element] = std::exp(sign_of(facet) * measures_.of[f][element]);
    }
}

double JmleCycle::odds(std::size_t i) const {
    return factors_[0][active_.coded.element[0][i]] * factors_[1][active_.coded.element[1][i]] *
           factors_[2][active_.coded.element[2][i]];
}

/// Sums over the ratings of P(X ≥ h) and of Cov([X ≥ h], [X ≥ l]) for h ≤ l.
void JmleCycle::threshold_sums(std::vector<double>& reached, std::vector<double>& both) const {
    std::vector<double> tail(steps_);
    for (std::size_t i = 0; i < active_.coded.size(); ++i) {
        const double e = odds(i);
        double power = 1.0;
        double sum = 1.0;
        for (std::size_t k = 0; k < steps_; ++k) {
            power *= e;
            tail[k] = power * weights_[k + 1];
            sum += tail[k];
        }
        double above = 0.0;
        for (std::size_t k = steps_; k-- > 0;) {
            above += tail[k] / sum;
            tail[k] = above;
        }
        double* pair = both.data();
        for (std::size_t h = 0; h < steps_; ++h) {
            reached[h] += tail[h];
            for (std::size_t l = h; l < steps_; ++l) {
                *pair++ += tail[l] * (1.0 - tail[h]);
            }
        }
    }
}

double JmleCycle::move_thresholds() {
    double cumulated = 0.0;
    for (std::size_t k = 0; k < steps_; ++k) {
        cumulated += measures_.thresholds[k];
        weights_[k + 1] = std::exp(-cumulated);
    }
    if (steps_ < 2) {
        return 0.0;
    }
    std::vector<double> reached(steps_, 0.0);
    std::vector<double> both(steps_ * (steps_ + 1) / 2, 0.0);
    threshold_sums(reached, both);
    // The border keeps the sum of the thresholds where it is.
    const auto size = static_cast<Eigen::Index>(steps_);
    Eigen::MatrixXd bordered = Eigen::MatrixXd::Zero(size + 1, size + 1);
    Eigen::VectorXd surplus = Eigen::VectorXd::Zero(size + 1);
    const double* pair = both.data();
    for (Eigen::Index h = 0; h < size; ++h) {
        const auto at = static_cast<std::size_t>(h);
        surplus(h) = reached[at] - reached_[at];
        bordered(h, size) = bordered(size, h) = 1.0;
        for (Eigen::Index l = h; l < size; ++l) {
            bordered(h, l) = bordered(l, h) = *pair++;
        }
    }
    const Eigen::VectorXd step = bordered.partialPivLu().solve(surplus);
    double largest = 0.0;
    cumulated = 0.0;
    for (std::size_t k = 0; k < steps_; ++k) {
        const double taken = clipped(step(static_cast<Eigen::Index>(k)));
        largest = std::max(largest, std::abs(taken));
        measures_.thresholds[k] += taken;
    }
    subtract_mean(measures_.thresholds);
    for (std::size_t k = 0; k < steps_; ++k) {
        cumulated += measures_.thresholds[k];
        weights_[k + 1] = std::exp(-cumulated);
    }
    return largest;
}

void JmleCycle::add_moments(Facet facet) {
    const std::vector<std::uint32_t>& element = active_.coded.element[index_of(facet)];
    expected_.assign(counts_[index_of(facet)].size(), 0.0);
    variance_.assign(counts_[index_of(facet)].size(), 0.0);
    for (std::size_t i = 0; i < active_.coded.size(); ++i) {
        const double e = odds(i);
        double power = 1.0;
        double sum = 1.0;
        double first = 0.0;
        double second = 0.0;
        for (std::size_t k = 1; k <= steps_; ++k) {
            power *= e;
            const double weight = power * weights_[k];
            const double moment = weight * static_cast<double>(k);
            sum += weight;
            first += moment;
            second += moment * static_cast<double>(k);
        }
        const double inverse = 1.0 / sum;
        const double mean = first * inverse;
        expected_[element[i]] += mean;
        variance_[element[i]] += second * inverse - mean * mean;
    }
}

double JmleCycle::move(Facet facet) {
    const std::size_t f = index_of(facet);
    add_moments(facet);
    double largest = 0.0;
    for (std::size_t element = 0; element < counts_[f].size(); ++element) {
        if (counts_[f][element] > 0.0) {
            const double surplus = totals_[f][element] - expected_[element];
            const double step = clipped(sign_of(facet) * surplus / variance_[element]);
            // Written so that a step that is no number counts as a large one.
            largest = std::abs(step) <= largest ? largest : std::abs(step);
            measures_.of[f][element] += step;
        }
    }
    if (facet != Facet::person) {
        centre(facet);
    }
    refresh_factors(facet);
    return largest;
}

/// Brings the mean of the estimated elements to 0; the persons take up the difference.
void JmleCycle::centre(Facet facet) {
    const std::size_t f = index_of(facet);
    double sum = 0.0;
    double estimated = 0.0;
    for (std::size_t element = 0; element < counts_[f].size(); ++element) {
        if (counts_[f][element] > 0.0) {
            sum += measures_.of[f][element];
            estimated += 1.0;
        }
    }
    const double mean = estimated > 0.0 ? sum / estimated : 0.0;
    for (std::size_t element = 0; element < counts_[f].size(); ++element) {
        measures_.of[f][element] -= counts_[f][element] > 0.0 ? mean : 0.0;
    }
    for (std::size_t person = 0; person < counts_[0].size(); ++person) {
        measures_.of[0][person] -= counts_[0][person] > 0.0 ? mean : 0.0;
    }
    refresh_factors(Facet::person);
}

double JmleCycle::turn() {
    double largest = move_thresholds();
    for (const Facet facet : facets_in_order) {
        const double step = move(facet);
        largest = step <= largest ? largest : step;
    }
    return largest;
}

}  // namespace evenhand::calibration::internal
