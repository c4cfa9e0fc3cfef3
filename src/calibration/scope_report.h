#pragma once

#include <map>
#include <optional>
#include <string>

#include "calibration/agreement.h"
#include "calibration/alpha.h"
#include "calibration/cohen.h"
#include "calibration/count_table.h"
#include "calibration/fleiss.h"
#include "calibration/gold.h"
#include "calibration/intraclass.h"
#include "calibration/kendall.h"
#include "calibration/outcome.h"
#include "calibration/unit_table.h"

namespace evenhand::calibration {

/// Agreement of any number of raters, whatever units are missing.
struct AgreementReport {
    PairCounts counts;
    double largest_share = 0.0;  ///< Of the level that was given most, 0 to 1.
    std::map<Weights, Outcome<double>> pair_agreement;  ///< coefficient_weights and within_one.
    std::map<Chance, std::map<Weights, Outcome<Agreement>>> coefficients;
    std::map<Metric, Outcome<Alpha>> alpha;
    std::map<Metric, Outcome<Interval>> alpha_interval;
    std::optional<Outcome<FleissKappa>> fixed_fleiss;  ///< With as many ratings on every unit.
};

/// What needs every rater to have rated every unit.
struct ReliabilityReport {
    PairCounts counts;
    Outcome<MeanSquares> mean_squares;
    std::map<Icc, Outcome<Intraclass>> icc;
    Outcome<Concordance> kendall;
};

using KappaReport = std::map<Weights, Outcome<Kappa>>;  ///< By kappa_weights.

/// The statistics of one set of units. A part is there when it fits the set's design.
struct ScopeReport {
    std::string scope;  ///< "all", "pooled", a criterion, "person_mean", "R1|R2", "R1|gold".
    std::optional<AgreementReport> agreement;
    std::optional<ReliabilityReport> reliability;  ///< Not when a cell is missing.
    std::optional<KappaReport> kappa;              ///< Of two raters.
    std::optional<Outcome<GoldComparison>> gold;
};

[[nodiscard]] ScopeReport report_on_scores(std::string scope,
                                           const ScoreTable& scores,
                                           const AlphaIntervalOptions& options);
[[nodiscard]] ScopeReport report_on_counts(std::string scope,
                                           const CountTable& counts,
                                           const AlphaIntervalOptions& options);
[[nodiscard]] ScopeReport report_on_measures(std::string scope, const MeasureTable& measures);
[[nodiscard]] ScopeReport report_on_pair(std::string scope, const ContingencyTable& table);
[[nodiscard]] ScopeReport report_on_gold(std::string scope, const GoldPairs& pairs);

}  // namespace evenhand::calibration
