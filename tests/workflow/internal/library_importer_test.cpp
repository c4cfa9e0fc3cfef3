#include "workflow/internal/library_importer.h"

#include <doctest/doctest.h>

#include "../library_fixture.h"
#include "core/error.h"
#include "formats/kit_file.h"

using namespace evenhand;
using testing::LibraryFixture;
using workflow::PageReport;
using workflow::PageSource;
using workflow::internal::LibraryImporter;
using Outcome = PageReport::Outcome;

namespace {

const std::string mock_interview =
    "Mock interview: QA engineer\n"
    "\n"
    "Round 1: Screening (20 min)\n"
    "\n"
    "1. Tell me about a time you handed over unfinished work. What did you do?\n"
    "2. Tell me about a time you found a mistake of your own. What did you do?\n"
    "\n"
    "Expected answer points\n"
    "\n"
    "The candidate names what was unfinished and tells the next owner about the risks.\n"
    "\n"
    "The candidate reports the mistake early and mends the cause of it.\n";

PageSource pasted(const std::string& text) {
    return {"", text, "Pasted text"};
}

std::vector<PageReport> import(const LibraryFixture& fixture,
                               const std::vector<PageSource>& sources) {
    LibraryImporter importer(fixture.library);
    for (const PageSource& source : sources) {
        importer.take(source);
    }
    return std::move(importer).reports();
}

PageSource seed() {
    return {testing::seed_page, "", testing::seed_page.filename().string()};
}

std::vector<std::string> import_codes(const PageReport& report) {
    std::vector<std::string> codes;
    for (const Finding& finding : report.findings) {
        if (finding.code.starts_with("import.")) {
            codes.push_back(finding.code);
        }
    }
    return codes;
}

}  // namespace

TEST_CASE("a page whose rubric came with the program becomes a draft beside it") {
    const LibraryFixture fixture;
    const auto reports = import(fixture, {seed()});
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].outcome == Outcome::drafted);
    const Id<Rubric> id(testing::seed_id.text() + "-2");
    CHECK(reports[0].drafts == std::vector{id});
    CHECK(reports[0].files == std::vector{fixture.paths.draft(id)});
    CHECK(import_codes(reports[0]) == std::vector<std::string>{"import.renamed"});
    CHECK(reports[0].sentence.starts_with("Draft \u201C"));
    CHECK(fixture.get("pages/" + formats::sha256_hex(formats::read_file(testing::seed_page))) ==
          formats::read_file(testing::seed_page));
}

TEST_CASE("the same page again gives nothing new and leaves what was edited since") {
    LibraryFixture fixture;
    const auto id = import(fixture, {seed()}).at(0).drafts.at(0);
    {
        const auto draft = fixture.library.open(id);
        (*draft.value)
            ->editor()
            .type({RubricPart::rubric, "", "", 0, 0, RubricField::title}, "Edited");
        CHECK((*draft.value)->save().empty());
    }
    const std::string edited = fixture.get("drafts/" + id.text() + ".rubric.xml");
    const auto again = import(fixture, {seed(), seed()});
    for (const PageReport& report : again) {
        CHECK(report.outcome == Outcome::unchanged);
        CHECK(report.drafts == std::vector{id});
        CHECK(import_codes(report) == std::vector<std::string>{"import.known"});
        CHECK(report.sentence ==
              "It is in the library already, as the draft \u201C" + id.text() + "\u201D.");
    }
    CHECK(fixture.get("drafts/" + id.text() + ".rubric.xml") == edited);
    CHECK(fixture.library.entries().size() == 2);
}

TEST_CASE("a page that comes twice in one import is drafted once") {
    const LibraryFixture fixture;
    const auto reports = import(fixture, {seed(), seed()});
    CHECK(reports[0].outcome == Outcome::drafted);
    CHECK(reports[1].outcome == Outcome::unchanged);
}

TEST_CASE("the same page under another name, or pasted, is known") {
    const LibraryFixture fixture;
    const std::string bytes = formats::read_file(testing::seed_page);
    formats::write_file(fixture.folder / "other.txt", bytes);
    const auto reports =
        import(fixture, {seed(), {fixture.folder / "other.txt", "", "other.txt"}, pasted(bytes)});
    CHECK(reports[0].outcome == Outcome::drafted);
    for (std::size_t i = 1; i < reports.size(); ++i) {
        CHECK(reports[i].outcome == Outcome::unchanged);
        CHECK(reports[i].drafts == reports[0].drafts);
    }
    CHECK(fixture.library.entries().size() == 2);
}

TEST_CASE("imports of the same pages at the same time make each draft and kit once") {
    const LibraryFixture fixture;
    LibraryImporter one(fixture.library);
    LibraryImporter other(fixture.library);
    for (const PageSource& source : {seed(), pasted(mock_interview)}) {
        one.take(source);
        other.take(source);
    }
    const auto first = std::move(one).reports();
    const auto second = std::move(other).reports();
    REQUIRE(second.size() == 2);
    for (std::size_t i = 0; i < second.size(); ++i) {
        CHECK(first[i].outcome == Outcome::drafted);
        CHECK(second[i].outcome == Outcome::unchanged);
        CHECK(second[i].drafts == first[i].drafts);
        CHECK(second[i].findings.size() == second[i].drafts.size());
        CHECK(second[i].sentence.starts_with("It is in the library already, as the draft "));
    }
    CHECK(fixture.library.entries().size() == 4);
    CHECK(workflow::internal::files_in(fixture.paths.kits(), ".kit.xml").size() == 1);
}

