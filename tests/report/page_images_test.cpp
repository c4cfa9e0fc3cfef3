#include "report/page_images.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <poppler-document.h>
#include <poppler-page.h>
#include <utility>

#include <doctest/doctest.h>

#include "core/error.h"
#include "report/document_pdf.h"
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

/// The places that poppler itself finds, which reads the page anew for each.
std::vector<PageHit> found_by_poppler(const std::string& pdf,
                                      const std::string& words,
                                      std::size_t page) {
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
    const std::unique_ptr<poppler::page> searched(document->create_page(static_cast<int>(page)));
    const poppler::ustring wanted =
        poppler::ustring::from_utf8(words.data(), static_cast<int>(words.size()));
    std::vector<PageHit> hits;
    poppler::rectf at;
    auto from = poppler::page::search_from_top;
    while (searched->search(wanted, at, from, poppler::case_insensitive)) {
        hits.push_back({page, at.x(), at.y(), at.width(), at.height()});
        from = poppler::page::search_next_result;
    }
    return hits;
}

std::string many_scripts() {
    Document document;
    document.info.title = "A page";
    document.info.language = "en";
    document.blocks = {Title{"Été, l’été d’Éve", ""},
                       Paragraph{{}, "Nguyễn, Nguye\u0302\u0303n, NGUYỄN and nguyen.", false},
                       Paragraph{{}, "Ὀδυσσεύς Οδυσσευς ΟΔΥΣΣΕΥΣ; Жёлудь и ЖЁЛУДЬ.", false},
                       Paragraph{{}, "李小龙 met 李娜 and 김민지.", false}};
    return document_pdf(document).bytes;
}

TEST_CASE("words with accents and of other scripts are found, composed or not, in either case") {
    const PageImages images(many_scripts());
    CHECK(images.find("été", 0).size() == 2);
    CHECK(images.find("NGUYỄN", 0).size() == 3);
    CHECK(images.find("nguye\u0302\u0303n", 0).size() == 3);
    CHECK(images.find("nguyen", 0).size() == 4);
    CHECK(images.find("ete", 0).size() == 2);
    CHECK(images.find("οδυσσευς", 0).size() == 3);
    CHECK(images.find("Ὀδυσσεύς", 0).size() == 1);
    CHECK(images.find("жёлудь и жёлудь", 0).size() == 1);
    CHECK(images.find("李", 0).size() == 2);
    CHECK(images.find("김민", 0).size() == 1);
}

TEST_CASE("words are found where poppler finds them, once the page was read") {
    for (const std::string& pdf : {card_bytes(), many_scripts()}) {
        const PageImages images(pdf);
        for (std::size_t page = 0; page < images.count(); ++page) {
            for (const char* words : {"BUG",
                                      "seal (sha-256)",
                                      "4",
                                      "\u00c9t\u00c9",
                                      "NGUY\u1ec4n",
                                      "nguye\u0302\u0303n",
                                      "ΣΣεύς",
                                      "жёлудь",
                                      "\u674e",
                                      "\uae40\ubbfc"}) {
                CAPTURE(page);
                CAPTURE(words);
                const std::vector<PageHit> ours = images.find(words, page);
                std::vector<PageHit> theirs = found_by_poppler(pdf, words, page);
                REQUIRE(ours.size() == theirs.size());
                std::ranges::sort(
                    theirs, {}, [](const PageHit& hit) { return std::pair(hit.y, hit.x); });
                for (std::size_t at = 0; at < ours.size(); ++at) {
                    CHECK(ours[at].x == doctest::Approx(theirs[at].x).epsilon(0.01));
                    CHECK(ours[at].y == doctest::Approx(theirs[at].y).epsilon(0.01));
                    CHECK(ours[at].width == doctest::Approx(theirs[at].width).epsilon(0.05));
                }
            }
        }
    }
}

TEST_CASE("words of every script are found, and those of two columns are not one") {
    Document document;
    document.info.title = "A page";
    document.info.language = "en";
    document.blocks = {Title{"شيرين حداد", ""}, Paragraph{{}, "Zo\u00EB liest", false}};
    Table table;
    table.columns = {{"Name", Side::left, 1}, {"Level", Side::left, 1}};
    table.rows = {{Cell{{}, {{CellTone::plain, "left"}}}, Cell{{}, {{CellTone::plain, "right"}}}}};
    document.blocks.emplace_back(table);
    const PageImages images(document_pdf(document).bytes);
    CHECK(images.find("حداد", 0).size() == 1);
    CHECK(images.find("zo\u00CB", 0).size() == 1);
    CHECK(images.find("left", 0).size() == 1);
    CHECK(images.find("leftright", 0).empty());
    CHECK(images.find("left right", 0).size() == 1);
}

TEST_CASE("what is no PDF cannot be shown") {
    CHECK_THROWS_AS(PageImages("%PDF-1.7\nnothing"), Error);
    CHECK_THROWS_AS(PageImages(""), Error);
}
