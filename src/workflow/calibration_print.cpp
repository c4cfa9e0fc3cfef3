#include "workflow/calibration_print.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "formats/hash.h"
#include "report/document_pdf.h"
#include "report/figures/numbers.h"
#include "report/own_calibration_document.h"
#include "workflow/internal/calibration_figures.h"

namespace evenhand::workflow {

namespace {

using internal::CalibrationAnalysis;

/// Other scores, or another selection of them, make another document.
std::string identity_of(const CalibrationFilter& filter, const CalibrationAnalysis& analysis) {
    const calibration::Ratings& ratings = analysis.scores.ratings;
    std::string text =
        filter.period + "\n" + filter.role + "\n" + filter.rubric + "\n" + filter.criterion + "\n";
    for (const calibration::Rating& rating : ratings.ratings) {
        text += ratings.persons[rating.person] + "\t" + ratings.raters[rating.rater] + "\t" +
                ratings.criteria[rating.criterion] + "\t" + std::to_string(rating.score) + "\n";
    }
    return formats::sha256_hex(text);
}

std::vector<report::CalibrationNote> notes_of(const CalibrationAnalysis& analysis) {
    std::vector<report::CalibrationNote> notes;
    for (std::uint32_t rater = 0; rater < analysis.interviews.size(); ++rater) {
        notes.push_back({analysis.scores.interviewers[rater].name,
                         analysis.interviews[rater],
                         internal::flags_of(analysis, rater),
                         internal::untold_of(analysis, rater),
                         internal::was_any_tested(analysis, rater)});
    }
    std::ranges::stable_sort(notes, {}, &report::CalibrationNote::name);
    return notes;
}

/// The id of the interviewer whose id or name it is; the names of a view are all different.
std::optional<std::string> one_called(const CalibrationView& view, const std::string& words) {
    const auto found =
        std::ranges::find_if(view.interviewers, [&](const CalibrationView::Interviewer& each) {
            return each.id == words || each.name == words;
        });
    return found == view.interviewers.end() ? std::nullopt : std::optional(found->id);
}

}  // namespace

Findings print_calibration(const CalibrationView& view,
                           bool with_fair_scores,
                           const PdfTarget& pdf,
                           const ReportStyle& style) {
    if (const auto refusal = pdf.refusal()) {
        return {*refusal};
    }
    const CalibrationAnalysis& analysis = *view.analysis;
    report::CalibrationReport report;
    report.scope = view.covers;
    report.lowest = analysis.scores.ratings.lowest;
    report.highest = analysis.scores.ratings.highest;
    report.figures = {view.severity,
                      view.scale_use,
                      view.ruler,
                      view.panel_size,
                      view.agreement,
                      view.pairs,
                      view.fit};
    if (with_fair_scores) {
        report.figures.push_back(view.fair);
    }
    report.notes = notes_of(analysis);
    report.obstacle = internal::model_obstacle(analysis);
    report.identity = identity_of(view.filter, analysis);
    report::PrintedPdf printed = report::document_pdf(report::calibration_document(report), style);
    pdf.put(printed.bytes);
    return std::move(printed.findings);
}

Findings print_own_calibration(const CalibrationView& view,
                               const std::string& interviewer,
                               const PdfTarget& pdf,
                               const ReportStyle& style) {
    if (const auto refusal = pdf.refusal()) {
        return {*refusal};
    }
    const std::optional<std::string> id = one_called(view, interviewer);
    if (!id) {
        return {{Severity::error,
                 "calibrate.own",
                 "Nobody called “" + interviewer + "” is among the " +
                     report::figures::counted(view.interviewers.size(), "interviewer") +
                     " of these scores: write the name, or the id, as the scores have it.",
                 ""}};
    }
    OwnCalibrationView own = *own_calibration(view, *id);
    report::OwnCalibrationReport report;
    report.name = own.name;
    report.interviews = own.scope;
    report.scope = view.covers;
    report.sentence = own.sentence;
    report.figures = {own.drift, own.agreement, own.standing, own.scale_use};
    report.help = own.help;
    report.identity = formats::sha256_hex(identity_of(view.filter, *view.analysis) + "\n" + *id);
    report::PrintedPdf printed =
        report::document_pdf(report::own_calibration_document(report), style);
    pdf.put(printed.bytes);
    return std::move(printed.findings);
}

}  // namespace evenhand::workflow
