#include "calibration/internal/mixed_equations.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_map>

#include "calibration/internal/cholesky_inverse.h"

namespace evenhand::calibration::internal {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

Index index(std::size_t i) {
    return static_cast<Index>(i);
}

bool is_nested(const RandomEffect& effect, std::span<const std::uint32_t> block_of) {
    std::vector<std::uint32_t> block(effect.levels, nowhere);
    for (std::size_t i = 0; i < effect.level.size(); ++i) {
        std::uint32_t& known = block[effect.level[i]];
        if (known != nowhere && known != block_of[i]) {
            return false;
        }
        known = block_of[i];
    }
    return true;
}

std::vector<std::uint32_t> sorted_by(std::span<const std::uint32_t> block_of) {
    std::vector<std::uint32_t> order(block_of.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return block_of[a] < block_of[b];
    });
    return order;
}

double log_determinant_of(const Eigen::LLT<MatrixXd>& factored) {
    return 2.0 * factored.matrixLLT().diagonal().array().log().sum();
}

}  // namespace

MixedEquations::MixedEquations(const RemlProblem& problem) {
    const std::span<const std::uint32_t> block_of = problem.effects.front().level;
    for (const RandomEffect& effect : problem.effects) {
        levels_.push_back(effect.levels);
        level_of_.push_back(effect.level);
    }
    split_effects(problem, block_of);
    order_ = sorted_by(block_of);
    places_.resize(order_.size() * unknowns_per_row());
    for (std::size_t first = 0; first < order_.size();) {
        Block block;
        block.first = first;
        block.last = first;
        while (block.last < order_.size() &&
               block_of[order_[block.last]] == block_of[order_[first]]) {
            ++block.last;
        }
        first = block.last;
        number_columns(problem, block);
        blocks_.push_back(std::move(block));
    }
}

void MixedEquations::split_effects(const RemlProblem& problem,
                                   std::span<const std::uint32_t> block_of) {
    for (std::size_t effect = 0; effect < problem.effects.size(); ++effect) {
        if (is_nested(problem.effects[effect], block_of)) {
            nested_.push_back(effect);
            continue;
        }
        crossed_.push_back(effect);
        first_column_.push_back(intercept_);
        intercept_ += index(problem.effects[effect].levels);
        effect_of_column_.resize(static_cast<std::size_t>(intercept_),
                                 static_cast<std::uint32_t>(effect));
    }
}

/// Gives every row of a block the places of its unknowns: own ones, then touched ones.
void MixedEquations::number_columns(const RemlProblem& problem, Block& block) {
    std::unordered_map<std::uint64_t, std::uint32_t> own;
    std::unordered_map<std::uint32_t, std::uint32_t> touched;
    for (std::size_t row = block.first; row < block.last; ++row) {
        std::uint32_t* place = places_.data() + row * unknowns_per_row();
        for (const std::size_t effect : nested_) {
            const std::uint32_t level = problem.effects[effect].level[order_[row]];
            const std::uint64_t key = (std::uint64_t{effect} << 32U) | level;
            const auto found = own.emplace(key, static_cast<std::uint32_t>(block.local.size()));
            if (found.second) {
                block.local.push_back(static_cast<std::uint32_t>(effect));
            }
            *place++ = found.first->second;
        }
        for (std::size_t i = 0; i < crossed_.size(); ++i) {
            const auto column = static_cast<std::uint32_t>(
                first_column_[i] + problem.effects[crossed_[i]].level[order_[row]]);
            const auto found =
                touched.emplace(column, static_cast<std::uint32_t>(block.touched.size()));
            if (found.second) {
                block.touched.push_back(column);
            }
            *place++ = found.first->second;
        }
    }
    const auto own_count = static_cast<std::uint32_t>(block.local.size());
    for (std::size_t row = block.first; row < block.last; ++row) {
        std::uint32_t* place = places_.data() + row * unknowns_per_row() + nested_.size();
        for (std::size_t i = 0; i < crossed_.size(); ++i) {
            *place++ += own_count;
        }
        *place = own_count + static_cast<std::uint32_t>(block.touched.size());
    }
    block.touched.push_back(static_cast<std::uint32_t>(intercept_));
}

VectorXd MixedEquations::scales(const Block& block) const {
    VectorXd scales(index(block.local.size() + block.touched.size()));
    Index at = 0;
    for (const std::uint32_t effect : block.local) {
        scales(at++) = theta_[effect];
    }
    for (const std::uint32_t column : block.touched) {
        scales(at++) = column == intercept_ ? 1.0 : theta_[effect_of_column_[column]];
    }
    return scales;
}

MixedEquations::Tied MixedEquations::tied(const Block& block) const {
    const VectorXd scale = scales(block);
    MatrixXd gram = MatrixXd::Zero(scale.size(), scale.size());
    const std::size_t width = unknowns_per_row();
    for (std::size_t row = block.first; row < block.last; ++row) {
        const std::uint32_t* place = places_.data() + row * width;
        for (std::size_t a = 0; a < width; ++a) {
            for (std::size_t b = 0; b < width; ++b) {
                gram(place[b], place[a]) += 1.0;
            }
        }
    }
    gram = scale.asDiagonal() * gram * scale.asDiagonal();
    const Index own = index(block.local.size());
    const Index touched = index(block.touched.size());
    MatrixXd inner = gram.topLeftCorner(own, own);
    inner.diagonal().array() += 1.0;
    return {
        inner.llt(), gram.topRightCorner(own, touched), gram.bottomRightCorner(touched, touched)};
}

