#include "workflow/import_view.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"
#include "workflow/standing_clock.h"

using namespace evenhand;
using workflow::import_view;
using workflow::ImportView;
using workflow::PageDetail;
using workflow::PageReport;
namespace fs = std::filesystem;

namespace {

struct Library {
    testing::ScratchFolder folder;
    testing::StandingClock clock;
    workflow::RubricLibrary library{
        folder / "own", fs::path(EVENHAND_SOURCE_DIR) / "rubrics", clock.services()};
};

fs::path q9_page() {
    return fs::path(EVENHAND_SOURCE_DIR) / "tests/data/pages/q09-missed-bug-to-production.txt";
}

bool go_on(std::size_t /*done*/, std::size_t /*all*/) {
    return true;
}

PageReport page(PageReport::Outcome outcome, std::size_t drafts) {
    PageReport report;
    report.name = "q09.html";
    report.outcome = outcome;
    report.sentence = "So it went.";
    for (std::size_t i = 0; i < drafts; ++i) {
        report.drafts.emplace_back("d" + std::to_string(i));
    }
    return report;
}

ImportView::Page view_of(const PageReport& report) {
    workflow::ImportReport all;
    all.pages = {report};
    return import_view(all).pages.at(0);
}

}  // namespace

TEST_CASE("the outcome of a page is one word or two") {
    using enum PageReport::Outcome;
    CHECK(view_of(page(drafted, 1)).outcome == "Draft");
    CHECK(view_of(page(drafted, 3)).outcome == "3 drafts");
    CHECK(view_of(page(unchanged, 1)).outcome == "Here already");
    CHECK(view_of(page(refused, 0)).outcome == "Refused");
    CHECK(view_of(page(refused, 0)).refused);
    CHECK_FALSE(view_of(page(drafted, 1)).refused);
}

TEST_CASE("what to look at comes most severe first, at places as people call them") {
    Library made;
    const ImportView::Page imported =
        workflow::import_paths({q9_page()}, made.library, go_on).pages.at(0);
    ImportView::Page page = imported;
    page.findings = {{Severity::hint, "a", "To know.", page.name},
                     {Severity::error, "b", "Wrong.", page.name + ":33"},
                     {Severity::warning, "c", "Perhaps.", "criterion 'ownership', level 2"},
                     {Severity::warning, "d", "Elsewhere.", "criterion 'none'"}};
    const auto remarks = workflow::read_page_detail(made.library, page).remarks;
    REQUIRE(remarks.size() == 4);
    CHECK(remarks[0] == PageDetail::Remark{"Wrong.", "Line 33", Severity::error});
    CHECK(remarks[1].text == "Perhaps.");
    CHECK(remarks[1].where == "Anchor 2 of “Ownership”");
    CHECK(remarks[2] == PageDetail::Remark{"Elsewhere.", "", Severity::warning});
    CHECK(remarks[3] == PageDetail::Remark{"To know.", "", Severity::hint});
}

TEST_CASE("a reason that is the page's sentence already is not told twice") {
    const Library made;
    ImportView::Page page = view_of(::page(PageReport::Outcome::refused, 0));
    page.findings = {{Severity::error, "a", "So it went.", ""}, {Severity::error, "b", "Why.", ""}};
    const auto remarks = workflow::read_page_detail(made.library, page).remarks;
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].text == "Why.");
}

TEST_CASE("the drafts of a page are called by their titles") {
    Library made;
    const ImportView view = workflow::import_paths({q9_page()}, made.library, go_on);
    const auto drafts = workflow::read_page_detail(made.library, view.pages.at(0)).drafts;
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0].id == view.pages[0].drafts.at(0));
    CHECK(drafts[0].title.starts_with("Missed bug"));
}

TEST_CASE("a path that is not there is a refused page and stops none of the others") {
    Library made;
    const ImportView view =
        workflow::import_paths({made.folder / "gone.txt", q9_page()}, made.library, go_on);
    REQUIRE(view.pages.size() == 2);
    CHECK(view.refused == 1);
    CHECK(view.pages[0].name == "gone.txt");
    CHECK(view.pages[0].refused);
    REQUIRE_FALSE(view.pages[0].findings.empty());
    CHECK(view.pages[1].outcome == "Draft");
}

TEST_CASE("a pasted text becomes a draft under the name it is given") {
    Library made;
    const ImportView view =
        workflow::import_text(formats::read_file(q9_page()), "Pasted text", made.library, go_on);
    REQUIRE(view.pages.size() == 1);
    CHECK(view.pages[0].name == "Pasted text");
    CHECK(view.pages[0].drafts.size() == 1);
}
