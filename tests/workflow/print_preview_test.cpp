#include "workflow/print_preview.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"
#include "workflow/demo_interview.h"
#include "workflow/report_desk.h"

using namespace evenhand;
using workflow::PrintPreview;
namespace fs = std::filesystem;

namespace {

struct Fixture {
    testing::ScratchFolder folder;
    std::string bytes = formats::read_file(
        workflow::play_demo(fs::path(EVENHAND_SOURCE_DIR) / "rubrics", folder.path()).pdf);
    PrintPreview preview{bytes};

    void find(const std::string& words) {
        preview.show_found(words, workflow::found_on(*preview.images(), words));
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "one pages through a preview, and no further than its ends") {
    REQUIRE(preview.pages() == 2);
    CHECK(preview.page_words() == "Page 1 of 2");
    preview.go_to(5);
    CHECK(preview.page() == 1);
    preview.go_to(-3);
    CHECK(preview.page() == 0);
    CHECK(preview.go_to_typed(" 2 "));
    CHECK(preview.page_words() == "Page 2 of 2");
    for (const char* wrong : {"0", "3", "", "two", "-1"}) {
        CHECK_FALSE(preview.go_to_typed(wrong));
    }
    CHECK(preview.page() == 1);
    CHECK(preview.pdf() == bytes);
}

TEST_CASE_FIXTURE(Fixture, "a page fits the room, its width, or is as large as one says") {
    const PrintPreview::Room room{595, 421};
    CHECK(preview.scale(room, 72) == doctest::Approx(0.5).epsilon(0.01));
    preview.fit(PrintPreview::Fit::width);
    CHECK(preview.scale(room, 72) == doctest::Approx(1).epsilon(0.01));
    preview.zoom(1, preview.scale(room, 72));
    CHECK(preview.scale(room, 72) == 1.25);
    preview.zoom(-1, 1.25);
    preview.zoom(-1, 1);
    CHECK(preview.scale(room, 72) == 0.8);
    preview.zoom(1, 4);
    CHECK(preview.scale(room, 72) == 4);
    preview.zoom(-1, 0.25);
    CHECK(preview.scale(room, 72) == 0.25);
    preview.fit(PrintPreview::Fit::page);
    CHECK(preview.scale({0, 0}, 72) == 0.25);
}

TEST_CASE_FIXTURE(Fixture,
                  "words are found on all pages, from the shown one on and round the end") {
    CHECK(preview.find_words().empty());
    find("repairing the harm");
    REQUIRE(preview.hits().size() >= 3);
    CHECK(preview.find_words() == "1 of " + std::to_string(preview.hits().size()));
    CHECK(preview.chosen_hit() == &preview.hits().front());
    preview.next_hit(-1);
    CHECK(preview.chosen_hit() == &preview.hits().back());
    CHECK(preview.page() == 1);
    find("repairing the harm");
    CHECK(preview.chosen_hit()->page == 1);
    preview.next_hit(1);
    find("no such words");
    CHECK(preview.find_words() == "Not found");
    CHECK(preview.chosen_hit() == nullptr);
    preview.next_hit(1);
    find(" ");
    CHECK(preview.find_words().empty());
}

TEST_CASE_FIXTURE(Fixture, "the words of the shown page are there for those who cannot see it") {
    CHECK(preview.images()->text(0).find("Ines Moreau") != std::string::npos);
    CHECK(preview.images()->image(0, 30).width > 200);
}

TEST_CASE_FIXTURE(Fixture, "a search that is stopped gives what it has") {
    std::stop_source stop;
    CHECK(workflow::found_on(*preview.images(), "the", stop.get_token()).size() ==
          workflow::found_on(*preview.images(), "the").size());
    stop.request_stop();
    CHECK(workflow::found_on(*preview.images(), "the", stop.get_token()).empty());
}

TEST_CASE_FIXTURE(Fixture, "what would be printed is never in a file") {
    const fs::path card = folder / "cards" / "demo-interview.scorecard.xml";
    fs::path named = "some";
    auto made = workflow::made_preview([&](const workflow::PdfTarget& pdf) {
        named = pdf.file();
        return workflow::print_card(card, pdf);
    });
    REQUIRE(made.preview);
    CHECK(made.preview->pdf() == bytes);
    CHECK(named.empty());
    made = workflow::made_preview([](const workflow::PdfTarget&) {
        return Findings{{Severity::error, "x", "No.", ""}};
    });
    CHECK_FALSE(made.preview);
    CHECK(made.findings.size() == 1);
    CHECK_THROWS_AS(PrintPreview("no PDF"), Error);
}

TEST_CASE_FIXTURE(Fixture, "a preview is saved as it is, and over no record") {
    CHECK(workflow::save_pdf(bytes, folder / "a.pdf").empty());
    CHECK(formats::read_file(folder / "a.pdf") == bytes);
    CHECK(workflow::save_pdf(bytes, folder / "a.xml").at(0).code == "export.target");
}

TEST_CASE_FIXTURE(Fixture, "a PDF is written once what no font has is known") {
    const auto with = [](const char* code) {
        return [code](const workflow::PdfTarget& pdf) {
            CHECK_FALSE(pdf.is_look());
            pdf.put("%PDF-1.7");
            return Findings{{Severity::warning, code, "No font has it.", "page 2"}};
        };
    };
    const fs::path file = folder / "new.pdf";
    const auto boxes = workflow::made_pdf(with("print.no-glyph"), file);
    CHECK(boxes.doubt == "No font has it. (page 2)");
    CHECK(boxes.bytes == "%PDF-1.7");
    CHECK_FALSE(fs::exists(file));
    CHECK(workflow::made_pdf(with("other"), file).doubt.empty());
    const auto many = workflow::made_pdf(
        [](const workflow::PdfTarget&) {
            return Findings(200, {Severity::warning, "print.no-glyph", "No font has it.", "p"});
        },
        file);
    CHECK(std::ranges::count(many.doubt, '\n') == 4);
    CHECK(many.doubt.ends_with("\nSo it is with 196 more."));
    bool made = false;
    const auto refused = workflow::made_pdf(
        [&](const workflow::PdfTarget&) {
            made = true;
            return Findings();
        },
        folder / "card.scorecard.xml");
    CHECK(has_error(refused.findings));
    CHECK_FALSE(made);
    (void)workflow::made_preview([&](const workflow::PdfTarget& pdf) {
        CHECK(pdf.is_look());
        return Findings{{Severity::error, "x", "x", ""}};
    });
}
