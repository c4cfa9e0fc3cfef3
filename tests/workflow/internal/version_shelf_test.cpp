#include "workflow/internal/version_shelf.h"

#include <doctest/doctest.h>

#include "../library_fixture.h"
#include "formats/published_list.h"

using namespace evenhand;
using testing::LibraryFixture;
using testing::Told;
using testing::told;
using workflow::internal::ShelfVersion;
using workflow::internal::VersionShelf;
using Source = ShelfVersion::Source;

namespace {

const Id<Rubric> id("q01-example");

std::string bytes_of_version(int version, const std::string& title = "Missed bug") {
    Rubric rubric = testing::example_rubric();
    rubric.version = version;
    rubric.title = title;
    return formats::rubric_bytes(rubric);
}

void list(const LibraryFixture& fixture, int version, const std::string& bytes) {
    formats::append_to_published_list(
        fixture.paths.list(),
        {formats::sha256_hex(bytes), id, version, testing::at(version), "Author", "note"});
}

void publish(const LibraryFixture& fixture, int version) {
    fixture.put("q01-example.v" + std::to_string(version) + ".rubric.xml",
                bytes_of_version(version));
    list(fixture, version, bytes_of_version(version));
}

VersionShelf shelf_of(const LibraryFixture& fixture) {
    return VersionShelf(fixture.paths, testing::shipped_rubrics);
}

}  // namespace

TEST_CASE("an empty library has what came with the program") {
    const LibraryFixture fixture;
    const VersionShelf shelf = shelf_of(fixture);
    REQUIRE(shelf.versions().size() == 1);
    CHECK(shelf.versions()[0].id == testing::seed_id);
    CHECK(shelf.versions()[0].entry.shipped);
    CHECK(shelf.next_version(testing::seed_id) == 2);
    CHECK(shelf.newest(id) == nullptr);
    CHECK(shelf.at(id, 1) == nullptr);
    CHECK(shelf.next_version(id) == 1);
}

TEST_CASE("published versions are found by number and by hash, the newest last") {
    const LibraryFixture fixture;
    publish(fixture, 1);
    publish(fixture, 2);
    publish(fixture, 10);
    const VersionShelf shelf = shelf_of(fixture);
    REQUIRE(shelf.newest(id) != nullptr);
    CHECK(shelf.newest(id)->entry.version == 10);
    CHECK(shelf.next_version(id) == 11);
    REQUIRE(shelf.at(id, 2) != nullptr);
    CHECK(shelf.at(id, 2)->entry.published_at == testing::at(2));
    CHECK(shelf.at(id, 2)->entry.author == "Author");
    CHECK(shelf.at(id, 3) == nullptr);
    const auto* found = shelf.with_hash(formats::sha256_hex(bytes_of_version(1)));
    CHECK(found == shelf.at(id, 1));
    CHECK(shelf.with_hash(std::string(64, '0')) == nullptr);
    const auto read = VersionShelf::read(*shelf.newest(id));
    REQUIRE(read.value);
    CHECK(read.value->rubric.version == 10);
    CHECK(read.findings.empty());
}

TEST_CASE("a version whose file was changed by one byte is told and not given") {
    const LibraryFixture fixture;
    publish(fixture, 1);
    fixture.put("q01-example.v1.rubric.xml", bytes_of_version(1, "Missed bux"));
    const VersionShelf shelf = shelf_of(fixture);
    const auto read = VersionShelf::read(*shelf.at(id, 1));
    CHECK_FALSE(read.value);
    CHECK(told(read.findings) == Told{"library.altered q01-example.v1.rubric.xml"});
    CHECK(
        read.findings[0].message ==
        "Version 1 of \u201Cq01-example\u201D is not what was published: somebody has changed its "
        "file q01-example.v1.rubric.xml. It is not offered for new interviews; put the published "
        "file back.");
}

TEST_CASE("a version whose file is missing is told") {
    const LibraryFixture fixture;
    fixture.put("x.txt", "");
    list(fixture, 3, bytes_of_version(3));
    const VersionShelf shelf = shelf_of(fixture);
    const auto read = VersionShelf::read(*shelf.newest(id));
    CHECK_FALSE(read.value);
    CHECK(told(read.findings) == Told{"library.missing q01-example.v3.rubric.xml"});
    CHECK(shelf.next_version(id) == 4);
}

