#include "report/calibration_document.h"

#include <fstream>

#include <doctest/doctest.h>

#include "report/document_pdf.h"
#include "report/figures/agreement.h"
#include "report/figures/fit.h"
#include "report/figures/made_up_views.h"
#include "report/figures/pairs.h"
#include "report/figures/panel_size.h"
#include "report/figures/scale_use.h"
#include "report/figures/severity.h"
#include "report/figures/wright.h"
#include "report/layout.h"
#include "report/made_up.h"
#include "report/pdf_tools.h"

using namespace evenhand::report;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

CalibrationReport report_of(int interviewers) {
    CalibrationReport report;
    report.scope.who = "All interviewers";
    report.scope.period = "January to June 2026";
    report.scope.role = "Backend engineer";
    report.scope.rubric = "Missed bug, version 3";
    report.scope.criterion = "All criteria";
    report.scope.source = "ratings.csv";
    report.scope.connection = "All connected by shared candidates.";
    report.scope.interviewers = static_cast<std::size_t>(interviewers);
    report.scope.candidates = 60;
    report.scope.criteria = 5;
    report.scope.scores = 3295;
    figures::WrightView wright;
    wright.rulers = {figures::made_up_ruler(60, interviewers, 5)};
    report.figures = {
        figures::severity_figure(figures::made_up_severity(interviewers)),
        figures::scale_use_figure(figures::made_up_scale_use(interviewers)),
        figures::wright_figure(wright),
        figures::panel_size_figure(figures::made_up_panel_size()),
        figures::agreement_figure(figures::made_up_agreement(5), figures::AgreementOf::panel),
        figures::pairs_figure(figures::made_up_pairs(interviewers)),
        figures::fit_figure(figures::made_up_fit(interviewers))};
    for (const figures::SeverityRow& row : figures::made_up_severity(interviewers).rows) {
        CalibrationNote note{row.name, row.interviews, row.flags, {}};
        if (row.interviews < figures::severity_needs) {
            note.untold = {figures::Effect::severe, figures::Effect::halo};
        }
        report.notes.push_back(note);
    }
    report.identity = std::string(64, 'a');
    return report;
}

}  // namespace

TEST_CASE("the first page says what the report covers, and what every figure says") {
    const CalibrationReport report = report_of(12);
    const Pages pages = layout(calibration_document(report), house_style(), made_up_metrics());
    std::string first;
    for (const std::string& text : texts_of(pages.pages.front().boxes)) {
        first += text;
    }
    for (const char* part : {"Calibration: All interviewers",
                             "3,295",
                             "ratings.csv",
                             "All connected by shared candidates.",
                             "Stands out: ",
                             "getting stricter",
                             "two of 11 give clearly less",
                             "safely above 0.80"}) {
        CAPTURE(part);
        CHECK(contains(first, part));
    }
}

TEST_CASE("the report is a sound, tagged PDF with a figure for each drawing, for 12 and for 200") {
    for (const int interviewers : {12, 200}) {
        const PrintedPdf pdf = document_pdf(calibration_document(report_of(interviewers)));
        CHECK(pdf.findings.empty());
        CHECK(run_on(pdf.bytes, "qpdf --check FILE").exit_code == 0);
        const std::string text = text_of_pdf(pdf.bytes);
        for (const std::string part : {"Who is strict, who is lenient?",
                                       "Does everybody use the whole scale?",
                                       "How many interviewers does a decision need?",
                                       "Strict: 0.",
                                       "one impression (needs 60)",
                                       "How this was computed"}) {
            CAPTURE(part);
            CHECK(contains(text, part));
        }
        CHECK_FALSE(contains(text, "Enter shows"));
        const std::string content = unpacked(pdf.bytes);
        CHECK(contains(content, "/S /Figure"));
        CHECK(contains(content, "/Alt"));
    }
}

TEST_CASE("the same report gives the same bytes") {
    const CalibrationReport report = report_of(6);
    CHECK(document_pdf(calibration_document(report)).bytes ==
          document_pdf(calibration_document(report)).bytes);
}

TEST_CASE("a figure without a drawing says why, and keeps its table") {
    CalibrationReport report = report_of(6);
    figures::SeverityView view = figures::made_up_severity(6);
    view.obstacle = figures::Obstacle{figures::Undefined::not_converged};
    report.figures = {figures::severity_figure(view)};
    const std::string text = text_of_pdf(document_pdf(calibration_document(report)).bytes);
    CHECK(contains(text, "The estimate did not settle"));
    CHECK(contains(text, "Points from average"));
}

TEST_CASE("a table of thousands is cut on paper, and says where the rest is") {
    CalibrationReport report = report_of(6);
    figures::WrightView view;
    view.rulers = {figures::made_up_ruler(500, 6, 3)};
    report.figures = {figures::wright_figure(view)};
    const std::string text = text_of_pdf(document_pdf(calibration_document(report)).bytes);
    CHECK(contains(text, "469 more rows of this table"));
}

TEST_CASE("where nobody stands out the report says so") {
    CalibrationReport report = report_of(2);
    CHECK(contains(text_of_pdf(document_pdf(calibration_document(report)).bytes),
                   "Getting stricter"));
    for (CalibrationNote& note : report.notes) {
        note.flags.clear();
    }
    CHECK(contains(text_of_pdf(document_pdf(calibration_document(report)).bytes),
                   "Nothing stands out about anybody."));
}

TEST_CASE("the report says that nothing stands out only of what was looked for") {
    CalibrationReport report = report_of(2);
    const auto text = [&] { return text_of_pdf(document_pdf(calibration_document(report)).bytes); };
    for (CalibrationNote& note : report.notes) {
        note.flags.clear();
        note.untold = {figures::Effect::halo};
    }
    CHECK(contains(text(), "Nothing stands out where there are enough interviews to tell."));
    for (CalibrationNote& note : report.notes) {
        note.looked_for = false;
    }
    CHECK(contains(text(), "There are not enough interviews to tell what stands out."));
    report.obstacle = figures::Obstacle{figures::Undefined::no_variation};
    CHECK(contains(text(), "All scores are the same, so there is nothing to compare."));
    CHECK_FALSE(contains(text(), "Nothing stands out"));
}
