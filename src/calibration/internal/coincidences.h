#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "calibration/alpha.h"
#include "calibration/count_table.h"

namespace evenhand::calibration::internal {

/// The coincidence matrix of units with at least two ratings, whole or of some clusters, on the
/// levels that are used.
struct CoincidenceSums {
    std::vector<double> margins;  ///< n_c: whole numbers.
    std::vector<double> apart;    ///< o_ck of each pair of different levels, c < k.
};

/// What alpha is made of: the sum over all units, and what each cluster adds to it.
class Coincidences {
public:
    /// The sum over all units is enough for the estimate; an interval asks for each cluster's part,
    /// which take several times the memory of the ratings.
    enum class Keep : std::uint8_t { sum, clusters };

    Coincidences(const CountTable& counts, Metric metric, Keep keep = Keep::clusters);

    /// None when only the sum is kept.
    [[nodiscard]] std::size_t clusters() const noexcept { return first_margin_.size() - 1; }
    [[nodiscard]] const CoincidenceSums& all() const noexcept { return all_; }
    [[nodiscard]] CoincidenceSums none() const;

    /// Adds `times` a cluster to the sums; -1 takes it out.
    void add(CoincidenceSums& sums, std::size_t cluster, double times) const;

    /// Nothing when the ratings do not vary.
    [[nodiscard]] std::optional<Alpha> alpha_of(const CoincidenceSums& sums) const;

    /// The squared difference of each pair of different levels, in the order of `apart`.
    [[nodiscard]] std::vector<double> differences_of(const CoincidenceSums& sums) const;

    /// Where two different levels of the scale, both used, stand in that order.
    [[nodiscard]] std::size_t pair_of(std::uint32_t lower, std::uint32_t higher) const {
        return pair_index(used_[lower], used_[higher]);
    }

private:
    struct Part {
        std::uint32_t at = 0;
        double value = 0.0;
    };

    void find_levels(const CountTable& counts);
    void add_unit(std::span<const CountTable::Cell> cells, double total);
    void add_part(std::vector<double>& sums,
                  std::vector<Part>& parts,
                  std::size_t at,
                  double value) const;
    void end_cluster();
    [[nodiscard]] std::size_t pair_index(std::size_t lower, std::size_t higher) const;
    [[nodiscard]] double fixed_difference(double lower, double higher) const;

    Metric metric_;
    Keep keep_;
    std::vector<std::uint32_t> used_;  ///< Of each level of the scale: which used level it is.
    std::vector<double> scores_;       ///< Of each used level.
    std::vector<double> fixed_;        ///< Differences that do not depend on the margins.
    CoincidenceSums all_;
    std::vector<std::size_t> first_margin_ = {0};
    std::vector<std::size_t> first_apart_ = {0};
    std::vector<Part> margins_;
    std::vector<Part> apart_;
};

}  // namespace evenhand::calibration::internal
