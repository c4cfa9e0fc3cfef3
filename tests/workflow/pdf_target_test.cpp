#include "workflow/pdf_target.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"
#include "workflow/demo_interview.h"
#include "workflow/library_fixture.h"
#include "workflow/report_desk.h"

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

TEST_CASE("a print takes the place of an earlier one, and of nothing that could be lost") {
    const testing::ScratchFolder folder;
    const std::filesystem::path pdf = folder / "a.pdf";
    CHECK(workflow::taken_pdf(pdf, false).empty());

    const Rubric rubric = testing::fit_draft();
    REQUIRE_FALSE(has_error(workflow::print_rubric(rubric, workflow::RubricPaper::sheet, pdf)));
    CHECK(workflow::taken_pdf(pdf, false).empty());
    CHECK(workflow::taken_target(pdf, false).size() == 1);

    const std::string print = formats::read_file(pdf);
    for (const std::string& bytes :
         {std::string("%PDF-1.7 of somebody else"), print + "startxref\n9\n%%EOF\n"}) {
        formats::write_file(pdf, bytes);
        const Findings refused = workflow::taken_pdf(pdf, false);
        REQUIRE(refused.size() == 1);
        CHECK(refused[0].code == "export.target");
        CHECK(refused[0].message.find("--replace") != std::string::npos);
        CHECK(workflow::taken_pdf(pdf, true).empty());
    }
    formats::write_file(pdf, "");
    CHECK(workflow::taken_pdf(pdf, false).empty());
    for (const char* name : {"a.kit.xml", "note.pdf"}) {
        formats::write_file(folder / name, "no PDF");
        const Findings refused = workflow::taken_pdf(folder / name, false);
        REQUIRE(refused.size() == 1);
        CHECK(refused[0].message.find("--replace") == std::string::npos);
        CHECK(workflow::taken_pdf(folder / name, true).size() == 1);
    }
    // No word takes the place of a record, or of what is no PDF under such a name.
    for (const char* name : {"note.pdf", "a.kit.xml"}) {
        const Findings refused = workflow::taken_target(folder / name, false);
        REQUIRE(refused.size() == 1);
        CHECK(refused[0].message.find("--replace") == std::string::npos);
    }
    formats::write_file(folder / "a.txt", "notes");
    const Findings misnamed = workflow::taken_document(folder / "a.txt", false);
    REQUIRE(misnamed.size() == 1);
    CHECK(misnamed[0].message == "A PDF is written to a file whose name ends in .pdf.");
    CHECK(workflow::taken_target(folder / "a.txt", false)[0].message.find("--replace") !=
          std::string::npos);
    std::filesystem::create_directory(folder / "b.pdf");
    CHECK(workflow::taken_pdf(folder / "b.pdf", false).size() == 1);
}

TEST_CASE("the PDF of a scorecard is no print that is written over") {
    const testing::ScratchFolder folder;
    const auto demo = workflow::play_demo(testing::shipped_rubrics, folder.path());
    CHECK(workflow::taken_pdf(demo.pdf, false).size() == 1);
    CHECK(workflow::taken_pdf(demo.pdf, true).empty());
}
