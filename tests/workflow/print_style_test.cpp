#include "workflow/print_style.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "report/pdf_reading.h"
#include "report/pdf_tools.h"
#include "scratch_folder.h"
#include "workflow/card_output.h"
#include "workflow/demo_interview.h"
#include "workflow/pdf_check.h"
#include "workflow/report_desk.h"

using namespace evenhand;
namespace fs = std::filesystem;

namespace {

const fs::path shipped = fs::path(EVENHAND_SOURCE_DIR) / "reports";

struct Fixture {
    testing::ScratchFolder folder;
    workflow::Folders folders{folder.path(), "", "", "", "", ""};

    [[nodiscard]] fs::path style(const std::string& content,
                                 const std::string& name = "style.xml") const {
        fs::path file = folder / name;
        formats::write_file(file,
                            "<style xmlns=\"urn:evenhand:style:1\">" + content + "</style>\n");
        return file;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the style of the data folder holds, unless another one is named") {
    CHECK(workflow::style_file(folders).empty());
    CHECK(workflow::style_of(folders).value->organisation.empty());
    (void)style("<organisation>Ours</organisation>");
    CHECK(workflow::style_of(folders).value->organisation == "Ours");
    folders.style = style("<organisation>Other</organisation>", "other.xml");
    CHECK(workflow::style_of(folders).value->organisation == "Other");
    folders.style = folder / "none.xml";
    CHECK_THROWS_AS((void)workflow::style_of(folders), Error);
}

TEST_CASE_FIXTURE(Fixture, "a logo that cannot be printed is a warning, and is left out") {
    const fs::path file =
        style("<organisation>Ours</organisation>\n<logo file=\"logo.png\"/>", "a.xml");
    const auto missing = workflow::read_print_style(file);
    REQUIRE(missing.value);
    CHECK_FALSE(missing.value->logo);
    REQUIRE(missing.findings.size() == 1);
    CHECK(missing.findings[0].severity == Severity::warning);
    CHECK(missing.findings[0].code == "logo.unreadable");
    CHECK(
        missing.findings[0].message.ends_with("Documents are printed without the logo (a.xml:2)."));
    formats::write_file(folder / "logo.png", "\x89PNG, but broken");
    CHECK(workflow::read_print_style(file).findings.at(0).code == "logo.damaged");
}

TEST_CASE_FIXTURE(Fixture, "with a style that is wrong nothing is printed") {
    (void)style("<accent colour=\"#FFFF00\"/>");
    bool printed = false;
    const Findings findings = workflow::in_style(folders, [&](const ReportStyle&) {
        printed = true;
        return Findings();
    });
    CHECK_FALSE(printed);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "style.contrast");
}

TEST_CASE_FIXTURE(Fixture, "hints are for those who check a style, not for those who print") {
    const fs::path file = folder / "style.xml";
    formats::write_file(file, "<style xmlns=\"urn:evenhand:style:1\" language=\"de\"></style>\n");
    CHECK(workflow::read_print_style(file).findings.size() == 1);
    CHECK(workflow::in_style(folders, [](const ReportStyle& style) {
              CHECK(style.language == "de");
              return Findings();
          }).empty());
}

TEST_CASE_FIXTURE(Fixture,
                  "a card in any style is the same card, intact, and the same bytes twice") {
    const auto demo = workflow::play_demo(fs::path(EVENHAND_SOURCE_DIR) / "rubrics", folder.path());
    ReportStyle style = *workflow::read_print_style(shipped / "style.xml").value;
    REQUIRE(style.logo);
    style.paper = Paper::letter;
    for (const auto& left_out : {std::vector<CardSection>(),
                                 std::vector{CardSection::evidence},
                                 std::vector{CardSection::profile, CardSection::evidence},
                                 std::vector(card_sections.begin(), card_sections.end())}) {
        style.left_out = left_out;
        const fs::path pdf = folder / "styled.pdf";
        CHECK(workflow::print_card(demo.card, pdf, style).empty());
        const std::string first = formats::read_file(pdf);
        CHECK(workflow::export_card(demo.card, pdf, style).empty());
        CHECK(formats::read_file(pdf) == first);
        const auto check = workflow::check_pdf(pdf);
        CHECK(check.result == workflow::PdfCheck::Result::intact);
        CHECK(check.lines.at(1) ==
              "The pages say, word for word, what the scorecard says; drawings are not compared.");
        const std::string text = report::text_of_pdf(first);
        CHECK(text.find("Fairview Software · Confidential: for the hiring team only") !=
              std::string::npos);
        CHECK((text.find("Left out of these pages") != std::string::npos) == !left_out.empty());
    }
}
