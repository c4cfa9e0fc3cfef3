#include "calibration/internal/cholesky_inverse.h"

namespace evenhand::calibration::internal {

namespace {

using Eigen::Index;
using Eigen::Lower;
using Eigen::MatrixXd;
using Part = Eigen::Ref<MatrixXd>;

constexpr Index small = 48;

/// L⁻¹ in place, by halves: [A 0; B C]⁻¹ = [A⁻¹ 0; −C⁻¹BA⁻¹ C⁻¹].
void invert_triangle(Part l) {
    const Index size = l.rows();
    if (size <= small) {
        const MatrixXd inverse = l.triangularView<Lower>().solve(MatrixXd::Identity(size, size));
        l.triangularView<Lower>() = inverse;
        return;
    }
    const Index half = size / 2;
    invert_triangle(l.topLeftCorner(half, half));
    invert_triangle(l.bottomRightCorner(size - half, size - half));
    const MatrixXd left = l.bottomRightCorner(size - half, size - half).triangularView<Lower>() *
                          l.bottomLeftCorner(size - half, half);
    l.bottomLeftCorner(size - half, half).noalias() =
        -left * l.topLeftCorner(half, half).triangularView<Lower>();
}

/// The lower triangle of L'L in place: [A'A + B'B, ·; C'B, C'C].
void multiply_triangle(Part l) {
    const Index size = l.rows();
    if (size <= small) {
        const MatrixXd triangle = l.triangularView<Lower>();
        l.triangularView<Lower>() = triangle.transpose() * triangle;
        return;
    }
    const Index half = size / 2;
    auto a = l.topLeftCorner(half, half);
    auto b = l.bottomLeftCorner(size - half, half);
    auto c = l.bottomRightCorner(size - half, size - half);
    multiply_triangle(a);
    a.selfadjointView<Lower>().rankUpdate(b.transpose());
    const MatrixXd product = c.triangularView<Lower>().transpose() * b;
    b = product;
    multiply_triangle(c);
}

}  // namespace

MatrixXd cholesky_inverse(MatrixXd factor) {
    invert_triangle(factor);
    multiply_triangle(factor);
    return factor;
}

}  // namespace evenhand::calibration::internal
