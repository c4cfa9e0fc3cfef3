#include "workflow/rubric_author.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "formats/rubric_file.h"
#include "pinned_example.h"
#include "scratch_folder.h"

using namespace evenhand;
using workflow::import_page;
namespace fs = std::filesystem;

namespace {

const fs::path source = EVENHAND_SOURCE_DIR;
const fs::path page = source / "tests/data/pages/q09-missed-bug-to-production.txt";
const fs::path vocabulary = source / "rubrics/tags.txt";

bool has_error(const Findings& findings) {
    return std::ranges::any_of(
        findings, [](const Finding& finding) { return finding.severity == Severity::error; });
}

}  // namespace

TEST_CASE("a page becomes a draft file that reads back as the draft") {
    const testing::ScratchFolder folder;
    const auto imported = import_page(page, folder / "drafts", vocabulary);
    REQUIRE(imported.file);
    CHECK_FALSE(has_error(imported.findings));
    const auto read = formats::read_rubric(formats::read_file(*imported.file), "draft");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(read.value->rubric == *imported.draft);
    CHECK(read.value->rubric.status == RubricStatus::draft);
    CHECK_FALSE(has_error(workflow::check_file(*imported.file)));
}

TEST_CASE("importing a page twice leaves one file, and an edited draft is not overwritten") {
    const testing::ScratchFolder folder;
    const auto first = import_page(page, folder.path(), vocabulary);
    CHECK(import_page(page, folder.path(), vocabulary).file == first.file);
    Rubric edited = *first.draft;
    edited.title = "My own title";
    formats::write_file(*first.file, formats::rubric_bytes(edited));
    const auto again = import_page(page, folder.path(), vocabulary);
    CHECK_FALSE(again.file);
    CHECK(again.findings.back().code == "import.exists");
    CHECK(formats::read_file(*first.file) == formats::rubric_bytes(edited));
}

TEST_CASE("a page that is no question page leaves no file and no JSON") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "empty.txt", "");
    const auto imported = import_page(folder / "empty.txt", folder / "drafts", vocabulary);
    CHECK_FALSE(imported.file);
    CHECK(has_error(imported.findings));
    CHECK_FALSE(fs::exists(folder / "drafts"));
    CHECK(workflow::import_json(imported) == "null");
    CHECK_THROWS_AS((void)import_page(folder / "none.txt", folder.path(), vocabulary), Error);
}

TEST_CASE("the JSON of an import names the question") {
    const testing::ScratchFolder folder;
    const std::string json = workflow::import_json(import_page(page, folder.path(), vocabulary));
    CHECK(json.find("Tell me about a time you missed a bug that reached production.") !=
          std::string::npos);
}

TEST_CASE("checking tells rubrics, cards and invitations apart by their endings") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "a.rubric.xml", formats::rubric_bytes(testing::example_rubric()));
    CHECK_FALSE(has_error(workflow::check_file(folder / "a.rubric.xml")));
    for (const char* name : {"b.rubric.xml", "b.scorecard.xml", "b.invitation.xml"}) {
        CAPTURE(name);
        formats::write_file(folder / name, "<nothing/>");
        CHECK(has_error(workflow::check_file(folder / name)));
    }
}
