#pragma once

#include <Eigen/Dense>

namespace evenhand::calibration::internal {

/// The inverse of L L', lower triangle only, from the lower triangle of `factor`: a third of the
/// work of solving for the columns of the identity.
[[nodiscard]] Eigen::MatrixXd cholesky_inverse(Eigen::MatrixXd factor);

}  // namespace evenhand::calibration::internal
