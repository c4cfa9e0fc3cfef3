#include "workflow/calibration_text.h"

#include <algorithm>
#include <string_view>
#include <variant>

#include "calibration/statistic_rows.h"
#include "formats/statistic_json.h"
#include "workflow/internal/archive_words.h"
#include "workflow/internal/statistic_words.h"

namespace evenhand::workflow {

namespace {

using calibration::AgreementReport;
using calibration::GoldComparison;
using calibration::ScopeReport;

/// From here on one level is given so often that chance-corrected coefficients collapse.
constexpr double one_sided = 0.7;

std::string title_of(const std::string& scope) {
    if (scope == "pooled") {
        return "All criteria together";
    }
    if (scope == "all") {
        return "The whole table";
    }
    return scope == "person_mean" ? "Means over criteria" : scope;
}

std::string line(const std::string& sentence) {
    return "  " + sentence + "\n";
}

std::string too_few(const calibration::PairCounts& counts) {
    return line("Too little to say: " + internal::pairs_words(counts) +
                "; it takes 10 answers and 30 pairs.");
}

/// A heading with what it means, and under it what `of` says of each scope; empty when it says
/// nothing of any.
template <typename Say>
std::string section(std::string_view heading,
                    std::string_view meaning,
                    const CalibrationResult& result,
                    const Say& of) {
    std::string lines;
    for (const ScopeReport& scope : result.scopes) {
        lines += of(scope);
    }
    return lines.empty()
               ? ""
               : "\n" + std::string(heading) + "\n" + std::string(meaning) + "\n\n" + lines;
}

std::string agreement_of(const ScopeReport& scope) {
    if (!scope.agreement) {
        return "";
    }
    const AgreementReport& report = *scope.agreement;
    const std::string head =
        title_of(scope.scope) + " (" + internal::pairs_words(report.counts) + ")\n";
    if (report.counts.pairs > 0 && !calibration::enough_to_show(report.counts)) {
        return title_of(scope.scope) + "\n" + too_few(report.counts);
    }
    return head + line(internal::agreement_sentence(report)) +
           line(internal::alpha_sentence(report)) +
           (report.largest_share > one_sided ? line(internal::ac_sentence(report)) : "");
}

/// For a coefficient: bias and distance always are. Raters against the key have so many pairs as
/// answers.
bool enough(const GoldComparison& gold) {
    return calibration::enough_to_show({gold.pairs, gold.pairs, gold.pairs});
}

const GoldComparison* key_in(const ScopeReport& scope) {
    return scope.gold ? std::get_if<GoldComparison>(&*scope.gold) : nullptr;
}

std::string rater_of(const std::string& scope) {
    return scope.substr(0, scope.rfind('|'));
}

std::string key_of(const ScopeReport& scope) {
    if (!scope.gold) {
        return "";
    }
    const GoldComparison* gold = key_in(scope);
    const std::string rater = rater_of(scope.scope);
    if (gold == nullptr) {
        return line(rater + " scored nothing that the key has.");
    }
    return line(internal::key_sentence(rater, *gold));
}

std::string ac_of(const ScopeReport& scope) {
    const bool shown = scope.agreement && calibration::enough_to_show(scope.agreement->counts);
    return shown ? line(title_of(scope.scope) + ": " + internal::ac_sentence(*scope.agreement))
                 : "";
}

std::string icc_of(const ScopeReport& scope) {
    if (!scope.reliability || scope.reliability->counts.pairs == 0) {
        return "";
    }
    return line(
        title_of(scope.scope) + ": " +
        (calibration::enough_to_show(scope.reliability->counts)
             ? internal::icc_sentence(*scope.reliability)
             : "too little to say, " + internal::pairs_words(scope.reliability->counts) + "."));
}

std::string key_order_of(const ScopeReport& scope) {
    const GoldComparison* gold = key_in(scope);
    return gold != nullptr && enough(*gold)
               ? line(internal::key_order_sentence(rater_of(scope.scope), scope))
               : "";
}

std::string kappa_of(const ScopeReport& scope) {
    if (!scope.kappa || scope.gold) {
        return "";
    }
    const auto& found = scope.kappa->at(calibration::Weights::quadratic);
    const auto* kappa = std::get_if<calibration::Kappa>(&found);
    const std::uint64_t units = kappa == nullptr ? 0 : kappa->units;
    if (kappa != nullptr && !calibration::enough_to_show({units, units, units})) {
        return line(title_of(scope.scope) + ": too little to say, " +
                    internal::counted_thousands(units, "answer") + " scored by both; it takes 30.");
    }
    return line(
        title_of(scope.scope) + ": " + internal::kappa_sentence(*scope.kappa) +
        (kappa == nullptr ? "" : " (" + internal::counted_thousands(units, "answer") + ")"));
}

/// The components of a balanced design are exact; others are by REML.
const calibration::Outcome<calibration::GStudy>& study_in(const calibration::GStudyReport& report) {
    return report.mean_squares ? *report.mean_squares : report.reml;
}

std::string panels(const CalibrationResult& result) {
    if (!result.g_study) {
        return "";
    }
    if (!result.g_study->enough_to_plan) {
        return "\nHOW MANY INTERVIEWERS?\n" +
               line("Too little to say: it takes 2 interviewers and 10 candidates.");
    }
    const auto& outcome = study_in(*result.g_study);
    const auto* study = std::get_if<calibration::GStudy>(&outcome);
    return "\nHOW MANY INTERVIEWERS?\n" +
           line(study != nullptr ? internal::panel_sentence(*study)
                                 : "This cannot be said: " +
                                       std::string(internal::reason_words(
                                           std::get<calibration::Undefined>(outcome))) +
                                       ".");
}

/// Reliability of means over criteria when cells are missing.
std::string incomplete_icc(const CalibrationResult& result) {
    const bool complete = std::ranges::any_of(result.scopes, [](const ScopeReport& scope) {
        return scope.scope == "person_mean" && scope.reliability &&
               scope.reliability->counts.pairs > 0;
    });
    if (complete || !result.g_study) {
        return "";
    }
    const calibration::PairCounts& counts = result.g_study->person_counts;
    const auto told = [&] {
        if (counts.pairs > 0 && !calibration::enough_to_show(counts)) {
            return "Too little to say: " + internal::means_words(counts) +
                   "; it takes 10 candidates and 30 pairs.";
        }
        const auto& found = result.g_study->person_means;
        const auto* icc = std::get_if<calibration::RemlIntraclass>(&found);
        const auto* limits =
            result.g_study->limits
                ? std::get_if<calibration::RemlIntraclassBand>(&*result.g_study->limits)
                : nullptr;
        return icc != nullptr ? internal::icc_sentence(*icc, limits, counts)
                              : "The intraclass correlation cannot be said: " +
                                    std::string(internal::reason_words(
                                        std::get<calibration::Undefined>(found))) +
                                    ".";
    };
    return "\nINTRACLASS CORRELATION\n" + line(told());
}

std::string lines_of(const std::vector<calibration::StatisticRow>& rows) {
    std::string lines;
    for (const calibration::StatisticRow& row : rows) {
        const auto* value = std::get_if<double>(&row.value);
        const auto* reason = std::get_if<calibration::Undefined>(&row.value);
        lines += formats::statistic_json(row.scope,
                                         row.statistic,
                                         row.field,
                                         value == nullptr ? std::nullopt : std::optional(*value),
                                         reason == nullptr ? "" : calibration::name_of(*reason)) +
                 "\n";
    }
    return lines;
}

std::string head_of(const CalibrationSize& size) {
    std::string text;
    const auto add = [&](std::size_t count, const char* thing) {
        if (count > 0) {
            text += (text.empty() ? "" : ", ") + internal::counted_thousands(count, thing);
        }
    };
    add(size.persons, "person");
    add(size.raters, "rater");
    if (size.criteria > 0) {
        text += ", " + (size.criteria == 1 ? "1 criterion"
                                           : internal::thousands(size.criteria) + " criteria");
    }
    add(size.ratings, "rating");
    return text + " on a scale from " + std::to_string(size.lowest) + " to " +
           std::to_string(size.highest) + ". In brackets: 95 % confidence limits.\n";
}

}  // namespace

std::string calibration_text(const CalibrationResult& result) {
    return head_of(result.size) +
           section("DO YOU AGREE?",
                   "Alpha says how much better than guessing your scores agree: 1 is perfect, 0 is "
                   "what dice would give,\nbelow 0.67 do not rely on a single score.",
                   result,
                   agreement_of) +
           section(
               "AGAINST THE KEY", "The key is the score that experts agreed on.", result, key_of) +
           panels(result) +
           section("AC2",
                   "Agreement beyond luck that does not collapse when almost everybody gets the "
                   "same score.",
                   result,
                   ac_of) +
           section("INTRACLASS CORRELATION",
                   "The share of score differences that comes from candidates rather than from who "
                   "did the scoring.",
                   result,
                   icc_of) +
           incomplete_icc(result) +
           section("TWO BY TWO",
                   "Kappa is agreement of two people beyond chance, where being two points apart "
                   "counts four times as much as one.",
                   result,
                   kappa_of) +
           section("ORDER AGAINST THE KEY",
                   "Whether answers are put in the same order as the key has them, even if scores "
                   "are shifted.",
                   result,
                   key_order_of);
}

std::string calibration_json(const CalibrationResult& result) {
    std::string lines;
    for (const ScopeReport& scope : result.scopes) {
        lines += lines_of(calibration::rows_of(scope));
    }
    if (result.g_study) {
        lines += lines_of(calibration::rows_of(*result.g_study));
    }
    return lines;
}

}  // namespace evenhand::workflow
