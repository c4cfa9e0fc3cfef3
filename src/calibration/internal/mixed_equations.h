#pragma once

#include <Eigen/Dense>
#include <cstdint>
#include <span>
#include <vector>

#include "calibration/reml.h"

namespace evenhand::calibration::internal {

/// Henderson's mixed-model equations of y = mean + Σ Z u + e in lme4's scaling: random effects are
/// θ b with Var(b) = Var(e), θ = σ_u/σ_e, so that variances of 0 are no special case.
///
/// Unknowns that belong to one level of the first effect (a block) meet those of other blocks only
/// through the crossed effects: each block is eliminated on its own, what is left is dense. Blocks
/// are made anew for each use, so that memory grows with the observations and the square of the
/// crossed levels only.
class MixedEquations {
public:
    explicit MixedEquations(const RemlProblem& problem);

    [[nodiscard]] std::size_t effects() const noexcept { return levels_.size(); }
    [[nodiscard]] std::uint32_t levels(std::size_t effect) const { return levels_[effect]; }
    /// Levels of crossed effects together.
    [[nodiscard]] Eigen::Index crossed_levels() const noexcept { return intercept_; }

    /// Factors the equations at these θ, one an effect.
    void factor(std::span<const double> theta);

    /// log |A| of the factored equations, the mean included.
    [[nodiscard]] double log_determinant() const noexcept { return log_determinant_; }
    /// What is left of each column when mean and effects are predicted: P·σ_e² times the column.
    /// Rows in the order of the problem.
    [[nodiscard]] Eigen::MatrixXd residuals(const Eigen::MatrixXd& columns);
    /// The mean that the last residuals() found for its first column.
    [[nodiscard]] double mean() const noexcept { return mean_; }
    /// Per effect, the trace of its diagonal block of A⁻¹.
    [[nodiscard]] std::vector<double> inverse_traces() const;
    /// Z Z' times a column.
    [[nodiscard]] Eigen::VectorXd spread(std::size_t effect, const Eigen::VectorXd& column) const;

private:
    struct Block {
        std::size_t first = 0;  ///< Into order_.
        std::size_t last = 0;
        std::vector<std::uint32_t> local;    ///< The effect of each unknown of the block's own.
        std::vector<std::uint32_t> touched;  ///< Columns of the dense rest; the mean comes last.
    };
    /// The equations of a block at the current θ: own unknowns, and their ties to the rest.
    struct Tied {
        Eigen::LLT<Eigen::MatrixXd> own;
        Eigen::MatrixXd ties;  ///< Own × touched.
        Eigen::MatrixXd rest;  ///< Touched × touched.
    };

    void split_effects(const RemlProblem& problem, std::span<const std::uint32_t> block_of);
    void number_columns(const RemlProblem& problem, Block& block);
    [[nodiscard]] Tied tied(const Block& block) const;
    [[nodiscard]] Eigen::VectorXd scales(const Block& block) const;
    /// Sums of the columns over the unknowns of a block, scaled.
    [[nodiscard]] Eigen::MatrixXd sums(const Block& block, const Eigen::MatrixXd& columns) const;
    [[nodiscard]] std::size_t unknowns_per_row() const noexcept {
        return nested_.size() + crossed_.size() + 1;
    }

    std::vector<std::uint32_t> levels_;
    std::vector<std::vector<std::uint32_t>> level_of_;  ///< Per effect and observation.
    std::vector<std::size_t> nested_;                   ///< Effects within blocks.
    std::vector<std::size_t> crossed_;
    std::vector<Eigen::Index> first_column_;  ///< Of each crossed effect in the dense rest.
    std::vector<std::uint32_t> effect_of_column_;
    Eigen::Index intercept_ = 0;        ///< The last column of the dense rest.
    std::vector<std::uint32_t> order_;  ///< Observations, block by block.
    std::vector<Block> blocks_;
    std::vector<std::uint32_t> places_;  ///< Per row: its unknowns within its block.

    std::vector<double> theta_;
    Eigen::LLT<Eigen::MatrixXd> rest_;
    double log_determinant_ = 0.0;
    double mean_ = 0.0;
};

}  // namespace evenhand::calibration::internal
