#include "workflow/page_import.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "library_fixture.h"

using namespace evenhand;
using testing::LibraryFixture;
using workflow::import_pages;
using workflow::import_pages_into;
using workflow::PageReport;
using workflow::PageSource;
using workflow::sources_of;
using Outcome = PageReport::Outcome;
namespace fs = std::filesystem;

namespace {

const fs::path vocabulary = testing::shipped_rubrics / "tags.txt";

std::vector<std::string> names(const std::vector<PageSource>& sources) {
    std::vector<std::string> names;
    for (const PageSource& source : sources) {
        names.push_back(source.name);
    }
    return names;
}

PageSource seed() {
    return {testing::seed_page, "", testing::seed_page.filename().string()};
}

PageSource pancakes() {
    return {"", "Pancakes\n\nMix flour and milk.\n", "Pasted text"};
}

void write(const fs::path& file) {
    formats::make_folder(file.parent_path());
    formats::write_file(file, "");
}

}  // namespace

TEST_CASE("folders give all the pages in them and below, in order, without hidden ones") {
    const testing::ScratchFolder folder;
    for (const char* name : {"b.txt",
                             "a.MD",
                             "c.html",
                             "d.htm",
                             "e.markdown",
                             "f.text",
                             "g.pdf",
                             "h.rubric.xml",
                             ".hidden.txt",
                             "sub/z.txt",
                             "sub/a.txt",
                             ".git/x.txt"}) {
        write(folder / name);
    }
    CHECK(names(sources_of({folder.path()})) ==
          std::vector<std::string>{
              "a.MD", "b.txt", "c.html", "d.htm", "e.markdown", "f.text", "a.txt", "z.txt"});
}

TEST_CASE("files are taken as they are, each once, in the order given") {
    const testing::ScratchFolder folder;
    write(folder / "b.txt");
    write(folder / "a.pdf");
    fs::create_symlink(folder / "b.txt", folder / "link.txt");
    CHECK(
        names(sources_of({folder / "b.txt", folder / "a.pdf", folder / "b.txt", folder.path()})) ==
        std::vector<std::string>{"b.txt", "a.pdf"});
}

TEST_CASE("folders that link to each other end") {
    const testing::ScratchFolder folder;
    write(folder / "sub/a.txt");
    fs::create_directory_symlink(folder.path(), folder / "sub/up");
    fs::create_directory_symlink(folder / "sub", folder / "also");
    fs::create_symlink(folder / "gone", folder / "dangling.txt");
    const auto found = names(sources_of({folder.path()}));
    CHECK(found == std::vector<std::string>{"a.txt", "dangling.txt"});
}

TEST_CASE("what is not there is told before anything is done") {
    CHECK_THROWS_WITH_AS((void)sources_of({testing::seed_page, "/no/such/page.txt"}),
                         "Cannot read /no/such/page.txt: no such file or directory.",
                         Error);
    CHECK(sources_of({}).empty());
}

TEST_CASE("an import tells how far it is and can be stopped") {
    LibraryFixture fixture;
    std::vector<std::size_t> done;
    const auto stopped = import_pages(
        {pancakes(), seed(), seed()}, fixture.library, [&](std::size_t now, std::size_t all) {
            CHECK(all == 3);
            done.push_back(now);
            return now < 2;
        });
    CHECK(done == std::vector<std::size_t>{0, 1, 2});
    CHECK(stopped.stopped);
    REQUIRE(stopped.pages.size() == 2);
    CHECK(stopped.drafted == 1);
    CHECK(stopped.refused == 1);
    CHECK(stopped.sentence == "Stopped: 1 of 3 pages became a draft; 1 is no question page.");
    CHECK(fs::exists(stopped.pages[1].files.at(0)));
}

TEST_CASE("an import of nothing says so") {
    LibraryFixture fixture;
    const auto report = import_pages({}, fixture.library, {});
    CHECK(report.pages.empty());
    CHECK(report.sentence == "There is no page to import.");
}

TEST_CASE("into a plain folder each draft goes under its id and over nothing") {
    const testing::ScratchFolder folder;
    const fs::path file = folder / "drafts" / (testing::seed_id.text() + ".rubric.xml");
    const auto first = import_pages_into({seed()}, folder / "drafts", vocabulary, {});
    REQUIRE(first.pages.size() == 1);
    CHECK(first.pages[0].outcome == Outcome::drafted);
    CHECK(first.pages[0].files == std::vector{file});
    const auto again = import_pages_into({seed()}, folder / "drafts", vocabulary, {});
    CHECK(again.pages[0].outcome == Outcome::unchanged);
    CHECK(again.pages[0].files == std::vector{file});
    formats::write_file(file, "edited");
    const auto other = import_pages_into({seed(), pancakes()}, folder / "drafts", vocabulary, {});
    CHECK(other.pages[0].outcome == Outcome::refused);
    CHECK(other.pages[0].findings.back().code == "import.exists");
    CHECK(other.pages[1].outcome == Outcome::refused);
    CHECK(formats::read_file(file) == "edited");
    CHECK(other.sentence == "None of 2 pages became drafts; 2 could not be imported.");
}

TEST_CASE("a page that is none leaves no folder") {
    const testing::ScratchFolder folder;
    (void)import_pages_into({pancakes()}, folder / "drafts", vocabulary, {});
    CHECK_FALSE(fs::exists(folder / "drafts"));
}
