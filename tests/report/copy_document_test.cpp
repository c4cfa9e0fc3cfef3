#include "report/copy_document.h"

#include <doctest/doctest.h>

#include "report/document_pdf.h"
#include "report/pdf_tools.h"
#include "report/sample_cards.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

const std::string data = "<redacted-scorecard/>\n";

std::string printed(CopyKind kind) {
    const Scorecard card = sample_card();
    return document_pdf(copy_document({kind, card, sample_seal, data})).bytes;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a copy's pages say what they are, and hold the copy's data alone") {
    const std::string pdf = printed(CopyKind::anonymised);
    const std::string text = text_of_pdf(pdf);
    CHECK(contains(text, "ANONYMISED SCORECARD"));
    CHECK(contains(text, "marks in square brackets"));
    CHECK(contains(text, "Seal (SHA-256) " + sample_seal));
    CHECK_FALSE(contains(text, sample_kit()[0].sha256));
    CHECK_FALSE(contains(text, "grep -av"));
    const std::string files = run_on(pdf, "qpdf --list-attachments FILE").output;
    CHECK(contains(files, "redacted-scorecard.xml"));
    CHECK_FALSE(contains(files, " scorecard.xml"));
    CHECK(run_on(pdf, "qpdf --show-attachment=redacted-scorecard.xml FILE").output == data);
}

TEST_CASE("an anonymised copy's title has no name, a candidate's copy has theirs") {
    CHECK(contains(run_on(printed(CopyKind::anonymised), "pdfinfo FILE").output,
                   "Anonymised copy of an interview scorecard\n"));
    CHECK(contains(run_on(printed(CopyKind::subject_access), "pdfinfo FILE").output,
                   "Copy for the candidate of an interview scorecard: Zoë"));
    CHECK(contains(text_of_pdf(printed(CopyKind::subject_access)),
                   "SCORECARD, COPY FOR THE CANDIDATE"));
}

TEST_CASE("sections that a style leaves out are not on a copy's pages, and its record says so") {
    const Scorecard card = sample_card();
    const std::vector<CardSection> left_out = {CardSection::evidence};
    ReportStyle style;
    style.left_out = left_out;
    const std::string text = text_of_pdf(
        document_pdf(copy_document({CopyKind::anonymised, card, sample_seal, data}, left_out),
                     style)
            .bytes);
    const std::string& note = card.session().questions[0].notes[0].text;
    CHECK(contains(text_of_pdf(printed(CopyKind::anonymised)), note.substr(0, 12)));
    CHECK_FALSE(contains(text, note.substr(0, 12)));
    CHECK(contains(text, "The attached copy has all of it."));
    CHECK_FALSE(contains(text, "attached scorecard"));
}
