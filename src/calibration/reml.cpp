#include "calibration/reml.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "calibration/internal/mixed_equations.h"

namespace evenhand::calibration {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using internal::MixedEquations;

constexpr int most_rounds = 200;

/// A variance of 0 is kept just above it, as a share of the residual's, so that its derivative can
/// be had from the equations; at the end it is 0.
constexpr double floor_ratio = 1e-7;

VectorXd as_vector(const std::vector<double>& values) {
    return Eigen::Map<const VectorXd>(values.data(), static_cast<Index>(values.size()));
}

/// Variances of the effects, the residual's last.
class RemlSearch {
public:
    RemlSearch(MixedEquations& equations, VectorXd y, const std::vector<double>& from)
        : equations_(equations), y_(std::move(y)), size_(static_cast<Index>(equations.effects())) {
        const double spread = (y_.array() - y_.mean()).square().mean();
        variances_ = VectorXd::Constant(size_ + 1, spread / static_cast<double>(size_ + 1));
        if (from.size() == static_cast<std::size_t>(size_) + 1) {
            // Off the boundary, so that it can be left.
            variances_ = as_vector(from).cwiseMax(0.01 * spread);
        }
        start();
    }

    void start() { criterion_ = evaluate(variances_); }

    /// One step of average information. Returns its length, as a share of all variance; nothing
    /// when no step lowers the criterion.
    std::optional<double> advance();

    [[nodiscard]] RemlFit result(int rounds);

private:
    double evaluate(const VectorXd& variances);
    void derive();
    [[nodiscard]] VectorXd newton_step() const;
    [[nodiscard]] bool is_held(Index i) const {
        return i < size_ && variances_(i) <= 1.01 * floor_ratio * variances_(size_) &&
               gradient_(i) > 0.0;
    }

    MixedEquations& equations_;
    VectorXd y_;
    Index size_;
    VectorXd variances_;
    VectorXd residuals_;
    double criterion_ = 0.0;
    VectorXd gradient_;
    MatrixXd information_;
};

/// −2 log restricted likelihood; leaves the equations factored there.
double RemlSearch::evaluate(const VectorXd& variances) {
    std::vector<double> theta;
    for (Index i = 0; i < size_; ++i) {
        theta.push_back(std::sqrt(variances(i) / variances(size_)));
    }
    equations_.factor(theta);
    residuals_ = equations_.residuals(y_);
    const double free = static_cast<double>(y_.size()) - 1.0;
    return equations_.log_determinant() +
           free * std::log(2.0 * std::numbers::pi * variances(size_)) +
           y_.dot(residuals_) / variances(size_);
}

/// Gradient of the criterion, and average information in place of its second derivatives.
void RemlSearch::derive() {
    const double residual = variances_(size_);
    const std::vector<double> traces = equations_.inverse_traces();
    gradient_.resize(size_ + 1);
    MatrixXd working(y_.size(), size_ + 1);
    double traced = static_cast<double>(y_.size()) - 1.0;
    for (Index i = 0; i < size_; ++i) {
        const auto effect = static_cast<std::size_t>(i);
        const double ratio = variances_(i) / residual;
        const double trace = (equations_.levels(effect) - traces[effect]) / ratio;
        traced -= ratio * trace;
        working.col(i) = equations_.spread(effect, residuals_) / residual;
        gradient_(i) = (trace - working.col(i).dot(residuals_)) / residual;
    }
    working.col(size_) = residuals_ / residual;
    gradient_(size_) = (traced - working.col(size_).dot(residuals_)) / residual;
    information_ = working.transpose() * equations_.residuals(working) / residual;
    // Levels that are all predicted alike leave no information at all, however steep the descent
    // to 0 is: a trace of what independent levels would give lets the step be taken.
    const double all = variances_.sum();
    for (Index i = 0; i < size_; ++i) {
        information_(i, i) += 1e-6 * equations_.levels(static_cast<std::size_t>(i)) / (all * all);
    }
}

VectorXd RemlSearch::newton_step() const {
    std::vector<Index> free;
    for (Index i = 0; i <= size_; ++i) {
        if (!is_held(i)) {
            free.push_back(i);
        }
    }
    const auto count = static_cast<Index>(free.size());
    MatrixXd information(count, count);
    VectorXd gradient(count);
    for (Index a = 0; a < count; ++a) {
        gradient(a) = gradient_(free[static_cast<std::size_t>(a)]);
        for (Index b = 0; b < count; ++b) {
            information(a, b) =
                information_(free[static_cast<std::size_t>(a)], free[static_cast<std::size_t>(b)]);
        }
    }
    // Effects that cannot be told apart make it singular: the shortest step is taken then.
    const VectorXd solved = information.completeOrthogonalDecomposition().solve(-gradient);
    VectorXd step = VectorXd::Zero(size_ + 1);
    for (Index a = 0; a < count; ++a) {
        step(free[static_cast<std::size_t>(a)]) = solved(a);
    }
    return step;
}

std::optional<double> RemlSearch::advance() {
    derive();
    const VectorXd step = newton_step();
    const VectorXd before = variances_;
    const double all = before.sum();
    constexpr int most_halvings = 20;  // Down to a millionth of the step.
    double length = 2.0;
    for (int halvings = 0; halvings < most_halvings; ++halvings) {
        length /= 2.0;
        VectorXd next = before + length * step;
        next(size_) = std::max(next(size_), 0.1 * before(size_));
        next.head(size_) = next.head(size_).cwiseMax(floor_ratio * next(size_));
        const double criterion = evaluate(next);
        if (criterion <= criterion_ + 1e-11 * std::abs(criterion_)) {
            criterion_ = criterion;
            variances_ = next;
            return (next - before).cwiseAbs().maxCoeff() / all;
        }
    }
    criterion_ = evaluate(before);
    return std::nullopt;
}

RemlFit RemlSearch::result(int rounds) {
    RemlFit fit;
    for (Index i = 0; i < size_; ++i) {
        const bool none = variances_(i) <= 1.01 * floor_ratio * variances_(size_);
        variances_(i) = none ? 0.0 : variances_(i);
        fit.variances.push_back(variances_(i));
    }
    fit.criterion = evaluate(variances_);
    fit.residual = variances_(size_);
    fit.mean = equations_.mean();
    fit.rounds = rounds;
    return fit;
}

bool varies(const std::vector<double>& y) {
    return std::any_of(y.begin(), y.end(), [&](double value) { return value != y.front(); });
}

}  // namespace

Outcome<RemlFit> fit_reml(const RemlProblem& problem,
                          const Progress& progress,
                          const RemlOptions& options) {
    if (problem.y.size() < 3) {
        return Undefined::needs_two_units;
    }
    if (!varies(problem.y)) {
        return Undefined::no_variation;
    }
    MixedEquations equations(problem);
    if (equations.crossed_levels() > static_cast<Index>(most_crossed_levels)) {
        return Undefined::too_large;
    }
    RemlSearch search(equations, as_vector(problem.y), options.start);
    double last = 1.0;
    for (int round = 1; round <= most_rounds; ++round) {
        report_progress(progress, static_cast<std::uint64_t>(round), most_rounds);
        const std::optional<double> moved = search.advance();
        if (moved && *moved <= options.settled) {
            return search.result(round);
        }
        if (!moved) {
            // As low as numbers can tell, when the steps had become short already.
            if (last < 1e-4) {
                return search.result(round);
            }
            return Undefined::not_converged;
        }
        last = *moved;
    }
    return Undefined::not_converged;
}

}  // namespace evenhand::calibration
