#include "calibration/internal/marginal_likelihood.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace evenhand::calibration::internal {

namespace {

Nodes equally_spaced() {
    Nodes nodes{};
    for (std::size_t q = 0; q < node_count; ++q) {
        nodes[q] = -6.0 + 0.2 * static_cast<double>(q);
    }
    return nodes;
}

/// The mean and variance of the indicator of some categories with probability p.
double indicator_variance(double p) {
    return p * (1.0 - p);
}

}  // namespace

const Nodes& quadrature_nodes() {
    static const Nodes nodes = equally_spaced();
    return nodes;
}

MarginalLikelihood::MarginalLikelihood(const ActiveRatings& active)
    : layout_{active.standing[index_of(Facet::rater)].size(),
              active.standing[index_of(Facet::criterion)].size(),
              active.categories.labels.size() - 1},
      categories_(active.categories.labels.size()),
      observed_(layout_.size(), 0.0) {
    const CodedRatings& coded = active.coded;
    first_.assign(active.standing[index_of(Facet::person)].size() + 1, 0);
    std::unordered_map<std::uint64_t, std::uint32_t> known;
    for (std::size_t i = 0; i < coded.size(); ++i) {
        const Cell cell{coded.element[1][i], coded.element[2][i]};
        const std::uint64_t key = std::uint64_t{cell.rater} * layout_.criteria + cell.criterion;
        const auto found = known.emplace(key, static_cast<std::uint32_t>(cells_.size()));
        if (found.second) {
            cells_.push_back(cell);
        }
        const auto category = static_cast<std::uint32_t>(coded.category[i]);
        cell_of_.push_back(found.first->second);
        category_of_.push_back(category);
        first_[coded.element[0][i] + 1] += 1;
        observed_[layout_.rater(cell.rater)] += category;
        observed_[layout_.criterion(cell.criterion)] += category;
        for (std::uint32_t h = 0; h < category; ++h) {
            observed_[layout_.threshold(h)] += 1.0;
        }
    }
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    table_.resize(cells_.size() * categories_ * node_count);
    weight_.resize(cells_.size() * node_count);
}

std::vector<double> MarginalLikelihood::counts() const {
    std::vector<double> counts(layout_.size(), 0.0);
    for (const std::uint32_t cell : cell_of_) {
        counts[layout_.rater(cells_[cell].rater)] += 1.0;
        counts[layout_.criterion(cells_[cell].criterion)] += 1.0;
    }
    for (std::size_t h = 0; h < layout_.thresholds; ++h) {
        counts[layout_.threshold(h)] =
            static_cast<double>(cell_of_.size()) / static_cast<double>(categories_);
    }
    for (std::size_t person = 0; person + 1 < first_.size(); ++person) {
        counts[layout_.log_sd()] += first_[person + 1] > first_[person] ? 2.0 : 0.0;
    }
    return counts;
}

void MarginalLikelihood::tabulate(std::span<const double> parameters) {
    const Nodes& nodes = quadrature_nodes();
    const double precision = std::exp(-2.0 * parameters[layout_.log_sd()]);
    double sum = 0.0;
    prior_square_ = 0.0;
    for (std::size_t q = 0; q < node_count; ++q) {
        const double square = nodes[q] * nodes[q] * precision;
        log_prior_[q] = -square / 2.0;
        sum += std::exp(log_prior_[q]);
        prior_square_ += square * std::exp(log_prior_[q]);
    }
    prior_square_ /= sum;
    for (double& log_weight : log_prior_) {
        log_weight -= std::log(sum);
    }
    Nodes sums{};
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        const double place = parameters[layout_.rater(cells_[cell].rater)] +
                             parameters[layout_.criterion(cells_[cell].criterion)];
        std::fill_n(log_probabilities(cell, 0), node_count, 0.0);
        sums.fill(1.0);
        for (std::size_t k = 1; k < categories_; ++k) {
            const double* below = log_probabilities(cell, k - 1);
            double* here = log_probabilities(cell, k);
            const double threshold = place + parameters[layout_.threshold(k - 1)];
            for (std::size_t q = 0; q < node_count; ++q) {
                here[q] = below[q] + nodes[q] - threshold;
                sums[q] += std::exp(here[q]);
            }
        }
        for (double& total : sums) {
            total = std::log(total);
        }
        for (std::size_t k = 0; k < categories_; ++k) {
            double* here = log_probabilities(cell, k);
            for (std::size_t q = 0; q < node_count; ++q) {
                here[q] -= sums[q];
            }
        }
    }
}

