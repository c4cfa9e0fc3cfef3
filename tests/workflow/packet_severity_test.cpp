#include "workflow/packet_severity.h"

#include <doctest/doctest.h>

#include "made_up_scores.h"
#include "opened_panel.h"
#include "report/pdf_reading.h"
#include "report/pdf_tools.h"
#include "shell.h"
#include "workflow/packet_check.h"
#include "workflow/packet_copy.h"
#include "workflow/packet_panel.h"

using namespace evenhand;
using namespace evenhand::workflow;
using testing::codes;
using Result = PdfCheck::Result;

namespace {

/// An archive of scores in which Ana gives 0.9 less, and Bo has 9 interviews.
CalibrationData archived() {
    testing::MadeUpScores scores;
    scores.few = 9;
    CalibrationData data = scores.data();
    data.source = "the archive";
    data.interviewers.front() = {"ana ferreira", "Ana Ferreira"};
    data.interviewers.back() = {"bo lind", "Bo Lind"};
    return data;
}

struct Fixture : testing::OpenedPanelFixture {
    [[nodiscard]] CommitteeCards gathered() const {
        auto gathered = gather_panel({}, shared, testing::at(200000));
        REQUIRE(gathered.value);
        return std::move(*gathered.value);
    }
    [[nodiscard]] std::string text_of(const CommitteeCards& cards) const {
        const auto pdf = folder / "packet.pdf";
        CHECK(print_packet(cards, pdf).empty());
        CHECK(check_pdf(pdf).result == Result::intact);
        return report::text_of_pdf(formats::read_file(pdf));
    }
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a packet tells of severity when it is asked to, and stands alone") {
    CommitteeCards cards = gathered();
    const std::string unasked = text_of(cards);
    CHECK_FALSE(contains(unasked, "everity"));
    CHECK_FALSE(contains(unasked, "With other candidates"));
    CHECK(severity_in(cards).interviewers.empty());

    CHECK(add_severity(cards, archived()).empty());
    REQUIRE(cards.packet.severity);
    REQUIRE(cards.packet.severity->cards.size() == 2);
    const CommitteeSeverity told = severity_in(cards);
    CHECK(told.interviewers[0].name == "Ana Ferreira");
    CHECK(told.interviewers[0].known == SeverityKnown::stricter);
    CHECK(told.interviewers[1].known == SeverityKnown::too_few);
    const std::string text = text_of(cards);
    CHECK(contains(text, severity_brief(told.interviewers[0])));
    CHECK(contains(text, "With severity taken out"));
    CHECK(contains(text, "Severity taken out is a second look and no rule"));
    CHECK(contains(text, told.basis.substr(0, 40)));
    const auto files = report::attached_files(formats::read_file(folder / "packet.pdf"));
    REQUIRE(files);
    CHECK(contains(files->at("packet.xml"), "known=\"stricter\" interviews=\"34\" points=\"-"));
}

TEST_CASE_FIXTURE(Fixture, "pages that tell of another severity than the record are told") {
    CommitteeCards cards = gathered();
    REQUIRE(add_severity(cards, archived()).empty());
    const auto pdf = folder / "packet.pdf";
    CommitteeCards other = cards;
    other.packet.severity->cards[0].points -= 1;
    other.packet.severity->cards[0].low -= 1;
    REQUIRE(print_packet(cards, pdf).empty());
    const auto record = folder / "packet.xml";
    REQUIRE(print_packet(other, folder / "other.pdf").empty());
    formats::write_file(
        record, report::attached_files(formats::read_file(folder / "other.pdf"))->at("packet.xml"));
    REQUIRE(testing::run("qpdf " + testing::quoted(pdf) + " --remove-attachment=packet.xml -- " +
                         testing::quoted(folder / "less.pdf") + " && qpdf " +
                         testing::quoted(folder / "less.pdf") + " --add-attachment " +
                         testing::quoted(record) + " --key=packet.xml -- " +
                         testing::quoted(folder / "changed.pdf"))
                .status == 0);
    CHECK(check_pdf(folder / "changed.pdf").result == Result::pages_differ);
}

TEST_CASE_FIXTURE(Fixture, "no redacted packet tells how strict anybody is") {
    CommitteeCards cards = gathered();
    REQUIRE(add_severity(cards, archived()).empty());
    for (const CopyKind kind : {CopyKind::anonymised, CopyKind::subject_access}) {
        const auto copies = redacted_packet(cards, {kind});
        CHECK_FALSE(copies.packet.severity);
        const auto pdf = folder / "copy.pdf";
        CHECK_FALSE(has_error(print_packet_copy(copies, pdf)));
        CHECK_FALSE(contains(report::text_of_pdf(formats::read_file(pdf)), "everity"));
    }
}

TEST_CASE_FIXTURE(Fixture, "where nothing is known, or there is no panel, nothing is added") {
    CommitteeCards cards = gathered();
    CalibrationData nobody = archived();
    nobody.interviewers.front() = {"somebody", "Somebody"};
    const Findings few = add_severity(cards, nobody);
    CHECK(codes(few) == "packet.severity");
    CHECK_FALSE(has_error(few));
    CHECK_FALSE(cards.packet.severity);
    CommitteeSeverity of_others = severity_in(cards);
    of_others.interviewers.resize(1);
    of_others.interviewers[0].known = SeverityKnown::stricter;
    CHECK(codes(add_severity(cards, of_others)) == "packet.severity");
    cards.panel.reset();
    CHECK(has_error(add_severity(cards, archived())));
    CHECK_FALSE(cards.packet.severity);
}
