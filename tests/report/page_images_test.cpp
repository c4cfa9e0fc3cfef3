#include "report/page_images.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "report/pdf_tools.h"
#include "report/sample_cards.h"
#include "report/scorecard_pdf.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

std::string card_bytes() {
    return scorecard_pdf({sample_card(), sample_seal, "<scorecard/>\n"}).bytes;
}

}  // namespace

TEST_CASE("a page is drawn pixel by pixel as pdftoppm draws it") {
    const std::string pdf = card_bytes();
    const PageImages images(pdf);
    for (const int resolution : {60, 96, 150}) {
        for (std::size_t page = 0; page < images.count(); ++page) {
            const PageImage image = images.image(page, resolution);
            const std::string number = std::to_string(page + 1);
            const std::string ppm = run_on(pdf,
                                           "pdftoppm -r " + std::to_string(resolution) + " -f " +
                                               number + " -l " + number + " FILE")
                                        .output;
            const std::string head = "P6\n" + std::to_string(image.width) + " " +
                                     std::to_string(image.height) + "\n255\n";
            REQUIRE(ppm.starts_with(head));
            CHECK((ppm.substr(head.size()) == image.pixels));
        }
    }
}

TEST_CASE("words are found with their places, whatever their case") {
    const PageImages images(card_bytes());
    const std::vector<PageHit> hits = images.find("MISSED bug", 0);
    REQUIRE_FALSE(hits.empty());
    CHECK(hits[0].x > 40);
    CHECK(hits[0].y > 100);
    CHECK(hits[0].width > 20);
    CHECK(hits[0].height > 5);
    CHECK(images.find("", 0).empty());
    CHECK(images.find("nowhere at all", 0).empty());
    CHECK(images.text(0).find("Missed bug in production") != std::string::npos);
    CHECK(images.size(0).width == doctest::Approx(595.28).epsilon(0.001));
}

TEST_CASE("what is no PDF cannot be shown") {
    CHECK_THROWS_AS(PageImages("%PDF-1.7\nnothing"), Error);
    CHECK_THROWS_AS(PageImages(""), Error);
}
