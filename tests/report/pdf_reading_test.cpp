#include "report/pdf_reading.h"

#include <doctest/doctest.h>

#include "report/document_pdf.h"
#include "report/erasure_document.h"
#include "report/pdf_tools.h"
#include "report/sample_cards.h"
#include "report/scorecard_pdf.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

const std::string card_bytes = "<scorecard/>\n";

std::string sample_pdf() {
    return scorecard_pdf({sample_card(), sample_seal, card_bytes}).bytes;
}

std::optional<ReadPdf> read(const std::string& bytes) {
    return read_pdf(bytes, std::string(attached_scorecard));
}

}  // namespace

TEST_CASE("a PDF of ours gives back what is attached and what its pages say") {
    const auto pdf = read(sample_pdf());
    REQUIRE(pdf);
    CHECK(pdf->attached == card_bytes);
    CHECK(pdf->text.starts_with("Zoë Łukasiewicz-Nguyễn "));
    CHECK(pdf->text.find("Seal (SHA-256) " + sample_seal + " ") != std::string::npos);
    CHECK(pdf->text.find("Page 1 of") == std::string::npos);
}

TEST_CASE("another program may have written it anew") {
    const auto pdf = read(unpacked(sample_pdf()));
    REQUIRE(pdf);
    CHECK(pdf->attached == card_bytes);
    CHECK(pdf->text == read(sample_pdf())->text);
}

TEST_CASE("an attached file that cannot be unpacked is not taken for one that is not there") {
    std::string bytes = sample_pdf();
    bytes[bytes.find("stream", bytes.find("/EmbeddedFile")) + 7] = '\xff';
    const auto pdf = read(bytes);
    REQUIRE(pdf);
    CHECK_FALSE(pdf->attached.empty());
    CHECK(pdf->attached != card_bytes);
    CHECK(attached_files(bytes)->at("scorecard.xml") == pdf->attached);
}

TEST_CASE("what is not attached is empty") {
    CHECK(read_pdf(sample_pdf(), "other.xml")->attached.empty());
}

TEST_CASE("what is no PDF, or only its beginning, gives nothing and does no harm") {
    const std::string whole = sample_pdf();
    CHECK_FALSE(read(""));
    CHECK_FALSE(read("%PDF-1.7\nnothing"));
    for (std::size_t size = 0; size < whole.size(); size += 997) {
        const auto part = read(whole.substr(0, size));
        CHECK((!part || part->attached.empty() || part->attached == card_bytes));
    }
}

TEST_CASE("a PDF that is locked with a password gives nothing") {
    CHECK_FALSE(read(run_on(sample_pdf(), "qpdf --encrypt a b 256 -- FILE -").output));
}

TEST_CASE("every attached file of a PDF is given by its name, and none of what is no PDF") {
    const Scorecard card = sample_card();
    const auto files = attached_files(scorecard_pdf({card, sample_seal, "<scorecard/>\n"}).bytes);
    REQUIRE(files);
    CHECK(*files == std::map<std::string, std::string>{{"scorecard.xml", "<scorecard/>\n"}});
    CHECK_FALSE(attached_files("no PDF"));
}

TEST_CASE("what could be printed again is told from what holds data, or somebody's remarks") {
    Document document;
    document.info.title = "A page";
    document.info.language = "en";
    document.blocks = {Title{"A page", ""}};
    const std::string plain = document_pdf(document).bytes;
    CHECK(is_plain_print(plain));
    CHECK_FALSE(is_plain_print(document_pdf(erasure_document({})).bytes));
    CHECK_FALSE(is_plain_print(sample_pdf()));
    CHECK_FALSE(is_plain_print(run_on(plain, "qpdf FILE -").output));
    CHECK_FALSE(is_plain_print(plain + "1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n"));
    CHECK_FALSE(is_plain_print("%PDF-1.7\nnothing"));
    CHECK_FALSE(is_plain_print(""));
}
