#include "workflow/internal/library_entries.h"

#include <doctest/doctest.h>

#include "../library_fixture.h"
#include "formats/published_list.h"

using namespace evenhand;
using testing::LibraryFixture;
using workflow::LibraryEntry;
namespace internal = workflow::internal;

namespace {

std::vector<LibraryEntry> entries_of(const LibraryFixture& fixture) {
    return internal::library_entries(
        fixture.paths, internal::VersionShelf(fixture.paths, testing::shipped_rubrics));
}

std::string version_bytes(int version) {
    Rubric rubric = testing::example_rubric();
    rubric.version = version;
    return formats::rubric_bytes(rubric);
}

void publish(const LibraryFixture& fixture, int version) {
    const std::string bytes = version_bytes(version);
    fixture.put("q01-example.v" + std::to_string(version) + ".rubric.xml", bytes);
    formats::append_to_published_list(
        fixture.paths.list(),
        {formats::sha256_hex(bytes), Id<Rubric>("q01-example"), version, testing::at(0), "", ""});
}

}  // namespace

TEST_CASE("a rubric is one entry with its newest version and its draft's words") {
    const LibraryFixture fixture;
    publish(fixture, 1);
    publish(fixture, 2);
    Rubric draft = testing::small_draft();
    draft.title = "Walrus";
    fixture.put("drafts/q01-example.rubric.xml", formats::rubric_bytes(draft));
    const auto entries = entries_of(fixture);
    REQUIRE(entries.size() == 2);
    const LibraryEntry& entry = entries[0];
    CHECK(entry.id == draft.id);
    CHECK(entry.title == "Walrus");
    CHECK(entry.question == draft.question);
    CHECK(entry.competency == "Ownership");
    CHECK(entry.level == "Mid");
    CHECK(entry.tags == std::vector<std::string>{"ownership"});
    CHECK(entry.number == 1);
    CHECK(entry.published == 2);
    CHECK(entry.draft == 3);
    CHECK_FALSE(entry.shipped);
    CHECK(entry.unreadable.empty());
    CHECK(entries[1].id == testing::seed_id);
    CHECK(entries[1].shipped);
    CHECK(entries[1].published == 1);
    CHECK_FALSE(entries[1].draft);
}

TEST_CASE("entries stand by number, then title, those without a number last") {
    const LibraryFixture fixture;
    const auto add = [&](const std::string& id, std::optional<int> number, const char* title) {
        Rubric draft = testing::small_draft(id);
        draft.number = number;
        draft.title = title;
        fixture.put("drafts/" + id + ".rubric.xml", formats::rubric_bytes(draft));
    };
    add("a", std::nullopt, "Apple");
    add("b", 10, "Banana");
    add("c", 2, "Cherry");
    add("d", 2, "Blackberry");
    std::vector<std::string> ids;
    for (const LibraryEntry& entry : entries_of(fixture)) {
        ids.push_back(entry.id.text());
    }
    CHECK(ids == std::vector<std::string>{"d", "c", testing::seed_id.text(), "b", "a"});
}

TEST_CASE("what cannot be read is an entry that says why") {
    const LibraryFixture fixture;
    publish(fixture, 1);
    fixture.put("q01-example.v1.rubric.xml", version_bytes(2));
    fixture.put("drafts/q02-broken.rubric.xml", "<rubric");
    fixture.put("stray.rubric.xml", "");
    const auto entries = entries_of(fixture);
    REQUIRE(entries.size() == 4);
    for (const LibraryEntry& entry : entries) {
        CAPTURE(entry.id.text());
        CHECK(entry.unreadable.empty() == (entry.id == testing::seed_id));
        CHECK_FALSE(entry.title.empty());
    }
}

TEST_CASE("a version that was altered says so beside a draft that can be read") {
    const LibraryFixture fixture;
    publish(fixture, 1);
    publish(fixture, 2);
    fixture.put("q01-example.v2.rubric.xml", version_bytes(3));
    Rubric draft = testing::small_draft();
    draft.title = "Walrus";
    fixture.put("drafts/q01-example.rubric.xml", formats::rubric_bytes(draft));
    const LibraryEntry entry = entries_of(fixture).at(0);
    CHECK(entry.unreadable.empty());
    CHECK(entry.version_fault.find("is not what was published") != std::string::npos);
    CHECK(entry.title == "Walrus");
    CHECK(entry.published == 2);
    CHECK(entry.draft == 3);
}

TEST_CASE("what is told of an altered version is taken from the newest one that can be read") {
    const LibraryFixture fixture;
    publish(fixture, 1);
    publish(fixture, 2);
    publish(fixture, 3);
    std::filesystem::remove(fixture.paths.version(Id<Rubric>("q01-example"), 3));
    const LibraryEntry entry = entries_of(fixture).at(0);
    CHECK(entry.title == testing::example_rubric().title);
    CHECK(entry.question == testing::example_rubric().question);
    CHECK(entry.published == 3);
    CHECK(entry.unreadable.find("is missing") != std::string::npos);
    CHECK(entry.version_fault == entry.unreadable);
    CHECK_FALSE(workflow::RubricLibrary::matching({entry}, "bug").empty());
}

TEST_CASE("a draft that cannot be read leaves its version told") {
    const LibraryFixture fixture;
    publish(fixture, 1);
    fixture.put("drafts/q01-example.rubric.xml", "<rubric");
    const LibraryEntry entry = entries_of(fixture).at(0);
    CHECK(entry.title == testing::example_rubric().title);
    CHECK_FALSE(entry.unreadable.empty());
    CHECK(entry.version_fault.empty());
}

TEST_CASE("a stray file named after a rubric keeps nobody from it") {
    const LibraryFixture fixture;
    fixture.put("drafts/q01-example.rubric.xml", formats::rubric_bytes(testing::small_draft()));
    fixture.put("q01-example.rubric.xml", "<rubric");
    CHECK(entries_of(fixture).at(0).unreadable.empty());
}

TEST_CASE("kept copies and discarded drafts are no entries") {
    const LibraryFixture fixture;
    const std::string bytes = formats::rubric_bytes(testing::small_draft());
    fixture.put("drafts/q01-example.abc.conflict.rubric.xml", bytes);
    fixture.put("drafts/discarded/q01-example.20261125T100000Z.rubric.xml", bytes);
    CHECK(entries_of(fixture).size() == 1);
}
