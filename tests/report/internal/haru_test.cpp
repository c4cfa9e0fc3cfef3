#include "report/internal/haru.h"

#include <doctest/doctest.h>

#include "core/error.h"

using namespace evenhand;
using namespace evenhand::report;

TEST_CASE("what is drawn stands in the page's content, uncompressed") {
    HaruDocument document;
    document.add_page(200, 100);
    document.set_fill({0x0B, 0x66, 0x64});
    document.rectangle(10, 20, 30, 40, 0, HaruDocument::Paint::fill);
    document.raw("/P BMC\n");
    document.set_pen({0.5, {}});
    document.line(1, 2, 3, 4.5);
    document.raw("EMC\n");
    const std::string bytes = document.bytes();
    CHECK(bytes.starts_with("%PDF-"));
    CHECK(bytes.find("10 20 30 40 re") != std::string::npos);
    CHECK(bytes.find("/P BMC") != std::string::npos);
    CHECK(bytes.find("3 4.5 l") != std::string::npos);
    CHECK(bytes.find("0.5 w") != std::string::npos);
}

TEST_CASE("a rounded rectangle is made of curves, a plain one is not") {
    HaruDocument document;
    document.add_page(200, 100);
    document.rectangle(10, 20, 100, 40, 0, HaruDocument::Paint::fill);
    CHECK(document.bytes().find(" c\n") == std::string::npos);
    document.rectangle(10, 20, 100, 40, 4, HaruDocument::Paint::stroke);
    CHECK(document.bytes().find(" c\n") != std::string::npos);
}

TEST_CASE("a path goes through its corners, and back to the first when it is closed") {
    HaruDocument document;
    document.add_page(200, 100);
    document.path({{1, 2}, {30, 40}, {50, 2}}, false, HaruDocument::Paint::stroke);
    CHECK(document.bytes().find("h\n") == std::string::npos);
    document.path({{1, 2}, {30, 40}, {50, 2}}, true, HaruDocument::Paint::fill);
    const std::string bytes = document.bytes();
    CHECK(bytes.find("30 40 l") != std::string::npos);
    CHECK(bytes.find("h\nf") != std::string::npos);
}

TEST_CASE("a dash is set where a pen has one, taken back, and begins anew on each page") {
    HaruDocument document;
    document.add_page(200, 100);
    document.set_pen({0.5, {}});
    CHECK(document.bytes().find(" d\n") == std::string::npos);
    document.set_pen({0.5, {}, true});
    CHECK(document.bytes().find("[3 2 ] 0 d") != std::string::npos);
    document.set_pen({0.5, {}});
    CHECK(document.bytes().find("[] 0 d") != std::string::npos);
    document.set_pen({0.5, {}, true});
    document.add_page(200, 100);
    document.set_pen({0.5, {}, true});
    const std::string bytes = document.bytes();
    const std::size_t second = bytes.find("[3 2 ] 0 d", bytes.find("[] 0 d"));
    CHECK(bytes.find("[3 2 ] 0 d", second + 1) != std::string::npos);
}

TEST_CASE("a mistake in drawing shows when the bytes are asked for") {
    HaruDocument document;
    document.add_page(200, 100);
    document.end_text();  // No text was begun.
    document.line(1, 2, 3, 4);
    try {
        (void)document.bytes();
        FAIL("written");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::unwritable_file);
        // HPDF_PAGE_INVALID_GMODE
        CHECK(std::string(error.what()) == "Cannot make the PDF: libharu reports error 4177.");
    }
}
