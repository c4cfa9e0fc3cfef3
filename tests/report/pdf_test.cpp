#include "report/pdf.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "report/font_catalog.h"
#include "report/internal/shaping.h"
#include "report/pdf_tools.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

struct Fixture {
    FontCatalog fonts = find_fonts();
    DocumentInfo info{"Title", "Author", "Subject", "en-GB", Timestamp{}, std::string(64, '0')};

    [[nodiscard]] WrittenPdf written(const std::vector<std::string>& lines) const {
        Pages pages{300, 200, {Element{}}, {Page{}}};
        Points baseline = 30;
        for (const std::string& line : lines) {
            pages.elements.push_back({Tag::paragraph, 0, {}});
            const TextBox text{10, baseline, 200, line, {Face::regular, 10, 14, {}, 0}, false};
            pages.pages[0].boxes.push_back({pages.elements.size() - 1, text});
            baseline += 14;
        }
        Shaper shaper(fonts);
        return write_pdf(pages, info, shaper, fonts.colour_profile);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "what is written can be read back, in its order") {
    const WrittenPdf pdf = written({"First line", "Second Nguyễn line"});
    CHECK(run_on(pdf.bytes, "qpdf --check FILE").exit_code == 0);
    CHECK(text_of_pdf(pdf.bytes) == "First line Second Nguyễn line ");
    CHECK(pdf.missing.empty());
}

TEST_CASE_FIXTURE(Fixture, "characters without a font come back with their page") {
    const WrittenPdf pdf = written({"x \U0001F600", "\U0001F600 \uE123"});
    REQUIRE(pdf.missing.size() == 2);
    CHECK(pdf.missing[0].character == char32_t{0x1F600});
    CHECK(pdf.missing[0].page == 1);
    CHECK(pdf.missing[1].character == char32_t{0xE123});
    CHECK(text_of_pdf(pdf.bytes).find("U+E123") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "the same pages give the same bytes") {
    CHECK(written({"one", "two"}).bytes == written({"one", "two"}).bytes);
    CHECK(written({"one", "two"}).bytes != written({"one", "three"}).bytes);
}

TEST_CASE_FIXTURE(Fixture, "a missing colour profile is a failure of the world") {
    fonts.colour_profile = "/nowhere/sRGB.icc";
    CHECK_THROWS_AS((void)written({"one"}), Error);
}

TEST_CASE_FIXTURE(Fixture, "what runs from right to left begins at the right, spaces or none") {
    Pages pages{300, 200, {Element{}, {Tag::paragraph, 0, {}}}, {Page{}}};
    Points baseline = 30;
    for (const std::string line : {"אבג", "אבג ", "אבג  "}) {
        const TextBox text{100, baseline, 50, line, {Face::regular, 10, 14, {}, 0}, true};
        pages.pages[0].boxes.push_back({std::size_t{1}, text});
        baseline += 30;
    }
    Shaper shaper(fonts);
    const std::string words =
        run_on(write_pdf(pages, info, shaper, fonts.colour_profile).bytes, "pdftotext -bbox FILE -")
            .output;
    int found = 0;
    for (std::size_t at = words.find("xMax=\""); at != std::string::npos;
         at = words.find("xMax=\"", at)) {
        at += 6;
        CHECK(std::stod(words.substr(at)) == doctest::Approx(150).epsilon(0.001));
        ++found;
    }
    CHECK(found == 3);
}
