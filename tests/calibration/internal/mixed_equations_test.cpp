#include "calibration/internal/mixed_equations.h"

#include <cmath>

#include <doctest/doctest.h>

using namespace evenhand::calibration;
using namespace evenhand::calibration::internal;

namespace {

/// Two persons, two raters, persons by raters; nine ratings.
RemlProblem problem() {
    return {{1, 3, 2, 5, 4, 4, 2, 1, 5},
            {{{0, 0, 0, 0, 1, 1, 1, 1, 1}, 2},
             {{0, 1, 0, 1, 0, 1, 0, 1, 1}, 2},
             {{0, 1, 0, 1, 2, 3, 2, 3, 3}, 4}}};
}

/// P = H⁻¹ − H⁻¹1(1'H⁻¹1)⁻¹1'H⁻¹ with H = I + ΣθθZZ', made without any cleverness.
struct Dense {
    Eigen::MatrixXd projection;
    double log_determinant = 0.0;
};

Dense dense(const std::vector<double>& theta) {
    const RemlProblem all = problem();
    Eigen::MatrixXd h = Eigen::MatrixXd::Identity(9, 9);
    for (std::size_t effect = 0; effect < 3; ++effect) {
        for (Eigen::Index i = 0; i < 9; ++i) {
            for (Eigen::Index j = 0; j < 9; ++j) {
                const auto& level = all.effects[effect].level;
                const bool same =
                    level[static_cast<std::size_t>(i)] == level[static_cast<std::size_t>(j)];
                h(i, j) += same ? theta[effect] * theta[effect] : 0.0;
            }
        }
    }
    const Eigen::MatrixXd inverse = h.inverse();
    const Eigen::VectorXd ones = Eigen::VectorXd::Ones(9);
    const Eigen::VectorXd column = inverse * ones;
    const double weight = ones.dot(column);
    return {inverse - column * column.transpose() / weight,
            std::log(h.determinant()) + std::log(weight)};
}

}  // namespace

TEST_CASE("determinant, residuals and traces are those of the dense definition") {
    for (const std::vector<double>& theta :
         {std::vector{0.7, 0.4, 0.9}, std::vector{0.0, 1.2, 0.3}}) {
        MixedEquations equations(problem());
        equations.factor(theta);
        const Dense expected = dense(theta);
        CHECK(equations.log_determinant() == doctest::Approx(expected.log_determinant));
        const Eigen::MatrixXd columns = Eigen::MatrixXd::Identity(9, 9);
        CHECK((equations.residuals(columns) - expected.projection).cwiseAbs().maxCoeff() < 1e-12);
        const std::vector<double> traces = equations.inverse_traces();
        for (std::size_t effect = 0; effect < 3; ++effect) {
            // levels − trace of A⁻¹ = θ² trace(Z'PZ)
            double trace = 0.0;
            for (Eigen::Index i = 0; i < 9; ++i) {
                trace += equations.spread(effect, expected.projection.col(i))(i);
            }
            CHECK(equations.levels(effect) - traces[effect] ==
                  doctest::Approx(theta[effect] * theta[effect] * trace));
        }
    }
}

TEST_CASE("what lies within a person is no crossed level") {
    MixedEquations equations(problem());
    CHECK(equations.crossed_levels() == 2);
}
