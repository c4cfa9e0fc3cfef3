#include "workflow/internal/print_target.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using namespace evenhand::workflow::internal;

TEST_CASE("a PDF takes no record's place") {
    const testing::ScratchFolder folder;
    for (const char* name :
         {"a.scorecard.xml", "a.journal", "a.rubric.xml", "a.kit.xml", "a.proof", "a.txt", "a"}) {
        CHECK(refused_pdf(folder / name)->code == "export.target");
    }
    CHECK_FALSE(refused_pdf(folder / "new.pdf"));
    formats::write_file(folder / "old.pdf", "%PDF-1.7");
    CHECK_FALSE(refused_pdf(folder / "old.pdf"));
    formats::write_file(folder / "text.pdf", "text");
    CHECK(refused_pdf(folder / "text.pdf")->location == (folder / "text.pdf").string());
    formats::write_file(folder / "empty.PDF", "");
    CHECK_FALSE(refused_pdf(folder / "empty.PDF"));
}

TEST_CASE("whether a file can be written is tried out, and nothing is left or lost by that") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "a.pdf", "old");
    formats::write_file(folder / "a.pdf.trial-1", "somebody's");
    CHECK_FALSE(unwritable(folder / "a.pdf"));
    CHECK(formats::read_file(folder / "a.pdf") == "old");
    CHECK(formats::read_file(folder / "a.pdf.trial-1") == "somebody's");
    CHECK_FALSE(std::filesystem::exists(folder / "a.pdf.trial-2"));
    CHECK(unwritable(folder / "none/a.pdf")->code == "export.target");
    CHECK(unwritable(folder / "none/a.pdf")->message.find("trial") == std::string::npos);
    std::filesystem::create_directory(folder / "b.pdf");
    CHECK(unwritable(folder / "b.pdf")->message == "Nothing can be written there: it is no file.");
}

TEST_CASE("a record takes nothing's place, not even a link's that leads nowhere") {
    const testing::ScratchFolder folder;
    CHECK_FALSE(refused_record(folder / "new"));
    formats::write_file(folder / "old", "");
    CHECK(refused_record(folder / "old"));
    std::filesystem::create_symlink("nowhere", folder / "link");
    CHECK(refused_record(folder / "link"));
}
