#include "workflow/card_files.h"

#include <doctest/doctest.h>

#include "archive_fixture.h"
#include "core/error.h"

using namespace evenhand;

TEST_CASE("an archive is told from a folder of cards") {
    testing::ArchiveFixture office;
    (void)office.keep(*office.desk());
    CHECK(workflow::is_archive(office.folders.archive));
    CHECK(workflow::is_archive("postgresql:///hiring"));
    CHECK_FALSE(workflow::is_archive(office.folder.path().string()));
}

TEST_CASE("the bytes of a file are given as they are") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "x", "a\r\n");
    CHECK(workflow::card_bytes(folder / "x") == "a\r\n");
    CHECK_THROWS_AS((void)workflow::card_bytes(folder / "none"), Error);
}

TEST_CASE("what an archive keeps is found in a folder and below it: cards and decisions") {
    const testing::ScratchFolder folder;
    formats::make_folder(folder / "below");
    for (const char* name : {"below/b.scorecard.xml", "a.debrief.xml", "c.rubric.xml"}) {
        formats::write_file(folder / name, "x");
    }
    using Paths = std::vector<std::filesystem::path>;
    CHECK(workflow::records_in(folder.path()) ==
          Paths{folder / "a.debrief.xml", folder / "below/b.scorecard.xml"});
    CHECK(workflow::cards_in(folder.path()) == Paths{folder / "below/b.scorecard.xml"});
}
