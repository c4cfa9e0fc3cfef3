#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "formats/card_copy_file.h"
#include "formats/file.h"
#include "shell.h"
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

TEST_CASE("a copy of an archived card looks as the style of the data folder says") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    const auto pdf = office.folder / "copy.pdf";
    formats::write_file(office.folders.data / "style.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<style "
                        "xmlns=\"urn:evenhand:style:1\" paper=\"Letter\">\n  "
                        "<organisation>Fairview</organisation>\n</style>\n");
    CHECK_FALSE(has_error(desk->export_copy(card, {CopyKind::anonymised, {}}, pdf)));
    const std::string path = testing::quoted(pdf);
    CHECK(testing::run("pdftotext " + path + " -").output.find("Fairview") != std::string::npos);
    CHECK(testing::run("pdfinfo " + path).output.find("(letter)") != std::string::npos);

    formats::write_file(office.folders.data / "style.xml", "<style/>");
    CHECK(
        has_error(desk->export_copy(card, {CopyKind::anonymised, {}}, office.folder / "none.pdf")));
    CHECK_FALSE(std::filesystem::exists(office.folder / "none.pdf"));
    CHECK_FALSE(has_error(
        desk->export_copy(card, {CopyKind::anonymised, {}}, office.folder / "copy.json")));
}

TEST_CASE("a redacted copy is kept by no archive") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const auto copy = workflow::redacted_copy(testing::told_card({}), {CopyKind::anonymised, {}});
    const auto kept = desk->keep(copy.bytes, "copy");
    CHECK_FALSE(kept.value);
    CHECK(kept.findings.front().code == "card.redacted-copy");
}
