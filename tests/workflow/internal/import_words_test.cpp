#include "workflow/internal/import_words.h"

#include <doctest/doctest.h>

using namespace evenhand;
using workflow::ImportReport;
using workflow::PageReport;
using Outcome = PageReport::Outcome;

namespace {

PageReport page(Outcome outcome, const std::string& code = "page.foreign") {
    PageReport report;
    report.outcome = outcome;
    report.drafts = {Id<Rubric>("a")};
    if (outcome == Outcome::refused) {
        report.findings = {{Severity::hint, "x", "A hint.", ""},
                           {Severity::error, code, "This is no question page.", ""}};
    }
    return report;
}

std::string summed(std::vector<PageReport> pages, std::size_t all, bool stopped = false) {
    ImportReport report;
    report.pages = std::move(pages);
    report.stopped = stopped;
    workflow::internal::sum_up(report, all);
    return report.sentence;
}

std::vector<PageReport> pages(std::size_t drafted, std::size_t refused) {
    std::vector<PageReport> pages(drafted, page(Outcome::drafted));
    pages.insert(pages.end(), refused, page(Outcome::refused));
    return pages;
}

std::string said(PageReport report) {
    workflow::internal::say(report, "Missed bug");
    return report.sentence;
}

}  // namespace

TEST_CASE("a page says what became of it") {
    PageReport drafted = page(Outcome::drafted);
    CHECK(said(drafted) == "Draft \u201CMissed bug\u201D.");
    drafted.findings.resize(1);
    CHECK(said(drafted) == "Draft \u201CMissed bug\u201D, 1 thing to look at.");
    drafted.findings.resize(4);
    CHECK(said(drafted) == "Draft \u201CMissed bug\u201D, 4 things to look at.");
    drafted.drafts.resize(6, Id<Rubric>("b"));
    CHECK(said(drafted) == "6 drafts, 4 things to look at.");
    drafted.kit = "mock.kit.xml";
    CHECK(said(drafted) == "6 drafts and a kit, 4 things to look at.");
    CHECK(said(page(Outcome::refused)) == "This is no question page.");
    PageReport unchanged = page(Outcome::unchanged);
    CHECK(said(unchanged) == "It was there already.");
    unchanged.findings = {{Severity::hint, "import.known", "It is in the library already.", ""}};
    CHECK(said(unchanged) == "It is in the library already.");
}

TEST_CASE("an import is summed up in one sentence") {
    CHECK(summed({}, 0) == "There is no page to import.");
    CHECK(summed(pages(1, 0), 1) == "The page became a draft.");
    CHECK(summed(pages(0, 1), 1) == "The page became no draft; 1 is no question page.");
    CHECK(summed(pages(3, 0), 3) == "All 3 pages became drafts.");
    CHECK(summed(pages(998, 2), 1000) ==
          "998 of 1,000 pages became drafts; 2 are no question pages.");
    CHECK(summed(pages(1, 1), 2) == "1 of 2 pages became a draft; 1 is no question page.");
    CHECK(summed(pages(0, 2), 2) == "None of 2 pages became drafts; 2 are no question pages.");
    CHECK(summed(pages(2, 0), 1234567, true) == "Stopped: 2 of 1,234,567 pages became drafts.");
    CHECK(summed({page(Outcome::refused), page(Outcome::refused, "import.failed")}, 2) ==
          "None of 2 pages became drafts; 2 could not be imported.");
    CHECK(summed({page(Outcome::refused), page(Outcome::refused, "page.mock-mismatch")}, 2) ==
          "None of 2 pages became drafts; 2 could not be imported.");
    CHECK(summed({page(Outcome::unchanged), page(Outcome::drafted)}, 2) ==
          "1 of 2 pages became a draft; 1 was there already.");
    CHECK(summed({page(Outcome::unchanged), page(Outcome::unchanged)}, 2) ==
          "None of 2 pages became drafts; 2 were there already.");
}