TEST_CASE("a page or a kit that is missing beside its drafts comes back with the next import") {
    const LibraryFixture fixture;
    const auto reports = import(fixture, {pasted(mock_interview)});
    const std::string page = "pages/" + formats::sha256_hex(mock_interview);
    const std::string kit = "kits/" + reports[0].kit.value();
    const std::string kit_bytes = fixture.get(kit);
    std::filesystem::remove_all(fixture.paths.pages());
    std::filesystem::remove_all(fixture.paths.kits());
    const auto again = import(fixture, {pasted(mock_interview)});
    CHECK(again[0].outcome == Outcome::unchanged);
    CHECK(again[0].kit == reports[0].kit);
    CHECK(fixture.get(kit) == kit_bytes);
    CHECK(fixture.get(page) == mock_interview);
}

TEST_CASE("a kit that its author has changed is not made again") {
    const LibraryFixture fixture;
    const auto reports = import(fixture, {pasted(mock_interview)});
    const std::string file = "kits/" + reports[0].kit.value();
    KitPlan kit = *formats::read_kit(fixture.get(file), "kit").value;
    kit.title = "Ours";
    fixture.put(file, formats::kit_bytes(kit));
    const auto again = import(fixture, {pasted(mock_interview)});
    CHECK(again[0].outcome == Outcome::unchanged);
    CHECK_FALSE(again[0].kit);
    CHECK(workflow::internal::files_in(fixture.paths.kits(), ".kit.xml").size() == 1);
}

TEST_CASE("a page that could not be kept is told, and the next import keeps it") {
    const LibraryFixture fixture;
    LibraryImporter importer(fixture.library);
    importer.take(seed());
    std::filesystem::remove_all(fixture.paths.pages());
    const auto reports = std::move(importer).reports();
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].outcome == Outcome::refused);
    CHECK(reports[0].sentence.find("no such file or directory") != std::string::npos);
    CHECK(fixture.has("drafts/" + testing::seed_id.text() + "-2.rubric.xml"));
    const auto again = import(fixture, {seed()});
    CHECK(again[0].outcome == Outcome::unchanged);
    CHECK(fixture.has("pages/" + formats::sha256_hex(formats::read_file(testing::seed_page))));
}

TEST_CASE("one page that cannot be used stops none of the others") {
    const LibraryFixture fixture;
    const auto reports = import(fixture,
                                {pasted("Pancakes\n\nMix flour and milk.\n"),
                                 {fixture.folder / "none.txt", "", "none.txt"},
                                 seed()});
    REQUIRE(reports.size() == 3);
    CHECK(reports[0].outcome == Outcome::refused);
    CHECK(reports[0].drafts.empty());
    CHECK(reports[1].outcome == Outcome::refused);
    CHECK(import_codes(reports[1]) == std::vector<std::string>{"import.failed"});
    CHECK(reports[1].sentence.find("no such file or directory") != std::string::npos);
    CHECK(reports[2].outcome == Outcome::drafted);
}

TEST_CASE("a mock interview becomes its drafts and a kit of them") {
    const LibraryFixture fixture;
    const auto reports = import(fixture, {pasted(mock_interview)});
    REQUIRE(reports.size() == 1);
    CAPTURE(reports[0].sentence);
    REQUIRE(reports[0].outcome == Outcome::drafted);
    CHECK(reports[0].drafts.size() == 2);
    CHECK(reports[0].files.size() == 2);
    REQUIRE(reports[0].kit);
    CHECK(reports[0].sentence.starts_with("2 drafts and a kit"));
    const auto kit = formats::read_kit(fixture.get("kits/" + *reports[0].kit), "kit");
    REQUIRE(kit.value);
    REQUIRE(kit.value->entries.size() == 2);
    CHECK(kit.value->entries[0].rubric == reports[0].drafts[0]);
    CHECK(kit.value->entries[0].version == 0);

    SUBCASE("which are there already when it comes again") {
        const auto again = import(fixture, {pasted(mock_interview)});
        CHECK(again[0].outcome == Outcome::unchanged);
        CHECK(again[0].drafts == reports[0].drafts);
        CHECK_FALSE(again[0].kit);
    }
    SUBCASE("and of which only the missing one is made anew, for the kit that names both") {
        std::filesystem::remove(reports[0].files[1]);
        const auto again = import(fixture, {pasted(mock_interview)});
        CHECK(again[0].outcome == Outcome::drafted);
        CHECK(again[0].drafts == reports[0].drafts);
        CHECK(again[0].kit == reports[0].kit);
    }
}

TEST_CASE("many pages are written in batches and reported in their order") {
    const LibraryFixture fixture;
    const std::string page = formats::read_file(testing::seed_page);
    std::vector<PageSource> sources;
    for (int i = 0; i < 300; ++i) {
        sources.push_back(pasted(page + "\nAnd " + std::to_string(i) + ".\n"));
        sources.back().name = std::to_string(i);
    }
    const auto reports = import(fixture, sources);
    REQUIRE(reports.size() == 300);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        CHECK(reports[i].name == std::to_string(i));
        REQUIRE(reports[i].outcome == Outcome::drafted);
        CHECK(std::filesystem::exists(reports[i].files.at(0)));
    }
    CHECK(fixture.library.entries().size() == 301);
}

TEST_CASE("an import without a library to write to fails as a whole") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "file", "");
    const workflow::RubricLibrary library(
        folder / "file/rubrics", testing::shipped_rubrics, workflow::system_services());
    CHECK_THROWS_AS(LibraryImporter{library}, Error);
}
