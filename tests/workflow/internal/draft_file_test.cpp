#include "workflow/internal/draft_file.h"

#include <doctest/doctest.h>

#include "../library_fixture.h"
#include "core/error.h"

using namespace evenhand;
using testing::LibraryFixture;
using workflow::internal::bytes_of;
using workflow::internal::DraftFile;
namespace internal = workflow::internal;

namespace {

const Id<Rubric> id("q01-example");

}  // namespace

TEST_CASE("a draft is written while its file holds what is known, and not otherwise") {
    const LibraryFixture fixture;
    DraftFile mine(fixture.paths, id, std::nullopt);
    CHECK_FALSE(mine.begun());
    CHECK(mine.write("one").written);
    CHECK(mine.begun());
    CHECK(mine.write("two").written);
    DraftFile other(fixture.paths, id, "two");
    CHECK(other.write("three").written);
    const auto answer = mine.write("four");
    CHECK_FALSE(answer.written);
    CHECK(answer.found == "three");
    CHECK(bytes_of(mine.path()) == "three");
}

TEST_CASE("a draft that came up meanwhile, or is gone, is not written") {
    const LibraryFixture fixture;
    DraftFile mine(fixture.paths, id, std::nullopt);
    DraftFile other(fixture.paths, id, std::nullopt);
    CHECK(other.write("theirs").written);
    CHECK(mine.write("mine").found == "theirs");
    std::filesystem::remove(mine.path());
    const auto answer = other.write("more");
    CHECK_FALSE(answer.written);
    CHECK_FALSE(answer.found);
    CHECK_FALSE(bytes_of(mine.path()));
}

TEST_CASE("overwriting keeps what was there") {
    const LibraryFixture fixture;
    DraftFile mine(fixture.paths, id, std::nullopt);
    const auto copy = fixture.paths.copy(id, "x");
    CHECK_FALSE(mine.overwrite("one", copy));
    CHECK_FALSE(bytes_of(copy));
    fixture.put("drafts/q01-example.rubric.xml", "theirs");
    CHECK(mine.overwrite("two", copy));
    CHECK(bytes_of(copy) == "theirs");
    CHECK(bytes_of(mine.path()) == "two");
    CHECK(mine.write("three").written);
}

TEST_CASE("what another has written can be taken as known") {
    const LibraryFixture fixture;
    DraftFile mine(fixture.paths, id, std::nullopt);
    fixture.put("drafts/q01-example.rubric.xml", "theirs");
    mine.know("theirs");
    CHECK(mine.write("mine").written);
}

TEST_CASE("while somebody holds the library locked, saving says so") {
    const LibraryFixture fixture;
    const auto lock = internal::lock_library(fixture.paths);
    REQUIRE(lock.held());
    DraftFile mine(fixture.paths, id, std::nullopt);
    try {
        (void)mine.write("one");
        FAIL("written in spite of the lock");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::locked);
        CHECK(std::string(error.what()).ends_with("; try again."));
    }
}

TEST_CASE("a draft is read strictly, and must be what its file is named after") {
    const std::string bytes = formats::rubric_bytes(testing::small_draft());
    const auto read = internal::read_draft(bytes, id);
    REQUIRE(read.value);
    CHECK(*read.value == testing::small_draft());
    const auto other = internal::read_draft(bytes, Id<Rubric>("q02"));
    CHECK_FALSE(other.value);
    CHECK(testing::told(other.findings) == testing::Told{"draft.other-id q02.rubric.xml"});
    CHECK(testing::told(internal::read_draft("", id).findings) ==
          testing::Told{"file.empty q01-example.rubric.xml:1"});
}

TEST_CASE("a file that cannot be read is nothing, or the reason") {
    const LibraryFixture fixture;
    std::filesystem::create_directories(fixture.paths.draft(id));
    CHECK_THROWS_AS((void)bytes_of(fixture.paths.draft(id)), Error);
    CHECK_FALSE(internal::bytes_if_readable(fixture.paths.draft(id)));
}