TEST_CASE("a file without a line is offered as it is, with a hint") {
    const LibraryFixture fixture;
    fixture.put("anything.rubric.xml", bytes_of_version(4));
    const VersionShelf shelf = shelf_of(fixture);
    REQUIRE(shelf.newest(id) != nullptr);
    CHECK(shelf.newest(id)->source == Source::put);
    const auto read = VersionShelf::read(*shelf.newest(id));
    REQUIRE(read.value);
    CHECK(read.value->rubric.version == 4);
    CHECK(told(read.findings) == Told{"library.unlisted anything.rubric.xml"});
    CHECK(read.findings[0].severity == Severity::hint);
}

TEST_CASE(
    "of two versions with one number the one published here counts, the other is found by hash") {
    const LibraryFixture fixture;
    publish(fixture, 1);
    fixture.put("a.rubric.xml", bytes_of_version(1, "Other"));
    Rubric own = formats::read_rubric(formats::read_file(testing::shipped_rubrics /
                                                         (testing::seed_id.text() + ".rubric.xml")),
                                      "x")
                     .value->rubric;
    own.title = "Our own";
    fixture.put("b.rubric.xml", formats::rubric_bytes(own));
    const VersionShelf shelf = shelf_of(fixture);
    CHECK(shelf.newest(id)->source == Source::listed);
    CHECK(shelf.at(id, 1)->source == Source::listed);
    CHECK(shelf.with_hash(formats::sha256_hex(bytes_of_version(1, "Other"))) != nullptr);
    CHECK(shelf.newest(testing::seed_id)->source == Source::put);
    CHECK(shelf.newest(testing::seed_id)->content->rubric.title == "Our own");
}

TEST_CASE("drafts in the folder are no versions, and what cannot be read is told") {
    const LibraryFixture fixture;
    fixture.put("draft.rubric.xml", formats::rubric_bytes(testing::small_draft()));
    fixture.put("broken.rubric.xml", "<rubric");
    std::filesystem::create_directories(fixture.folder / "rubrics/folder.rubric.xml");
    const VersionShelf shelf = shelf_of(fixture);
    CHECK(shelf.newest(id) == nullptr);
    REQUIRE(shelf.unusable().size() == 2);
    CHECK(shelf.unusable()[0].file.filename() == "broken.rubric.xml");
    CHECK(shelf.unusable()[1].errors.front().code == "rubric.unreadable");
}

TEST_CASE("a number that a file's name has taken is not given again") {
    const LibraryFixture fixture;
    fixture.put("q01-example.v1.rubric.xml", "broken");
    CHECK(shelf_of(fixture).next_version(id) == 2);
}

TEST_CASE("while the list cannot be read no version proves what it is, and none stands in for it") {
    const LibraryFixture fixture;
    publish(fixture, 1);
    fixture.put("q01-example.v2.rubric.xml", bytes_of_version(2, "Tampered with"));
    Rubric theirs = testing::example_rubric();
    theirs.id = Id<Rubric>("q02-theirs");
    fixture.put("theirs.rubric.xml", formats::rubric_bytes(theirs));
    SUBCASE("it is of a newer program") {
        fixture.put("published.txt", "evenhand-published 9\n");
        CHECK(told(shelf_of(fixture).list_findings()) == Told{"published.newer published.txt:1"});
    }
    SUBCASE("its first line is damaged") {
        fixture.put("published.txt", "Evenhand-published 1\n");
        CHECK(told(shelf_of(fixture).list_findings()) == Told{"published.foreign published.txt:1"});
    }
    const VersionShelf shelf = shelf_of(fixture);
    REQUIRE(shelf.newest(id) != nullptr);
    CHECK(shelf.newest(id)->entry.version == 2);
    for (int version = 1; version <= 2; ++version) {
        const auto read = VersionShelf::read(*shelf.at(id, version));
        CHECK_FALSE(read.value);
        REQUIRE(read.findings.size() == 1);
        CHECK(read.findings[0].severity == Severity::error);
        CHECK(read.findings[0].code == shelf.list_findings()[0].code);
        CHECK(read.findings[0].message.ends_with(shelf.list_findings()[0].message));
    }
    CHECK(shelf.next_version(id) == 3);
    CHECK(VersionShelf::read(*shelf.newest(theirs.id)).value);
}
