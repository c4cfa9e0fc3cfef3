#include "calibration/statistic_rows.h"

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace evenhand::calibration {

namespace {

/// A field of a result: its name, and how it is read.
template <typename Result>
struct Field {
    const char* name;
    Outcome<double> (*read)(const Result&);
};

Outcome<double> low_of(const Outcome<Interval>& interval) {
    if (const auto* reason = std::get_if<Undefined>(&interval)) {
        return *reason;
    }
    return std::get<Interval>(interval).low;
}

Outcome<double> high_of(const Outcome<Interval>& interval) {
    if (const auto* reason = std::get_if<Undefined>(&interval)) {
        return *reason;
    }
    return std::get<Interval>(interval).high;
}

Outcome<double> estimate_of(const Outcome<Correlation>& correlation) {
    if (const auto* reason = std::get_if<Undefined>(&correlation)) {
        return *reason;
    }
    return std::get<Correlation>(correlation).estimate;
}

Outcome<Interval> interval_of(const Outcome<Correlation>& correlation) {
    if (const auto* reason = std::get_if<Undefined>(&correlation)) {
        return *reason;
    }
    return std::get<Correlation>(correlation).interval;
}

constexpr std::array agreement_fields = {
    Field<Agreement>{"est", [](const Agreement& of) -> Outcome<double> { return of.estimate; }},
    Field<Agreement>{"se", [](const Agreement& of) { return of.standard_error; }},
    Field<Agreement>{"lo", [](const Agreement& of) { return low_of(of.interval); }},
    Field<Agreement>{"hi", [](const Agreement& of) { return high_of(of.interval); }},
    Field<Agreement>{"pa", [](const Agreement& of) -> Outcome<double> { return of.observed; }},
    Field<Agreement>{"pe", [](const Agreement& of) -> Outcome<double> { return of.expected; }}};

constexpr std::array alpha_fields = {
    Field<Alpha>{"est", [](const Alpha& of) -> Outcome<double> { return of.estimate; }},
    Field<Alpha>{"Do", [](const Alpha& of) -> Outcome<double> { return of.observed; }},
    Field<Alpha>{"De", [](const Alpha& of) -> Outcome<double> { return of.expected; }},
    Field<Alpha>{"n_pairable", [](const Alpha& of) -> Outcome<double> { return of.pairable; }}};

constexpr std::array kappa_fields = {
    Field<Kappa>{"kappa", [](const Kappa& of) -> Outcome<double> { return of.estimate; }},
    Field<Kappa>{"se", [](const Kappa& of) -> Outcome<double> { return of.standard_error; }},
    Field<Kappa>{"lo", [](const Kappa& of) -> Outcome<double> { return of.interval.low; }},
    Field<Kappa>{"hi", [](const Kappa& of) -> Outcome<double> { return of.interval.high; }},
    Field<Kappa>{"se0", [](const Kappa& of) -> Outcome<double> { return of.null_error; }},
    Field<Kappa>{"z", [](const Kappa& of) { return of.z; }},
    Field<Kappa>{"p", [](const Kappa& of) { return of.p; }},
    Field<Kappa>{"po", [](const Kappa& of) -> Outcome<double> { return of.observed; }},
    Field<Kappa>{"pe", [](const Kappa& of) -> Outcome<double> { return of.expected; }}};

constexpr std::array fleiss_fields = {
    Field<FleissKappa>{"kappa",
                       [](const FleissKappa& of) -> Outcome<double> { return of.estimate; }},
    Field<FleissKappa>{"pa", [](const FleissKappa& of) -> Outcome<double> { return of.observed; }},
    Field<FleissKappa>{"pe", [](const FleissKappa& of) -> Outcome<double> { return of.expected; }},
    Field<FleissKappa>{"se0",
                       [](const FleissKappa& of) -> Outcome<double> { return of.null_error; }},
    Field<FleissKappa>{"z", [](const FleissKappa& of) -> Outcome<double> { return of.z; }},
    Field<FleissKappa>{"p", [](const FleissKappa& of) -> Outcome<double> { return of.p; }}};

constexpr std::array level_fields = {
    Field<LevelKappa>{"kappa", [](const LevelKappa& of) -> Outcome<double> { return of.estimate; }},
    Field<LevelKappa>{"z", [](const LevelKappa& of) -> Outcome<double> { return of.z; }},
    Field<LevelKappa>{"p", [](const LevelKappa& of) -> Outcome<double> { return of.p; }}};

constexpr std::array mean_square_fields = {
    Field<MeanSquares>{"MSR", [](const MeanSquares& of) -> Outcome<double> { return of.units; }},
    Field<MeanSquares>{"MSC", [](const MeanSquares& of) -> Outcome<double> { return of.raters; }},
    Field<MeanSquares>{"MSE", [](const MeanSquares& of) -> Outcome<double> { return of.error; }},
    Field<MeanSquares>{"MSW", [](const MeanSquares& of) -> Outcome<double> { return of.within; }}};

Outcome<double> finite_f(const Intraclass& of) {
    if (std::isinf(of.f)) {
        return Undefined::no_variation;
    }
    return of.f;
}

constexpr std::array icc_fields = {
    Field<Intraclass>{"icc", [](const Intraclass& of) -> Outcome<double> { return of.estimate; }},
    Field<Intraclass>{"F", finite_f},
    Field<Intraclass>{"df1", [](const Intraclass& of) -> Outcome<double> { return of.df1; }},
    Field<Intraclass>{"df2", [](const Intraclass& of) -> Outcome<double> { return of.df2; }},
    Field<Intraclass>{"p", [](const Intraclass& of) -> Outcome<double> { return of.p; }},
    Field<Intraclass>{"lo", [](const Intraclass& of) { return low_of(of.interval); }},
    Field<Intraclass>{"hi", [](const Intraclass& of) { return high_of(of.interval); }}};

constexpr std::array kendall_fields = {
    Field<Concordance>{"W", [](const Concordance& of) -> Outcome<double> { return of.w; }},
    Field<Concordance>{"chi2",
                       [](const Concordance& of) -> Outcome<double> { return of.chi_square; }},
    Field<Concordance>{"df", [](const Concordance& of) -> Outcome<double> { return of.df; }},
    Field<Concordance>{"p", [](const Concordance& of) -> Outcome<double> { return of.p; }},
    Field<Concordance>{"W_uncorrected",
                       [](const Concordance& of) -> Outcome<double> { return of.w_uncorrected; }}};

using Gold = GoldComparison;

constexpr std::array gold_fields = {
    Field<Gold>{"n",
                [](const Gold& of) -> Outcome<double> { return static_cast<double>(of.pairs); }},
    Field<Gold>{"exact", [](const Gold& of) -> Outcome<double> { return of.exact_share(); }},
    Field<Gold>{"adjacent",
                [](const Gold& of) -> Outcome<double> { return of.within_one_share(); }},
    Field<Gold>{"mae", [](const Gold& of) -> Outcome<double> { return of.mean_absolute_error; }},
    Field<Gold>{"mae_lo", [](const Gold& of) { return low_of(of.error_interval); }},
    Field<Gold>{"mae_hi", [](const Gold& of) { return high_of(of.error_interval); }},
    Field<Gold>{"rmse",
                [](const Gold& of) -> Outcome<double> { return of.root_mean_square_error; }},
    Field<Gold>{"bias", [](const Gold& of) -> Outcome<double> { return of.bias; }},
    Field<Gold>{"bias_lo", [](const Gold& of) { return low_of(of.bias_interval); }},
    Field<Gold>{"bias_hi", [](const Gold& of) { return high_of(of.bias_interval); }},
    Field<Gold>{"sd_diff", [](const Gold& of) { return of.sd_of_differences; }},
    Field<Gold>{"pearson", [](const Gold& of) { return estimate_of(of.pearson); }},
    Field<Gold>{"pearson_lo", [](const Gold& of) { return low_of(interval_of(of.pearson)); }},
    Field<Gold>{"pearson_hi", [](const Gold& of) { return high_of(interval_of(of.pearson)); }},
    Field<Gold>{"spearman", [](const Gold& of) { return of.spearman; }}};

/// Collects the rows of one scope.
class Sheet {
public:
    explicit Sheet(std::string scope) : scope_(std::move(scope)) {}

    void put(std::string statistic, std::string field, Outcome<double> value) {
        rows_.push_back({scope_, std::move(statistic), std::move(field), value});
    }

    /// All fields, each with the reason when there is no result.
    template <typename Result, std::size_t Count>
    void put_all(const std::string& statistic,
                 const Outcome<Result>& outcome,
                 const std::array<Field<Result>, Count>& fields) {
        for (const Field<Result>& field : fields) {
            const auto* reason = std::get_if<Undefined>(&outcome);
            put(statistic,
                field.name,
                reason != nullptr ? Outcome<double>(*reason)
                                  : field.read(std::get<Result>(outcome)));
        }
    }

    [[nodiscard]] std::vector<StatisticRow> rows() && { return std::move(rows_); }

private:
    std::string scope_;
    std::vector<StatisticRow> rows_;
};

std::string named(std::string_view statistic, std::string_view variant) {
    return std::string(statistic) + "[" + std::string(variant) + "]";
}

void put_counts(Sheet& sheet, const AgreementReport& report) {
    sheet.put("pairs", "units", static_cast<double>(report.counts.units));
    sheet.put("pairs", "pairable_units", static_cast<double>(report.counts.pairable_units));
    sheet.put("pairs", "pairs", static_cast<double>(report.counts.pairs));
    sheet.put("pairs", "enough", enough_to_show(report.counts) ? 1.0 : 0.0);
    sheet.put("largest_share", "est", report.largest_share);
}

void put_fleiss(Sheet& sheet, const Outcome<FleissKappa>& fleiss) {
    sheet.put_all("fleiss_fixed", fleiss, fleiss_fields);
    if (const auto* kappa = std::get_if<FleissKappa>(&fleiss)) {
        for (std::size_t level = 0; level < kappa->by_level.size(); ++level) {
            sheet.put_all(
                "fleiss_cat" + std::to_string(level + 1), kappa->by_level[level], level_fields);
        }
    }
}

void put_agreement(Sheet& sheet, const AgreementReport& report) {
    put_counts(sheet, report);
    for (const auto& [weights, value] : report.pair_agreement) {
        sheet.put(named("pa_pairs", name_of(weights)), "est", value);
    }
    for (const auto& [chance, by_weights] : report.coefficients) {
        for (const auto& [weights, value] : by_weights) {
            sheet.put_all(named(name_of(chance), name_of(weights)), value, agreement_fields);
        }
    }
    for (const auto& [metric, alpha] : report.alpha) {
        const std::string name = named("kalpha", name_of(metric));
        sheet.put_all(name, alpha, alpha_fields);
        sheet.put(name, "lo", low_of(report.alpha_interval.at(metric)));
        sheet.put(name, "hi", high_of(report.alpha_interval.at(metric)));
    }
    if (report.fixed_fleiss) {
        put_fleiss(sheet, *report.fixed_fleiss);
    }
}

void put_reliability(Sheet& sheet, const ReliabilityReport& report) {
    sheet.put_all("anova", report.mean_squares, mean_square_fields);
    for (const auto& [kind, value] : report.icc) {
        sheet.put_all(std::string(name_of(kind)), value, icc_fields);
    }
    sheet.put_all("kendall_w", report.kendall, kendall_fields);
}

}  // namespace

std::vector<StatisticRow> rows_of(const ScopeReport& report) {
    Sheet sheet(report.scope);
    if (report.agreement) {
        put_agreement(sheet, *report.agreement);
    }
    if (report.reliability) {
        put_reliability(sheet, *report.reliability);
    }
    if (report.kappa) {
        for (const auto& [weights, value] : *report.kappa) {
            sheet.put_all(named("cohen", name_of(weights)), value, kappa_fields);
        }
    }
    if (report.gold) {
        sheet.put_all("gold", *report.gold, gold_fields);
    }
    return std::move(sheet).rows();
}

}  // namespace evenhand::calibration
