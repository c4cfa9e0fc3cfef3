#include "report/own_calibration_document.h"

#include <doctest/doctest.h>

#include "report/document_pdf.h"
#include "report/figures/agreement.h"
#include "report/figures/made_up_views.h"
#include "report/pdf_tools.h"

using namespace evenhand::report;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

OwnCalibrationReport own_report() {
    OwnCalibrationReport report;
    report.name = "Ana Ferreira";
    report.interviews = "60 interviews";
    report.scope.period = "January to June 2026";
    report.scope.source = "ratings.csv";
    report.sentence = "You score like the average of your colleagues.";
    report.figures = {
        figures::agreement_figure(figures::made_up_agreement(5), figures::AgreementOf::one)};
    report.help = "Rate two sample answers together.";
    report.identity = std::string(64, 'b');
    return report;
}

}  // namespace

TEST_CASE("the own page is a sound, tagged PDF that opens with what it comes to") {
    const PrintedPdf pdf = document_pdf(own_calibration_document(own_report()));
    CHECK(pdf.findings.empty());
    CHECK(run_on(pdf.bytes, "qpdf --check FILE").exit_code == 0);
    const std::string text = text_of_pdf(pdf.bytes);
    std::size_t last = 0;
    for (const std::string part : {"CALIBRATION, OWN PAGE",
                                   "Ana Ferreira",
                                   "60 interviews",
                                   "ratings.csv",
                                   "You score like the average of your colleagues.",
                                   "Rate two sample answers together."}) {
        CAPTURE(part);
        const std::size_t at = text.find(part, last);
        REQUIRE(at != std::string::npos);
        last = at;
    }
    CHECK(contains(unpacked(pdf.bytes), "/S /Figure"));
}

TEST_CASE("the own page has no heading for advice that nobody gives") {
    OwnCalibrationReport report = own_report();
    report.help.clear();
    report.scope.source.clear();
    const std::string text = text_of_pdf(document_pdf(own_calibration_document(report)).bytes);
    CHECK_FALSE(contains(text, "One thing to do"));
    CHECK_FALSE(contains(text, "Source"));
}

TEST_CASE("the own page prints a short table, and of a long one the drawing alone") {
    const auto rows = [](int criteria) {
        OwnCalibrationReport report = own_report();
        report.figures = {figures::agreement_figure(figures::made_up_agreement(criteria),
                                                    figures::AgreementOf::one)};
        std::size_t found = 0;
        for (const Block& block : own_calibration_document(report).blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                found += table->rows.size();
            }
        }
        return found;
    };
    CHECK(rows(5) == 6);  // And all of them together.
    CHECK(rows(40) == 0);
}
