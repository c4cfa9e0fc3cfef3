#include "calibration/g_study_rows.h"

#include <array>
#include <string>
#include <utility>

#include "calibration/d_study.h"
#include "calibration/unit_table.h"

namespace evenhand::calibration {

namespace {

struct Part {
    const char* name;
    double GComponents::*value;
    bool needs_criteria = true;  ///< Two of them.
};

constexpr std::array parts = {Part{"p", &GComponents::p, false},
                              Part{"r", &GComponents::r, false},
                              Part{"c", &GComponents::c},
                              Part{"pr", &GComponents::pr},
                              Part{"pc", &GComponents::pc},
                              Part{"rc", &GComponents::rc}};

constexpr std::array planned_raters = {1U, 2U, 3U, 4U, 6U};

class Rows {
public:
    void add(const std::string& scope,
             std::string statistic,
             Outcome<double> value,
             std::string field = "est") {
        rows.push_back({scope, std::move(statistic), std::move(field), value});
    }

    void add_components(const std::string& scope,
                        const std::string& prefix,
                        const std::string& last,
                        const GComponents& components,
                        std::uint32_t criteria) {
        for (const Part& part : parts) {
            const bool known = criteria > 1 || !part.needs_criteria;
            add(scope,
                prefix + part.name,
                known ? Outcome<double>(components.*part.value) : Undefined::needs_two_units);
        }
        add(scope, prefix + last, components.residual);
    }

    std::vector<StatisticRow> rows;
};

void add_mean_squares(const Outcome<GStudy>& outcome, Rows& rows) {
    const std::string scope = "gstudy_anova";
    if (const auto* reason = std::get_if<Undefined>(&outcome)) {
        rows.add(scope, "var_p", *reason);
        return;
    }
    const auto& study = std::get<GStudy>(outcome);
    rows.add_components(scope, "var_", "res", *study.raw, study.criteria);
    rows.add_components(scope, "ms_", "prc", *study.mean_squares, study.criteria);
}

void add_plan(const GStudy& study, bool fixed, bool nested, Rows& rows) {
    const std::string scope =
        std::string("dstudy_") + (fixed ? "fixed" : "random") + (nested ? "_nested" : "_crossed");
    if (!fixed && study.criteria < 2) {
        rows.add(scope, "raters_for_80", Undefined::needs_two_units);
        return;
    }
    for (const std::uint32_t raters : planned_raters) {
        const DStudy decision = d_study(study.variance, {raters, study.criteria, fixed, nested});
        const std::string sizes =
            "nr" + std::to_string(raters) + "_nc" + std::to_string(study.criteria);
        rows.add(scope, sizes, decision.generalizability, "Erho2");
        rows.add(scope, sizes, decision.dependability, "Phi");
    }
    if (const auto needed = raters_needed(study.variance, {1, study.criteria, fixed, nested})) {
        rows.add(scope, "raters_for_80", static_cast<double>(*needed));
    } else {
        rows.add(scope, "raters_for_80", Undefined::out_of_reach);
    }
}

void add_decisions(const GStudy& study, Rows& rows) {
    for (const bool fixed : {false, true}) {
        for (const bool nested : {false, true}) {
            add_plan(study, fixed, nested, rows);
        }
    }
}

void add_reml(const Outcome<GStudy>& outcome, Rows& rows) {
    const std::string scope = "gstudy_reml";
    if (const auto* reason = std::get_if<Undefined>(&outcome)) {
        rows.add(scope, "var_p", *reason);
        return;
    }
    const auto& study = std::get<GStudy>(outcome);
    rows.add_components(scope, "var_", "res", study.variance, study.criteria);
    if (study.criterion) {
        rows.add(scope, "remlcrit", *study.criterion);
    }
    rows.add(scope, "grand_mean", study.grand_mean);
    add_decisions(study, rows);
}

struct RemlIcc {
    const char* name;
    double RemlIntraclass::*value;
    Interval RemlIntraclassBand::*limits;
};

constexpr std::array reml_iccs = {
    RemlIcc{"ICC1_reml", &RemlIntraclass::icc1, &RemlIntraclassBand::icc1},
    RemlIcc{"ICC2_reml", &RemlIntraclass::icc2, &RemlIntraclassBand::icc2},
    RemlIcc{"ICC3_reml", &RemlIntraclass::icc3, &RemlIntraclassBand::icc3},
    RemlIcc{"ICC1k_reml", &RemlIntraclass::icc1k, &RemlIntraclassBand::icc1k},
    RemlIcc{"ICC2k_reml", &RemlIntraclass::icc2k, &RemlIntraclassBand::icc2k},
    RemlIcc{"ICC3k_reml", &RemlIntraclass::icc3k, &RemlIntraclassBand::icc3k}};

void add_limits(const RemlIcc& icc,
                const Outcome<RemlIntraclassBand>& outcome,
                const std::string& scope,
                Rows& rows) {
    if (const auto* reason = std::get_if<Undefined>(&outcome)) {
        rows.add(scope, icc.name, *reason, "lo");
        rows.add(scope, icc.name, *reason, "hi");
        return;
    }
    const Interval& limits = std::get<RemlIntraclassBand>(outcome).*icc.limits;
    rows.add(scope, icc.name, limits.low, "lo");
    rows.add(scope, icc.name, limits.high, "hi");
}

void add_intraclass(const GStudyReport& report, Rows& rows) {
    const std::string scope = "person_mean_reml";
    if (const auto* reason = std::get_if<Undefined>(&report.person_means)) {
        rows.add(scope, "ICC2_reml", *reason, "icc");
        return;
    }
    const auto& found = std::get<RemlIntraclass>(report.person_means);
    rows.add(scope, "var_person", found.unit_variance);
    rows.add(scope, "var_rater", found.rater_variance);
    rows.add(scope, "var_res", found.residual);
    for (const RemlIcc& icc : reml_iccs) {
        rows.add(scope, icc.name, found.*icc.value, "icc");
        if (report.limits) {
            add_limits(icc, *report.limits, scope, rows);
        }
    }
    rows.add(scope, "raters_per_unit", found.raters_per_unit);
}

PairCounts pairs_in(const MeasureTable& means) {
    PairCounts counts;
    counts.units = means.units();
    for (std::size_t unit = 0; unit < means.units(); ++unit) {
        const std::uint64_t size = means.size_of(unit);
        counts.pairable_units += size > 1 ? 1 : 0;
        counts.pairs += size * (size - 1) / 2;
    }
    return counts;
}

}  // namespace

GStudyReport g_study_report(const Ratings& ratings, const Progress& progress) {
    const MeasureTable means = person_means(ratings);
    GStudyReport report{std::nullopt,
                        g_study_by_reml(ratings, progress),
                        enough_to_plan(ratings),
                        pairs_in(means),
                        intraclass_by_reml(means, progress)};
    if (is_balanced(ratings)) {
        report.mean_squares = g_study_by_mean_squares(ratings);
    }
    return report;
}

std::vector<StatisticRow> rows_of(const GStudyReport& report) {
    Rows rows;
    if (report.mean_squares) {
        add_mean_squares(*report.mean_squares, rows);
    }
    add_reml(report.reml, rows);
    add_intraclass(report, rows);
    return std::move(rows.rows);
}

}  // namespace evenhand::calibration
