#include "report/conformance/profile.h"

#include <utility>
#include <variant>

#include <doctest/doctest.h>

#include "report/calibration_document.h"
#include "report/comparison_document.h"
#include "report/comparison_sample.h"
#include "report/copy_document.h"
#include "report/document_pdf.h"
#include "report/erasure_document.h"
#include "report/figures/agreement.h"
#include "report/figures/made_up_views.h"
#include "report/figures/severity.h"
#include "report/kit_document.h"
#include "report/own_calibration_document.h"
#include "report/packet_document.h"
#include "report/panel_sample.h"
#include "report/rubric_document.h"
#include "report/sample_cards.h"
#include "report/sample_rubrics.h"
#include "report/scorecard_pdf.h"
#include "report/sheet_document.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

std::string breaches_in(const Document& document) {
    return told(breaches_of(document_pdf(document).bytes));
}

std::string breaches_in(const Scorecard& card, const std::optional<ArchiveStamp>& stamp = {}) {
    return told(breaches_of(scorecard_pdf({card, sample_seal, "<scorecard/>\n"}, stamp).bytes,
                            std::string(attached_scorecard)));
}

ReportStyle branded(std::variant<LogoPixels, LogoDrawing> picture) {
    ReportStyle style;
    style.organisation = "Fairview & Söhne";
    style.logo = Logo{4, 2, std::move(picture)};
    style.accent = Colour{0x8A, 0x2F, 0x5B};
    style.paper = Paper::letter;
    style.language = "de-AT";
    style.confidentiality = "Nur für das Team";
    style.left_out = {CardSection::evidence, CardSection::profile};
    return style;
}

LogoDrawing drawing() {
    using Kind = LogoStep::Kind;
    return {{{{0x8A, 0x2F, 0x5B},
              true,
              {{Kind::move, {0, 0}},
               {Kind::line, {4, 0}},
               {Kind::curve, {4, 2}, {5, 0}, {5, 2}},
               {Kind::close}}}}};
}

}  // namespace

TEST_CASE("every document of an organisation keeps the profile, with either kind of logo") {
    const LogoPixels pixels{4, 2, std::string(24, 'x')};
    for (const auto& style : {branded(pixels), branded(drawing())}) {
        CHECK(
            told(breaches_of(
                     scorecard_pdf({sample_card(), sample_seal, "<scorecard/>\n"}, {}, style).bytes,
                     std::string(attached_scorecard)))
                .empty());
        for (const Document& document :
             {rubric_document(whole_pinned(), Samples::with_keys),
              sheet_document(whole_pinned()),
              kit_document(kit_of({whole_rubric(), plain_rubric("q2", 2)}))}) {
            CHECK(told(breaches_of(document_pdf(document, style).bytes)).empty());
        }
    }
}

TEST_CASE("packets and comparisons keep the profile in an organisation's look") {
    const PanelSample panel;
    for (const auto& style :
         {branded(LogoPixels{4, 2, std::string(24, 'x')}), branded(drawing())}) {
        CHECK(told(breaches_of(packet_pdf(panel.sealed, style).bytes, std::string(attached_packet)))
                  .empty());
        const Document compared =
            comparison_document(sample_candidates(), PanelSample::moment(0), std::string(64, 'a'));
        CHECK(told(breaches_of(document_pdf(compared, style).bytes)).empty());
    }
}

TEST_CASE("a scorecard keeps the profile, with an archive's stamp and without") {
    CHECK(breaches_in(sample_card()).empty());
    ArchiveStamp stamp;
    stamp.card = std::string(32, 'c');
    stamp.key = std::string(64, 'f');
    stamp.standing = "Corrected by Ana.";
    stamp.history = {"Submitted.", "Corrected."};
    CHECK(breaches_in(sample_card(), stamp).empty());
}

TEST_CASE("a scorecard of many questions or of none observed keeps the profile") {
    const Kit many = {{plain_rubric("q1", 4), "a"}, {plain_rubric("q2", 4), "b"}};
    CHECK(breaches_in(card_of(uniform_session(many, 2), many)).empty());
    CHECK(breaches_in(card_of(uniform_session(sample_kit(), std::nullopt), sample_kit())).empty());
}

TEST_CASE("a scorecard in any script, with characters that no font has, keeps the profile") {
    Session session = sample_session();
    session.head.candidate.name = "Ṩẅȋ̈ţɦ 田中 שרה สมชาย प्रिया";
    session.questions[0].notes[2].text =
        "العربية והעברית, हिन्दी, ไทย, 한국어, かな; \U0001F600 \uE000 fi ffl \u0301 e\u0301\u0323";
    CHECK(breaches_in(card_of(session, sample_kit())).empty());
}

TEST_CASE("redacted copies keep the profile, in any script and in an organisation's look") {
    Session session = sample_session();
    session.head.candidate.name = "田中 שרה สมชาย प्रिया";
    session.questions[0].notes[2].text = "[candidate] قال: हिन्दी, ไทย, 한국어";
    const Scorecard card = card_of(session, sample_kit());
    const std::string bytes = "<redacted-scorecard/>\n";
    for (const CopyKind kind : {CopyKind::anonymised, CopyKind::subject_access}) {
        for (const ReportStyle& style : {ReportStyle(), branded(drawing())}) {
            const Document document =
                copy_document({kind, card, sample_seal, bytes}, style.left_out);
            CHECK(told(breaches_of(document_pdf(document, style).bytes, std::string(attached_copy)))
                      .empty());
        }
    }
}

TEST_CASE("rubrics, sheets and kits keep the profile") {
    CHECK(breaches_in(rubric_document(whole_pinned(), Samples::left_out)).empty());
    CHECK(breaches_in(rubric_document(whole_pinned(), Samples::with_keys)).empty());
    CHECK(breaches_in(sheet_document(whole_pinned())).empty());
    CHECK(breaches_in(kit_document(kit_of({whole_rubric(), plain_rubric("q2", 2)}))).empty());
    CHECK(breaches_in(sheet_document(kit_of({whole_rubric(), plain_rubric("q2", 2)}))).empty());
}

TEST_CASE("reports on calibration and the certificate of an erasure keep the profile") {
    CalibrationReport report;
    report.scope.who = "All interviewers";
    report.figures = {
        figures::severity_figure(figures::made_up_severity(6)),
        figures::agreement_figure(figures::made_up_agreement(5), figures::AgreementOf::panel)};
    report.identity = std::string(64, 'a');
    CHECK(breaches_in(calibration_document(report)).empty());

    OwnCalibrationReport own;
    own.name = "Ana Ferreira";
    own.sentence = "You score like the average of your colleagues.";
    own.figures = {
        figures::agreement_figure(figures::made_up_agreement(5), figures::AgreementOf::one)};
    own.help = "Rate two sample answers together.";
    own.identity = std::string(64, 'b');
    CHECK(breaches_in(own_calibration_document(own)).empty());

    ErasureRecord record;
    record.certificate = "0417";
    record.candidate = std::string(32, 'c');
    record.log = std::string(32, 'd');
    record.asked_by = "Ana";
    record.confirmed_by = "Keiko";
    record.ground = "the candidate's wish";
    record.key = std::string(64, 'f');
    CHECK(breaches_in(erasure_document(record)).empty());
}
