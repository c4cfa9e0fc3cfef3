#include "workflow/internal/publishing.h"

#include <doctest/doctest.h>

#include "../library_fixture.h"
#include "core/error.h"
#include "workflow/internal/draft_file.h"

using namespace evenhand;
using testing::LibraryFixture;
using workflow::internal::lock_library;
using workflow::internal::Publication;
using workflow::internal::published_form;
namespace internal = workflow::internal;
namespace fs = std::filesystem;

namespace {

const std::string version_file = "q01-example.v1.rubric.xml";
const std::string left_file = "q01-example.v1.publishing";
const std::string draft_file = "drafts/q01-example.rubric.xml";

std::string bytes() {
    return formats::rubric_bytes(published_form(testing::small_draft(), 1));
}

formats::PublishedLine line() {
    return {formats::sha256_hex(bytes()),
            Id<Rubric>("q01-example"),
            1,
            testing::at(0),
            "Author",
            "a note"};
}

Publication put(const LibraryFixture& fixture) {
    const formats::FolderLock lock = lock_library(fixture.paths);
    return internal::put_version(fixture.paths, lock, line(), bytes());
}

}  // namespace

TEST_CASE("in a published rubric nothing is open") {
    Rubric draft = testing::small_draft();
    draft.items[0].provenance.open = true;
    draft.criteria[0].anchors[0].provenance.open = true;
    const Rubric published = published_form(draft, 3);
    CHECK(published.status == RubricStatus::published);
    CHECK(published.version == 3);
    CHECK_FALSE(published.items[0].provenance.open);
    CHECK_FALSE(published.criteria[0].anchors[0].provenance.open);
    draft = published;
    draft.status = RubricStatus::draft;
    CHECK(published_form(draft, 3) == published);
}

TEST_CASE("a version is a file that nobody may write to, and a line") {
    const LibraryFixture fixture;
    fixture.put(draft_file, formats::rubric_bytes(testing::small_draft()));
    CHECK(put(fixture) == Publication::done);
    CHECK(fixture.get(version_file) == bytes());
    CHECK((fs::status(fixture.paths.version(line().id, 1)).permissions() &
           (fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write)) ==
          fs::perms::none);
    CHECK(fixture.get("published.txt") == formats::list_of(line()));
    CHECK_FALSE(fixture.has(left_file));
    CHECK_FALSE(fixture.has(draft_file));
}

TEST_CASE("a draft that somebody has saved anew stays") {
    const LibraryFixture fixture;
    Rubric other = testing::small_draft();
    other.title = "Other";
    fixture.put(draft_file, formats::rubric_bytes(other));
    CHECK(put(fixture) == Publication::done);
    CHECK(fixture.has(draft_file));
}

TEST_CASE("a version that is there is never written over") {
    const LibraryFixture fixture;
    fixture.put(version_file, "theirs");
    CHECK(put(fixture) == Publication::taken);
    CHECK(fixture.get(version_file) == "theirs");
    CHECK_FALSE(fixture.has("published.txt"));
    CHECK_FALSE(fixture.has(left_file));
}

TEST_CASE("when the line cannot be written nothing was published") {
    const LibraryFixture fixture;
    fixture.put(draft_file, formats::rubric_bytes(testing::small_draft()));
    fs::create_directories(fixture.paths.list());
    CHECK_THROWS_AS((void)put(fixture), Error);
    CHECK_FALSE(fixture.has(version_file));
    CHECK_FALSE(fixture.has(left_file));
    CHECK(fixture.has(draft_file));
}

TEST_CASE("what a program that died had begun is ended, wherever it died") {
    const LibraryFixture fixture;
    fixture.put(left_file, formats::list_of(line()));
    SUBCASE("before the version's file: nothing was published") {
        fixture.put(draft_file, formats::rubric_bytes(testing::small_draft()));
        internal::try_to_finish_publishing(fixture.paths);
        CHECK_FALSE(fixture.has("published.txt"));
        CHECK(fixture.has(draft_file));
    }
    SUBCASE("before the line") {
        fixture.put(version_file, bytes());
        fixture.put(draft_file, formats::rubric_bytes(testing::small_draft()));
        internal::try_to_finish_publishing(fixture.paths);
        CHECK(fixture.get("published.txt") == formats::list_of(line()));
        CHECK_FALSE(fixture.has(draft_file));
    }
    SUBCASE("before the draft was removed") {
        fixture.put(version_file, bytes());
        fixture.put(draft_file, formats::rubric_bytes(testing::small_draft()));
        fixture.put("published.txt", formats::list_of(line()));
        internal::try_to_finish_publishing(fixture.paths);
        CHECK(fixture.get("published.txt") == formats::list_of(line()));
        CHECK_FALSE(fixture.has(draft_file));
    }
    SUBCASE("while it wrote the line that was to be left") {
        fixture.put(left_file, "evenhand-publ");
        internal::try_to_finish_publishing(fixture.paths);
        CHECK_FALSE(fixture.has("published.txt"));
    }
    SUBCASE("and somebody has put another file there since") {
        fixture.put(version_file, "theirs");
        internal::try_to_finish_publishing(fixture.paths);
        CHECK(fixture.get(version_file) == "theirs");
        CHECK_FALSE(fixture.has("published.txt"));
    }
    CHECK_FALSE(fixture.has(left_file));
}

TEST_CASE("while another program publishes, its work is left to it") {
    const LibraryFixture fixture;
    fixture.put(version_file, bytes());
    fixture.put(left_file, formats::list_of(line()));
    {
        const formats::FolderLock lock = lock_library(fixture.paths);
        internal::try_to_finish_publishing(fixture.paths);
        CHECK(fixture.has(left_file));
    }
    internal::try_to_finish_publishing(fixture.paths);
    CHECK_FALSE(fixture.has(left_file));
}