double MarginalLikelihood::weigh(std::size_t person, Nodes& weights) const {
    weights = log_prior_;
    for (std::size_t i = first_[person]; i < first_[person + 1]; ++i) {
        const double* here = log_probabilities(cell_of_[i], category_of_[i]);
        for (std::size_t q = 0; q < node_count; ++q) {
            weights[q] += here[q];
        }
    }
    const double largest = *std::max_element(weights.begin(), weights.end());
    double sum = 0.0;
    for (double& weight : weights) {
        weight = std::exp(weight - largest);
        sum += weight;
    }
    for (double& weight : weights) {
        weight /= sum;
    }
    return largest + std::log(sum);
}

double MarginalLikelihood::add_person(std::size_t person, Nodes& weights) {
    const double log_likelihood = weigh(person, weights);
    for (std::size_t i = first_[person]; i < first_[person + 1]; ++i) {
        double* here = weight_.data() + std::size_t{cell_of_[i]} * node_count;
        for (std::size_t q = 0; q < node_count; ++q) {
            here[q] += weights[q];
        }
    }
    return log_likelihood;
}

/// Expected scores, to be taken from the observed ones.
void MarginalLikelihood::add_gradient(std::size_t cell, std::span<double> gradient) const {
    const double* weight = weight_.data() + cell * node_count;
    double expected = 0.0;
    double above = 0.0;
    for (std::size_t k = categories_ - 1; k > 0; --k) {
        const double* here = log_probabilities(cell, k);
        for (std::size_t q = 0; q < node_count; ++q) {
            above += weight[q] * std::exp(here[q]);
        }
        gradient[layout_.threshold(k - 1)] -= above;
        expected += above;
    }
    gradient[layout_.rater(cells_[cell].rater)] -= expected;
    gradient[layout_.criterion(cells_[cell].criterion)] -= expected;
}

double MarginalLikelihood::value(std::span<const double> parameters, std::span<double> gradient) {
    const Nodes& nodes = quadrature_nodes();
    tabulate(parameters);
    std::fill(weight_.begin(), weight_.end(), 0.0);
    std::copy(observed_.begin(), observed_.end(), gradient.begin());
    const double precision = std::exp(-2.0 * parameters[layout_.log_sd()]);
    double log_likelihood = 0.0;
    Nodes weights{};
    for (std::size_t person = 0; person + 1 < first_.size(); ++person) {
        if (first_[person] == first_[person + 1]) {
            continue;
        }
        log_likelihood += add_person(person, weights);
        double square = 0.0;
        for (std::size_t q = 0; q < node_count; ++q) {
            square += weights[q] * nodes[q] * nodes[q];
        }
        gradient[layout_.log_sd()] -= square * precision - prior_square_;
    }
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        add_gradient(cell, gradient);
    }
    return -log_likelihood;
}

void MarginalLikelihood::add_information(std::size_t cell, std::vector<double>& information) const {
    const double* weight = weight_.data() + cell * node_count;
    double variance = 0.0;
    std::vector<double> probability(categories_);
    for (std::size_t q = 0; q < node_count; ++q) {
        double mean = 0.0;
        double square = 0.0;
        double below_last = 0.0;
        for (std::size_t k = 0; k < categories_; ++k) {
            probability[k] = std::exp(log_probabilities(cell, k)[q]);
            mean += static_cast<double>(k) * probability[k];
            square += static_cast<double>(k * k) * probability[k];
        }
        variance += weight[q] * (square - mean * mean);
        for (std::size_t h = layout_.thresholds; h-- > 1;) {
            below_last += probability[h];
            information[layout_.threshold(h - 1)] += weight[q] * indicator_variance(below_last);
        }
    }
    information[layout_.rater(cells_[cell].rater)] += variance;
    information[layout_.criterion(cells_[cell].criterion)] += variance;
}

Posterior MarginalLikelihood::posterior(std::span<const double> parameters) {
    const Nodes& nodes = quadrature_nodes();
    tabulate(parameters);
    std::fill(weight_.begin(), weight_.end(), 0.0);
    Posterior posterior;
    Nodes weights{};
    for (std::size_t person = 0; person + 1 < first_.size(); ++person) {
        add_person(person, weights);
        double mean = 0.0;
        double square = 0.0;
        for (std::size_t q = 0; q < node_count; ++q) {
            mean += weights[q] * nodes[q];
            square += weights[q] * nodes[q] * nodes[q];
        }
        posterior.mean.push_back(mean);
        posterior.sd.push_back(std::sqrt(std::max(0.0, square - mean * mean)));
    }
    posterior.information.assign(layout_.size() - 1, 0.0);
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        add_information(cell, posterior.information);
    }
    return posterior;
}

}  // namespace evenhand::calibration::internal
