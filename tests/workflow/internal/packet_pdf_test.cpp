#include "workflow/internal/packet_pdf.h"

#include <doctest/doctest.h>

#include "report/pdf_reading.h"
#include "workflow/committee_cards.h"

using namespace evenhand;
using namespace evenhand::workflow;

TEST_CASE_FIXTURE(testing::CommitteeFixture, "a packet's PDF has each card byte for byte") {
    const auto file = write("Ana", {5, 4, 4});
    auto cards = read_cards({file});
    const auto gathered =
        gather_cards(std::move(*cards.value), Timestamp{std::chrono::seconds{1'770'000'000}});
    const auto pdf = internal::packet_pdf(*gathered.value);
    CHECK(pdf.bytes == internal::packet_pdf(*gathered.value).bytes);
    const auto files = report::attached_files(pdf.bytes);
    REQUIRE(files);
    REQUIRE(files->size() == 2);
    CHECK(files->at("scorecard-1.xml") == formats::read_file(file));
}
