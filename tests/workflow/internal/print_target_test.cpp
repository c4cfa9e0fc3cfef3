#include "workflow/internal/print_target.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using namespace evenhand::workflow::internal;

TEST_CASE("a PDF takes no record's place") {
    const testing::ScratchFolder folder;
    for (const char* name :
         {"a.scorecard.xml", "a.journal", "a.rubric.xml", "a.kit.xml", "a.proof"}) {
        CHECK(refused_pdf(folder / name)->code == "export.target");
    }
    CHECK_FALSE(refused_pdf(folder / "new.pdf"));
    formats::write_file(folder / "old.pdf", "%PDF-1.7");
    CHECK_FALSE(refused_pdf(folder / "old.pdf"));
    formats::write_file(folder / "text.pdf", "text");
    CHECK(refused_pdf(folder / "text.pdf")->location == (folder / "text.pdf").string());
    formats::write_file(folder / "empty", "");
    CHECK_FALSE(refused_pdf(folder / "empty"));
}

TEST_CASE("a record takes nothing's place, not even a link's that leads nowhere") {
    const testing::ScratchFolder folder;
    CHECK_FALSE(refused_record(folder / "new"));
    formats::write_file(folder / "old", "");
    CHECK(refused_record(folder / "old"));
    std::filesystem::create_symlink("nowhere", folder / "link");
    CHECK(refused_record(folder / "link"));
}
