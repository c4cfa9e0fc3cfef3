#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "formats/card_copy_file.h"
#include "formats/file.h"
#include "workflow/redacted_copy.h"

using namespace evenhand;
using testing::ArchiveFixture;

TEST_CASE("a copy of an archived card is written, and the log says which") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    const workflow::CopyWish wish{CopyKind::anonymised, {}};
    const auto file = office.folder / "copy.redacted.xml";
    CHECK_FALSE(has_error(desk->export_copy(card, wish, file)));
    const std::string bytes = formats::read_file(file);
    CHECK(formats::read_card_copy(bytes, "f").value);
    CHECK(bytes.find("Moreau") == std::string::npos);
    CHECK(desk->history(card).value->back().what == "Ana Ferreira exported it: anonymisedCopy");
    CHECK(desk->export_copy("000000", wish, file).front().code == "archive.no-card");
    CHECK(desk->export_copy(card, wish, office.folder / "x.scorecard.xml").front().code ==
          "export.target");
}

TEST_CASE("a redacted copy is kept by no archive") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const auto copy = workflow::redacted_copy(testing::told_card({}), {CopyKind::anonymised, {}});
    CHECK_FALSE(desk->keep(copy.bytes, "copy").value);
}
