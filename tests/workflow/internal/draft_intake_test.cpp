#include "workflow/internal/draft_intake.h"

#include <doctest/doctest.h>

#include "../library_fixture.h"
#include "core/error.h"
#include "formats/published_list.h"

using namespace evenhand;
using testing::LibraryFixture;
using workflow::internal::DraftIntake;

namespace {

const std::string page = "the page";

Rubric made_of(const std::string& bytes, const std::string& id = "q01-example") {
    Rubric rubric = testing::small_draft(id);
    rubric.source_name = "q01.txt";
    rubric.source_sha256 = formats::sha256_hex(bytes);
    return rubric;
}

DraftIntake intake_of(const LibraryFixture& fixture) {
    return {fixture.paths, testing::shipped_rubrics};
}

void take(DraftIntake& intake, const Rubric& draft) {
    intake.take_page(draft.source_sha256, page);
    intake.take(draft);
}

}  // namespace

TEST_CASE("drafts and their pages are there once they are placed") {
    const LibraryFixture fixture;
    DraftIntake intake = intake_of(fixture);
    take(intake, made_of(page));
    take(intake, made_of(page, "q02-other"));
    CHECK(intake.waiting() == 3);
    CHECK_FALSE(fixture.has("drafts/q01-example.rubric.xml"));
    const auto placed = intake.place();
    REQUIRE(placed.size() == 2);
    CHECK(placed[1].draft.id == Id<Rubric>("q02-other"));
    CHECK(placed[1].failure.empty());
    CHECK(fixture.get("drafts/q01-example.rubric.xml") == formats::rubric_bytes(made_of(page)));
    CHECK(fixture.get("pages/" + formats::sha256_hex(page)) == page);
    CHECK(intake.waiting() == 0);
}

TEST_CASE("what is there is known by its page, under its own or a numbered name") {
    const LibraryFixture fixture;
    {
        DraftIntake intake = intake_of(fixture);
        take(intake, made_of(page, "q01-example-2"));
        CHECK(intake.known(made_of(page))->id == Id<Rubric>("q01-example-2"));
        (void)intake.place();
    }
    const DraftIntake again = intake_of(fixture);
    REQUIRE(again.known(made_of(page)));
    CHECK(again.known(made_of(page))->spoken() == "the draft \u201Cq01-example-2\u201D");
    CHECK_FALSE(again.known(made_of("another page")));
    CHECK_FALSE(again.known(made_of(page, "q01")));
    CHECK_FALSE(again.known(made_of(page, "q02-other")));
}

TEST_CASE("the same words of a page saved in another way are known, other words are not") {
    const LibraryFixture fixture;
    {
        DraftIntake intake = intake_of(fixture);
        take(intake, made_of(page));
        CHECK(intake.known(made_of("the page\r\n")));
        (void)intake.place();
    }
    const DraftIntake again = intake_of(fixture);
    CHECK(again.known(made_of("the page\r\n")));
    Rubric other = made_of("another page");
    other.title = "Other";
    CHECK_FALSE(again.known(other));
}

TEST_CASE("a published version made of the page is known with its hash") {
    const LibraryFixture fixture;
    Rubric version = made_of(page);
    version.status = RubricStatus::published;
    version.version = 2;
    const std::string bytes = formats::rubric_bytes(version);
    fixture.put("q01-example.v2.rubric.xml", bytes);
    formats::append_to_published_list(
        fixture.paths.list(), {formats::sha256_hex(bytes), version.id, 2, testing::at(1), "", ""});
    const DraftIntake intake = intake_of(fixture);
    const auto known = intake.known(made_of(page));
    REQUIRE(known);
    CHECK(known->version == 2);
    CHECK(known->sha256 == formats::sha256_hex(bytes));
    CHECK(known->spoken() == "version 2 of \u201Cq01-example\u201D");
}

TEST_CASE("what came with the program takes its name but may be drafted anew") {
    const LibraryFixture fixture;
    const DraftIntake intake = intake_of(fixture);
    const Rubric draft = made_of(formats::read_file(testing::seed_page), testing::seed_id.text());
    CHECK_FALSE(intake.known(draft));
    CHECK(intake.free_id(draft.id) == Id<Rubric>(testing::seed_id.text() + "-2"));
}

TEST_CASE("an id is free when no draft, readable or not, and no version has it") {
    const LibraryFixture fixture;
    fixture.put("drafts/q05.rubric.xml", "broken");
    DraftIntake intake = intake_of(fixture);
    CHECK(intake.free_id(Id<Rubric>("q05")) == Id<Rubric>("q05-2"));
    CHECK(intake.free_id(Id<Rubric>("q06")) == Id<Rubric>("q06"));
    take(intake, made_of(page, "q05-2"));
    CHECK(intake.free_id(Id<Rubric>("q05")) == Id<Rubric>("q05-3"));
}

TEST_CASE("when another program was faster with a name the next free one is taken") {
    const LibraryFixture fixture;
    DraftIntake intake = intake_of(fixture);
    take(intake, made_of(page));
    fixture.put("drafts/q01-example.rubric.xml", "theirs");
    fixture.put("drafts/q01-example-2.rubric.xml", "theirs too");
    const auto placed = intake.place();
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].draft.id == Id<Rubric>("q01-example-3"));
    CHECK(placed[0].file == fixture.paths.draft(Id<Rubric>("q01-example-3")));
    CHECK(fixture.get("drafts/q01-example.rubric.xml") == "theirs");
    CHECK(formats::read_rubric(fixture.get("drafts/q01-example-3.rubric.xml"), "x")
              .value->rubric.id == Id<Rubric>("q01-example-3"));
}

TEST_CASE("a draft that cannot be written says why") {
    const LibraryFixture fixture;
    DraftIntake intake = intake_of(fixture);
    take(intake, made_of(page));
    std::filesystem::remove_all(fixture.paths.drafts());
    const auto placed = intake.place();
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].failure.find("no such file or directory") != std::string::npos);
    CHECK_THROWS_AS(intake.take(made_of(page, "q07")), Error);
}
