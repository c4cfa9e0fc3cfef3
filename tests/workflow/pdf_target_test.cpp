#include "workflow/pdf_target.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using workflow::PdfTarget;

TEST_CASE("a PDF goes into a file that is none yet, or a PDF") {
    const testing::ScratchFolder folder;
    const PdfTarget target(folder / "a.pdf");
    CHECK(target.file() == folder / "a.pdf");
    CHECK_FALSE(target.refusal());
    target.put("%PDF-1");
    CHECK_FALSE(target.refusal());
    target.put("%PDF-2");
    CHECK(formats::read_file(folder / "a.pdf") == "%PDF-2");
}

TEST_CASE("no record is written over, and no other name taken") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "note.pdf", "no PDF");
    for (const PdfTarget& target :
         {PdfTarget(folder / "note.pdf"), PdfTarget(folder / "a.xml"), PdfTarget()}) {
        REQUIRE(target.refusal());
        CHECK(target.refusal()->code == "export.target");
    }
    CHECK_THROWS_AS(PdfTarget(folder / "none" / "a.pdf").put("%PDF-"), Error);
}

TEST_CASE("a PDF goes into memory, and into no file") {
    std::string bytes = "earlier";
    const PdfTarget target = PdfTarget::memory(bytes);
    CHECK_FALSE(target.refusal());
    CHECK(target.file().empty());
    target.put("%PDF-1");
    CHECK(bytes == "%PDF-1");
}
