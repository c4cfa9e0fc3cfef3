#include "workflow/internal/statistic_words.h"

#include <algorithm>
#include <cmath>

#include "calibration/d_study.h"
#include "core/number_text.h"
#include "workflow/internal/archive_words.h"

namespace evenhand::workflow::internal {

namespace {

using calibration::Agreement;
using calibration::Alpha;
using calibration::Chance;
using calibration::Icc;
using calibration::Interval;
using calibration::Intraclass;
using calibration::Kappa;
using calibration::Metric;
using calibration::Outcome;
using calibration::Undefined;
using calibration::Weights;

std::string none_because(const std::string& what, Undefined reason) {
    return what + " cannot be said: " + std::string(reason_words(reason)) + ".";
}

std::string of_hundred(double share) {
    return decimals(100.0 * share, 0);
}

}  // namespace

std::string_view reason_words(Undefined reason) {
    switch (reason) {
        case Undefined::needs_two_raters:
            return "it takes two who score";
        case Undefined::needs_two_units:
            return "it takes two answers";
        case Undefined::no_pairable_units:
            return "no answer was scored by two";
        case Undefined::no_variation:
            return "nothing differs that could differ";
        case Undefined::constant_rater:
            return "one side gave a single score throughout";
        case Undefined::disconnected:
            return "groups of interviewers share no candidate";
        case Undefined::not_converged:
            return "the estimation did not settle";
        case Undefined::too_few:
            return "there is too little to say anything dependable";
        case Undefined::unbalanced:
            return "not everybody met everybody on everything";
        case Undefined::out_of_reach:
            return "no number would do";
        case Undefined::too_large:
            return "there is more than can be estimated in reasonable time";
    }
    return "";
}

std::string estimate_words(double estimate, const Outcome<Interval>& limits) {
    const auto* interval = std::get_if<Interval>(&limits);
    return decimals(estimate, 2) +
           (interval == nullptr
                ? ""
                : " (" + decimals(interval->low, 2) + " to " + decimals(interval->high, 2) + ")");
}

std::string agreement_sentence(const calibration::AgreementReport& report) {
    const auto& exact = report.pair_agreement.at(Weights::unweighted);
    if (const auto* reason = std::get_if<Undefined>(&exact)) {
        return none_because("How often you agree", *reason);
    }
    return "Out of every 100 times two of you scored the same answer, you gave the same score " +
           of_hundred(std::get<double>(exact)) + " times and were within one point " +
           of_hundred(std::get<double>(report.pair_agreement.at(Weights::within_one))) + " times.";
}

std::string alpha_sentence(const calibration::AgreementReport& report) {
    const auto& alpha = report.alpha.at(Metric::ordinal);
    const std::string name = "Krippendorff's alpha (ordinal)";
    if (const auto* reason = std::get_if<Undefined>(&alpha)) {
        return none_because(name, *reason);
    }
    return name + " is " +
           estimate_words(std::get<Alpha>(alpha).estimate,
                          report.alpha_interval.at(Metric::ordinal)) +
           ".";
}

std::string ac_sentence(const calibration::AgreementReport& report) {
    const auto& found = report.coefficients.at(Chance::gwet).at(Weights::quadratic);
    const std::string name = "Gwet's AC2 (quadratic)";
    if (const auto* reason = std::get_if<Undefined>(&found)) {
        return none_because(name, *reason);
    }
    const auto& agreement = std::get<Agreement>(found);
    return name + " is " + estimate_words(agreement.estimate, agreement.interval) + ".";
}

std::string icc_sentence(const calibration::ReliabilityReport& report) {
    const auto& one = report.icc.at(Icc::icc2);
    if (const auto* reason = std::get_if<Undefined>(&one)) {
        return none_because("The intraclass correlation", *reason);
    }
    const auto& single = std::get<Intraclass>(one);
    std::string text =
        "ICC(2,1), of one interviewer, is " + estimate_words(single.estimate, single.interval);
    if (const auto* mean = std::get_if<Intraclass>(&report.icc.at(Icc::icc2k))) {
        text += "; ICC(2,k), of the panel's average, is " +
                estimate_words(mean->estimate, mean->interval);
    }
    return text + ".";
}

std::string icc_sentence(const calibration::RemlIntraclass& found,
                         const calibration::RemlIntraclassBand* limits,
                         const calibration::PairCounts& counts) {
    const auto told = [&](double value,
                          calibration::Interval calibration::RemlIntraclassBand::*of) {
        return limits != nullptr ? estimate_words(value, limits->*of) : decimals(value, 2);
    };
    return "ICC(2,1), of one interviewer, is " +
           told(found.icc2, &calibration::RemlIntraclassBand::icc2) +
           "; ICC(2,k), of the average of " + decimals(found.raters_per_unit, 1) + " scores, is " +
           told(found.icc2k, &calibration::RemlIntraclassBand::icc2k) +
           " (REML, incomplete design; " + means_words(counts) + ").";
}

std::string panel_sentence(const calibration::GStudy& study) {
    const calibration::DDesign nested{1, study.criteria, true, true};
    const calibration::DDesign crossed{1, study.criteria, true, false};
    const auto needed = calibration::raters_needed(study.variance, nested);
    if (!needed) {
        return "No number of interviewers brings a ranking of candidates to 0.80.";
    }
    calibration::DDesign before = nested;
    before.raters = std::max(1U, *needed - 1);
    // Rounded down: what falls short of 0.80 must not read as 0.80.
    const double share = calibration::d_study(study.variance, before).generalizability;
    const std::string reliable = decimals(std::floor(share * 100.0) / 100.0, 2) + " reliable";
    std::string text =
        "With " + counted_thousands(before.raters, "interviewer") + " a ranking of candidates is " +
        reliable +
        (*needed == 1 ? "." : "; " + std::to_string(*needed) + " bring it to 0.80 or more.");
    const auto at_best = calibration::raters_needed(study.variance, crossed);
    if (at_best && *at_best < *needed) {
        text +=
            " If all candidates met the same interviewers, or scores were adjusted for "
            "severity, " +
            std::to_string(*at_best) + " would do at best.";
    }
    return text;
}

std::string kappa_sentence(const calibration::KappaReport& report) {
    const auto& found = report.at(Weights::quadratic);
    const std::string name = "Weighted kappa (quadratic)";
    if (const auto* reason = std::get_if<Undefined>(&found)) {
        return none_because(name, *reason);
    }
    const auto& kappa = std::get<Kappa>(found);
    return name + " is " + estimate_words(kappa.estimate, kappa.interval) + ".";
}

std::string key_sentence(const std::string& rater, const calibration::GoldComparison& gold) {
    const auto* limits = std::get_if<Interval>(&gold.bias_interval);
    const bool even = std::abs(gold.bias) < 0.05;
    const bool open = limits != nullptr && limits->low < 0.0 && limits->high > 0.0;
    std::string side =
        decimals(std::abs(gold.bias), 1) + " points too " + (gold.bias > 0.0 ? "high" : "low");
    if (even || open) {
        side = even ? "neither too high nor too low" : "neither clearly too high nor too low";
    }
    std::string text = rater + " is " + side + " on average against the key";
    if (limits != nullptr) {
        text += " (" + decimals(limits->low, 2) + " to " + decimals(limits->high, 2) + ")";
    }
    return text + " and misses by " + decimals(gold.mean_absolute_error, 1) +
           " points typically; of 100 scores " + of_hundred(gold.exact_share()) +
           " are the key's and " + of_hundred(gold.within_one_share()) +
           " within one point of it (" + counted_thousands(gold.pairs, "score") + ").";
}

std::string key_order_sentence(const std::string& rater, const calibration::ScopeReport& report) {
    const auto* gold =
        report.gold ? std::get_if<calibration::GoldComparison>(&*report.gold) : nullptr;
    std::string text = rater + ": ";
    if (gold != nullptr) {
        const auto* order = std::get_if<double>(&gold->spearman);
        text += order == nullptr
                    ? "rank correlation cannot be said: " +
                          std::string(reason_words(std::get<Undefined>(gold->spearman))) + ". "
                    : "rank correlation (Spearman) " + decimals(*order, 2) + ". ";
    }
    return text + kappa_sentence(*report.kappa);
}

std::string means_words(const calibration::PairCounts& counts) {
    return counted_thousands(counts.pairable_units, "candidate") + " scored by two or more, " +
           counted_thousands(counts.pairs, "pair") + " of means";
}

std::string pairs_words(const calibration::PairCounts& counts) {
    return counted_thousands(counts.pairable_units, "answer") + " scored by two or more, " +
           counted_thousands(counts.pairs, "pair") + " of scores";
}

}  // namespace evenhand::workflow::internal