void MixedEquations::factor(std::span<const double> theta) {
    theta_.assign(theta.begin(), theta.end());
    MatrixXd rest = MatrixXd::Identity(intercept_ + 1, intercept_ + 1);
    rest(intercept_, intercept_) = 0.0;
    log_determinant_ = 0.0;
    for (const Block& block : blocks_) {
        const Tied here = tied(block);
        log_determinant_ += log_determinant_of(here.own);
        const MatrixXd half = here.own.matrixL().solve(here.ties);
        MatrixXd left = here.rest;
        left.noalias() -= half.transpose() * half;
        for (Index a = 0; a < left.cols(); ++a) {
            const Index column = block.touched[static_cast<std::size_t>(a)];
            for (Index b = 0; b < left.rows(); ++b) {
                rest(block.touched[static_cast<std::size_t>(b)], column) += left(b, a);
            }
        }
    }
    rest_.compute(rest);
    log_determinant_ += log_determinant_of(rest_);
}

MatrixXd MixedEquations::sums(const Block& block, const MatrixXd& columns) const {
    const VectorXd scale = scales(block);
    MatrixXd sums = MatrixXd::Zero(scale.size(), columns.cols());
    const std::size_t width = unknowns_per_row();
    for (std::size_t row = block.first; row < block.last; ++row) {
        const std::uint32_t* place = places_.data() + row * width;
        for (std::size_t a = 0; a < width; ++a) {
            sums.row(place[a]) += columns.row(order_[row]);
        }
    }
    return scale.asDiagonal() * sums;
}

MatrixXd MixedEquations::residuals(const MatrixXd& columns) {
    MatrixXd right = MatrixXd::Zero(intercept_ + 1, columns.cols());
    for (const Block& block : blocks_) {
        const Tied here = tied(block);
        const MatrixXd sum = sums(block, columns);
        const Index own = index(block.local.size());
        const MatrixXd left = sum.bottomRows(sum.rows() - own) -
                              here.ties.transpose() * here.own.solve(sum.topRows(own));
        for (Index a = 0; a < left.rows(); ++a) {
            right.row(block.touched[static_cast<std::size_t>(a)]) += left.row(a);
        }
    }
    const MatrixXd solved = rest_.solve(right);
    mean_ = solved(intercept_, 0);
    MatrixXd residuals = columns;
    const std::size_t width = unknowns_per_row();
    for (const Block& block : blocks_) {
        const Tied here = tied(block);
        const VectorXd scale = scales(block);
        const Index own = index(block.local.size());
        MatrixXd solution(scale.size(), columns.cols());
        for (Index a = own; a < scale.size(); ++a) {
            solution.row(a) = solved.row(block.touched[static_cast<std::size_t>(a - own)]);
        }
        solution.topRows(own) = here.own.solve(sums(block, columns).topRows(own) -
                                               here.ties * solution.bottomRows(scale.size() - own));
        const MatrixXd predicted = scale.asDiagonal() * solution;
        for (std::size_t row = block.first; row < block.last; ++row) {
            const std::uint32_t* place = places_.data() + row * width;
            for (std::size_t a = 0; a < width; ++a) {
                residuals.row(order_[row]) -= predicted.row(place[a]);
            }
        }
    }
    return residuals;
}

std::vector<double> MixedEquations::inverse_traces() const {
    const MatrixXd inverse = cholesky_inverse(rest_.matrixLLT());
    std::vector<double> traces(levels_.size(), 0.0);
    for (Index column = 0; column < intercept_; ++column) {
        traces[effect_of_column_[static_cast<std::size_t>(column)]] += inverse(column, column);
    }
    for (const Block& block : blocks_) {
        const Tied here = tied(block);
        const MatrixXd tie = here.own.solve(here.ties);
        MatrixXd near(tie.cols(), tie.cols());
        for (Index a = 0; a < near.cols(); ++a) {
            for (Index b = 0; b < near.rows(); ++b) {
                const std::uint32_t one = block.touched[static_cast<std::size_t>(a)];
                const std::uint32_t other = block.touched[static_cast<std::size_t>(b)];
                near(b, a) = inverse(std::max(one, other), std::min(one, other));
            }
        }
        const VectorXd far = (tie * near).cwiseProduct(tie).rowwise().sum();
        const MatrixXd alone = here.own.solve(MatrixXd::Identity(far.size(), far.size()));
        for (Index a = 0; a < far.size(); ++a) {
            traces[block.local[static_cast<std::size_t>(a)]] += alone(a, a) + far(a);
        }
    }
    return traces;
}

VectorXd MixedEquations::spread(std::size_t effect, const VectorXd& column) const {
    VectorXd sums = VectorXd::Zero(index(levels_[effect]));
    for (std::size_t i = 0; i < level_of_[effect].size(); ++i) {
        sums(level_of_[effect][i]) += column(index(i));
    }
    VectorXd spread(column.size());
    for (std::size_t i = 0; i < level_of_[effect].size(); ++i) {
        spread(index(i)) = sums(level_of_[effect][i]);
    }
    return spread;
}

}  // namespace evenhand::calibration::internal
