#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calibration/outcome.h"
#include "calibration/ratings.h"

namespace evenhand::calibration {

/// The three sides of a rating in the many-facet Rasch model.
enum class Facet : std::uint8_t { person, rater, criterion };

inline constexpr std::array facets_in_order = {Facet::person, Facet::rater, Facet::criterion};

template <typename Value>
using PerFacet = std::array<Value, facets_in_order.size()>;

[[nodiscard]] constexpr std::size_t index_of(Facet facet) noexcept {
    return static_cast<std::size_t>(facet);
}

/// The ids of a facet.
[[nodiscard]] const std::vector<std::string>& ids_of(const Ratings& ratings, Facet facet) noexcept;

/// How an element (one person, rater or criterion) came by its measure.
enum class Standing : std::uint8_t {
    estimated,        ///< From its ratings, together with all others.
    minimum,          ///< Only lowest scores: measured afterwards, 0.3 score points inside.
    maximum,          ///< Only highest scores: likewise.
    beside_extremes,  ///< All its ratings belong to extreme elements: measured after those.
    unrated           ///< Without ratings: no measure.
};

/// How the scores of an element fit the model. 1 is expected of a mean square; above it the scores
/// are less predictable than the model says, below more. Zstd is the mean square as a standard
/// normal deviate (Wilson-Hilferty).
struct FitStatistics {
    double infit = 1.0;  ///< Weighted by information: Σ(x−E)²/ΣV.
    double infit_zstd = 0.0;
    double outfit = 1.0;  ///< Unweighted: mean of (x−E)²/V.
    double outfit_zstd = 0.0;
};

/// One person, rater or criterion in the fitted model.
struct Element {
    int total = 0;  ///< Sum of the scores as they were given.
    int count = 0;  ///< Ratings.
    Standing standing = Standing::unrated;
    double measure = 0.0;              ///< Logits. Severity or difficulty: positive is strict.
    double model_se = 0.0;             ///< Logits, if all else were known: 1/√ΣVar(X).
    std::optional<FitStatistics> fit;  ///< Of estimated elements only.
    double fair_m = 0.0;               ///< Score points: expected with the others at their mean.
    double fair_z = 0.0;               ///< Score points: expected with the others at 0 logits.
    Interval fair_m_interval;          ///< 95 %: measure ± 1.96 SE on the same curve.

    [[nodiscard]] double observed_average() const noexcept {
        return count == 0 ? 0.0 : static_cast<double>(total) / count;
    }
    /// Logits, widened where the scores are less predictable than the model says.
    [[nodiscard]] double real_se() const noexcept;
};

/// How well a facet's elements are told apart. Without dimension unless said.
struct Separation {
    double sd = 0.0;           ///< Of the measures, logits.
    double rmse = 0.0;         ///< Root mean square of the standard errors, logits.
    double true_sd = 0.0;      ///< √max(0, sd² − rmse²), logits.
    double separation = 0.0;   ///< true_sd / rmse
    double strata = 0.0;       ///< (4 separation + 1) / 3
    double reliability = 0.0;  ///< 0 to 1: share of the measures' variance that is no error.
};

/// Over the estimated elements of a facet.
struct FacetSummary {
    int elements = 0;               ///< With ratings, extreme or not.
    int estimated = 0;              ///< Those that the rest is about.
    double mean = 0.0;              ///< Logits.
    Separation population;          ///< The elements are all there are.
    Separation sample;              ///< They are drawn from more.
    double fixed_chi_square = 0.0;  ///< Of "all elements are alike", on `df` degrees of freedom.
    int df = 0;
    double p = 1.0;  ///< Of fixed_chi_square.
};

/// Exact agreement between raters over all pairs who rated one person on one criterion.
struct ExactAgreement {
    double opportunities = 0.0;  ///< Pairs.
    double exact = 0.0;          ///< Pairs with the same score.
    double expected = 0.0;       ///< Pairs that the model expects to agree.
};

/// Which of the declared scale's levels the ratings use.
struct Categories {
    std::vector<int> labels;   ///< Levels that are estimated, rising; the first is category 0.
    std::vector<int> skipped;  ///< Levels between them that nobody gave: a remark is due.
    std::vector<int> unused;   ///< Levels beyond them that nobody gave.
};

/// The many-facet Rasch rating-scale model, fitted: P(X=k) ∝ exp Σ_{h≤k}(θ − α − δ − τ_h).
/// How the measures were had.
enum class MfrmMethod {
    joint,    ///< Joint maximum likelihood.
    marginal  ///< Marginal likelihood; persons by weighted likelihood.
};

struct MfrmFit {
    MfrmMethod method = MfrmMethod::joint;
    Categories categories;
    std::vector<double> thresholds;           ///< τ, logits, sum 0; one fewer than categories.
    PerFacet<std::vector<Element>> elements;  ///< As Ratings lists them.
    PerFacet<FacetSummary> summaries;
    ExactAgreement agreement;
    std::size_t ratings = 0;          ///< Estimated from; those of extreme elements left out.
    double ratings_per_person = 0.0;  ///< Mean over the estimated persons, called L.
    double log_likelihood = 0.0;
    int cycles = 0;
    double largest_residual = 0.0;  ///< Score points: of an element's observed − expected total.

    [[nodiscard]] const std::vector<Element>& of(Facet facet) const {
        return elements.at(index_of(facet));
    }
    [[nodiscard]] const FacetSummary& summary_of(Facet facet) const {
        return summaries.at(index_of(facet));
    }
    /// A measure without the stretch of joint estimation: × (L − 1)/L; marginal measures have
    /// none. Logits.
    [[nodiscard]] double corrected(double measure) const noexcept;
};

}  // namespace evenhand::calibration
