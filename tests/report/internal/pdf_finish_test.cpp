#include "report/internal/pdf_finish.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "report/pdf_tools.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

struct Fixture {
    FontCatalog fonts = find_fonts();
    Shaper shaper{fonts};
    HaruDocument document;
    Pages pages{200, 100, {Element{}, {Tag::paragraph, 0, {}}}, {}};
    DocumentInfo info{"Title", "Author", "Subject", "en-GB", Timestamp{}, "00"};

    std::string finished(const std::filesystem::path& profile) {
        const TextBox text{10, 50, 80, "Words", {Face::regular, 10, 14, {}, 0}, false};
        pages.pages = {Page{{{std::size_t{1}, text}}}};
        const Drawing drawing = paint(pages, shaper, document);
        return finish_pdf(document.bytes(), {pages.elements, drawing, info, shaper, profile});
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a finished file is PDF 1.7, whole, with its text") {
    const std::string bytes = finished(fonts.colour_profile);
    CHECK(bytes.starts_with("%PDF-1.7"));
    CHECK(run_on(bytes, "qpdf --check FILE").exit_code == 0);
    CHECK(text_of_pdf(bytes) == "Words ");
}

TEST_CASE_FIXTURE(Fixture, "a colour profile that cannot be read is named") {
    try {
        (void)finished("/nowhere/profile.icc");
        FAIL("written");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::unreadable_file);
        CHECK(std::string(error.what()) == "Cannot read /nowhere/profile.icc.");
    }
}

TEST_CASE_FIXTURE(Fixture, "bytes that are no PDF are refused as what they are") {
    try {
        (void)finish_pdf("nothing of the kind",
                         {pages.elements, Drawing{}, info, shaper, fonts.colour_profile});
        FAIL("written");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::unwritable_file);
        CHECK(std::string(error.what()).starts_with("Cannot make the PDF: "));
    }
}
