#include "workflow/internal/card_pdf.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "report/pdf_reading.h"
#include "scratch_folder.h"
#include "workflow/demo_interview.h"
#include "workflow/report_desk.h"

using namespace evenhand;
namespace fs = std::filesystem;

TEST_CASE("the PDF of a card holds the very bytes that the card was read from") {
    const testing::ScratchFolder folder;
    const auto demo = workflow::play_demo(fs::path(EVENHAND_SOURCE_DIR) / "rubrics", folder.path());
    const auto read = workflow::read_card(demo.card);
    REQUIRE(read.value);
    const auto printed = workflow::internal::card_pdf(read.value->card, read.value->sha256);
    CHECK(workflow::internal::is_pdf(printed.bytes));
    const auto pdf = report::read_pdf(printed.bytes, std::string(report::attached_scorecard));
    REQUIRE(pdf);
    CHECK(pdf->attached == formats::read_file(demo.card));
    CHECK_FALSE(workflow::internal::is_pdf(pdf->attached));
}
