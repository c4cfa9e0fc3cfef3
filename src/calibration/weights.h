#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace evenhand::calibration {

/// How much two scores agree when they differ: 1 for the same score, less the further apart.
/// On q levels, of levels k and l:
enum class Weights {
    unweighted,  ///< 1 when k = l, else 0.
    linear,      ///< 1 - |k - l| / (q - 1)
    quadratic,   ///< 1 - (k - l)^2 / (q - 1)^2
    ordinal,     ///< Gwet's: 1 - M(k, l) / M(1, q) with M(k, l) = C(|k - l| + 1, 2)
    within_one   ///< 1 when |k - l| <= 1, else 0.
};

/// Those that the coefficients are given with.
inline constexpr std::array coefficient_weights = {
    Weights::unweighted, Weights::linear, Weights::quadratic, Weights::ordinal};

/// As exported tables write it: "quadratic".
[[nodiscard]] std::string_view name_of(Weights weights);

/// Agreement weights of each pair of levels, 0 to 1, symmetric, 1 on the diagonal.
class WeightMatrix {
public:
    WeightMatrix(Weights weights, std::size_t levels);

    /// From disagreement weights, row by row (0 on the diagonal): 1 - d / largest d.
    [[nodiscard]] static WeightMatrix of_disagreement(const std::vector<double>& disagreement,
                                                      std::size_t levels);

    [[nodiscard]] std::size_t levels() const noexcept { return levels_; }
    [[nodiscard]] double operator()(std::size_t row, std::size_t column) const {
        return values_[(row * levels_) + column];
    }
    /// Called T.
    [[nodiscard]] double sum() const;

private:
    WeightMatrix(std::vector<double> values, std::size_t levels);

    std::size_t levels_;
    std::vector<double> values_;
};

}  // namespace evenhand::calibration
