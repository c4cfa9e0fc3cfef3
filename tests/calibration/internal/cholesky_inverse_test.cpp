#include "calibration/internal/cholesky_inverse.h"

#include <doctest/doctest.h>

using evenhand::calibration::internal::cholesky_inverse;

TEST_CASE("the inverse from a factor is the inverse, in small and in parts") {
    for (const Eigen::Index size : {1, 3, 48, 49, 131}) {
        Eigen::MatrixXd matrix(size, size);
        for (Eigen::Index i = 0; i < size; ++i) {
            for (Eigen::Index j = 0; j < size; ++j) {
                matrix(i, j) =
                    1.0 / static_cast<double>(1 + std::abs(i - j)) + (i == j ? 1.0 : 0.0);
            }
        }
        const Eigen::MatrixXd made = cholesky_inverse(matrix.llt().matrixLLT());
        const Eigen::MatrixXd inverse = made.selfadjointView<Eigen::Lower>();
        const Eigen::MatrixXd rest = inverse * matrix - Eigen::MatrixXd::Identity(size, size);
        CHECK(rest.cwiseAbs().maxCoeff() < 1e-11);
    }
}
