#include "calibration/scope_report.h"

#include <utility>

namespace evenhand::calibration {

namespace {

AgreementReport agreement_report(const CountTable& counts, const AlphaIntervalOptions& options) {
    AgreementReport report;
    report.counts = pair_counts(counts);
    report.largest_share = largest_share(counts);
    for (const Weights weights : coefficient_weights) {
        const WeightMatrix matrix(weights, counts.levels);
        report.pair_agreement[weights] = pair_agreement(counts, matrix);
        for (const Chance chance : chances) {
            report.coefficients[chance][weights] = agreement(counts, matrix, chance);
        }
    }
    report.pair_agreement[Weights::within_one] =
        pair_agreement(counts, WeightMatrix(Weights::within_one, counts.levels));
    for (const Metric metric : metrics) {
        report.alpha[metric] = krippendorff_alpha(counts, metric);
        report.alpha_interval[metric] = alpha_interval(counts, metric, options);
    }
    if (has_fixed_raters(counts)) {
        report.fixed_fleiss = fleiss_kappa(counts);
    }
    return report;
}

ReliabilityReport without_reliability(Undefined reason) {
    ReliabilityReport report{{}, reason, {}, reason};
    for (const Icc kind : icc_kinds) {
        report.icc[kind] = reason;
    }
    return report;
}

std::optional<ReliabilityReport> reliability_report(const MeasureTable& measures) {
    if (const auto lack = lack_of(measures)) {
        return without_reliability(*lack);
    }
    const auto table = complete(measures);
    if (!table) {
        return std::nullopt;
    }
    ReliabilityReport report{
        {table->units, table->units, table->units * table->raters * (table->raters - 1) / 2},
        mean_squares(*table),
        {},
        kendall_w(*table)};
    for (const Icc kind : icc_kinds) {
        report.icc[kind] = intraclass(*table, kind);
    }
    return report;
}

KappaReport kappa_report(const ContingencyTable& table) {
    KappaReport report;
    for (const Weights weights : kappa_weights) {
        report[weights] = cohen_kappa(table, WeightMatrix(weights, table.levels));
    }
    return report;
}

/// Of the two raters that a table has; nothing when it has more.
std::optional<KappaReport> kappa_report(const ScoreTable& scores, const CountTable& counts) {
    if (counts.raters > 2) {
        return std::nullopt;
    }
    const auto lack = lack_of(counts);
    if (!lack) {
        return kappa_report(rater_pairs(scores).begin()->second);
    }
    KappaReport report;
    for (const Weights weights : kappa_weights) {
        report[weights] = *lack;
    }
    return report;
}

}  // namespace

ScopeReport report_on_scores(std::string scope,
                             const ScoreTable& scores,
                             const AlphaIntervalOptions& options) {
    const CountTable counts = counts_of(scores);
    return {std::move(scope),
            agreement_report(counts, options),
            reliability_report(measures_of(scores)),
            kappa_report(scores, counts),
            std::nullopt};
}

ScopeReport report_on_counts(std::string scope,
                             const CountTable& counts,
                             const AlphaIntervalOptions& options) {
    return {std::move(scope),
            agreement_report(counts, options),
            std::nullopt,
            std::nullopt,
            std::nullopt};
}

ScopeReport report_on_measures(std::string scope, const MeasureTable& measures) {
    return {
        std::move(scope), std::nullopt, reliability_report(measures), std::nullopt, std::nullopt};
}

ScopeReport report_on_pair(std::string scope, const ContingencyTable& table) {
    return {std::move(scope), std::nullopt, std::nullopt, kappa_report(table), std::nullopt};
}

ScopeReport report_on_gold(std::string scope, const GoldPairs& pairs) {
    return {std::move(scope),
            std::nullopt,
            std::nullopt,
            kappa_report(pairs.table),
            compare_with_gold(pairs)};
}

}  // namespace evenhand::calibration
