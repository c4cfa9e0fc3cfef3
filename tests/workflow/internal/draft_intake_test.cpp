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
constexpr auto of_one = DraftIntake::Page::of_one;
constexpr auto of_several = DraftIntake::Page::of_several;

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
    const auto placed = intake.place().drafts;
    REQUIRE(placed.size() == 2);
    CHECK(placed[1].draft.id == Id<Rubric>("q02-other"));
    CHECK(placed[1].failure.empty());
    CHECK(fixture.get("drafts/q01-example.rubric.xml") == formats::rubric_bytes(made_of(page)));
    CHECK(fixture.get("pages/" + formats::sha256_hex(page)) == page);
    CHECK(intake.waiting() == 0);
}

TEST_CASE("what is there is known by its page, one of several only by its name too") {
    const LibraryFixture fixture;
    {
        DraftIntake intake = intake_of(fixture);
        take(intake, made_of(page, "q01-example-2"));
        CHECK(intake.known(made_of(page), of_one)->id == Id<Rubric>("q01-example-2"));
        (void)intake.place();
    }
    const DraftIntake again = intake_of(fixture);
    REQUIRE(again.known(made_of(page), of_one));
    CHECK(again.known(made_of(page), of_one)->spoken() == "the draft \u201Cq01-example-2\u201D");
    CHECK_FALSE(again.known(made_of("another page"), of_one));
    CHECK(again.known(made_of(page, "q02-other"), of_one)->id == Id<Rubric>("q01-example-2"));
    CHECK_FALSE(again.known(made_of("another page", "q02-other"), of_one));
    CHECK(again.known(made_of(page), of_several));
    CHECK_FALSE(again.known(made_of(page, "q01"), of_several));
    CHECK_FALSE(again.known(made_of(page, "q02-other"), of_several));
}

TEST_CASE("the same words of a page saved in another way are known, other words are not") {
    const LibraryFixture fixture;
    {
        DraftIntake intake = intake_of(fixture);
        take(intake, made_of(page));
        CHECK(intake.known(made_of("the page\r\n"), of_one));
        (void)intake.place();
    }
    const DraftIntake again = intake_of(fixture);
    CHECK(again.known(made_of("the page\r\n"), of_one));
    Rubric other = made_of("another page");
    other.title = "Other";
    CHECK_FALSE(again.known(other, of_one));
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
    const auto known = intake.known(made_of(page), of_one);
    REQUIRE(known);
    CHECK(known->version == 2);
    CHECK(known->sha256 == formats::sha256_hex(bytes));
    CHECK(known->spoken() == "version 2 of \u201Cq01-example\u201D");
}

TEST_CASE("what came with the program takes its name but may be drafted anew") {
    const LibraryFixture fixture;
    const DraftIntake intake = intake_of(fixture);
    const Rubric draft = made_of(formats::read_file(testing::seed_page), testing::seed_id.text());
    CHECK_FALSE(intake.known(draft, of_one));
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
    const auto placed = intake.place().drafts;
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].draft.id == Id<Rubric>("q01-example-3"));
    CHECK(placed[0].file == fixture.paths.draft(Id<Rubric>("q01-example-3")));
    CHECK(fixture.get("drafts/q01-example.rubric.xml") == "theirs");
    CHECK(formats::read_rubric(fixture.get("drafts/q01-example-3.rubric.xml"), "x")
              .value->rubric.id == Id<Rubric>("q01-example-3"));
}

TEST_CASE("when another program was faster with the same page its draft is the one") {
    const LibraryFixture fixture;
    DraftIntake mine = intake_of(fixture);
    DraftIntake theirs = intake_of(fixture);
    take(theirs, made_of(page));
    take(mine, made_of(page));
    CHECK_FALSE(theirs.place().drafts.at(0).was_there);
    SUBCASE("as it was made") {}
    SUBCASE("also when they have edited it since") {
        Rubric edited = made_of(page);
        edited.title = "Edited";
        fixture.put("drafts/q01-example.rubric.xml", formats::rubric_bytes(edited));
    }
    SUBCASE("also when only its words are the same") {
        fixture.put("drafts/q01-example.rubric.xml",
                    formats::rubric_bytes(made_of("the page\r\n")));
    }
    const auto placed = mine.place().drafts;
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].was_there);
    CHECK(placed[0].failure.empty());
    CHECK(placed[0].draft.id == Id<Rubric>("q01-example"));
    CHECK_FALSE(fixture.has("drafts/q01-example-2.rubric.xml"));
}

TEST_CASE("a page that cannot be written says why, and is tried again when it comes again") {
    const LibraryFixture fixture;
    DraftIntake intake = intake_of(fixture);
    take(intake, made_of(page));
    std::filesystem::remove_all(fixture.paths.pages());
    const auto placement = intake.place();
    CHECK(placement.drafts.at(0).failure.empty());
    REQUIRE(placement.lost_pages.size() == 1);
    CHECK(placement.lost_pages[0].sha256 == formats::sha256_hex(page));
    CHECK(placement.lost_pages[0].failure.find("no such file or directory") != std::string::npos);
    formats::make_folder(fixture.paths.pages());
    intake.take_page(formats::sha256_hex(page), page);
    CHECK(intake.place().lost_pages.empty());
    CHECK(fixture.get("pages/" + formats::sha256_hex(page)) == page);
}

TEST_CASE("a draft that cannot be written says why") {
    const LibraryFixture fixture;
    DraftIntake intake = intake_of(fixture);
    take(intake, made_of(page));
    std::filesystem::remove_all(fixture.paths.drafts());
    const auto placed = intake.place().drafts;
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].failure.find("no such file or directory") != std::string::npos);
    CHECK_THROWS_AS(intake.take(made_of(page, "q07")), Error);
}
