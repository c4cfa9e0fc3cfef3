#include "workflow/library_desk.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "library_fixture.h"

using namespace evenhand;
using testing::LibraryFixture;
using testing::Told;
using testing::told;
using workflow::pair_named;

namespace {

const Id<Rubric> id("q01-example");
const std::string draft_file = "drafts/q01-example.rubric.xml";

struct Desk : LibraryFixture {
    auto publish(const std::string& name) {
        return workflow::publish_named(library, time.services(), name, "Author", "note");
    }
    std::string write(const Rubric& rubric) {
        formats::write_file(folder / "mine.rubric.xml", formats::rubric_bytes(rubric));
        return (folder / "mine.rubric.xml").string();
    }
    void edit_draft(const std::string& title) {
        Rubric draft = testing::fit_draft();
        draft.title = title;
        put(draft_file, formats::rubric_bytes(draft));
    }
    std::string pair(const std::vector<std::string>& names) {
        const auto pair = pair_named(library, names);
        return pair.value ? pair.value->older.name + " " + pair.value->newer.name
                          : told(pair.findings).at(0);
    }
};

}  // namespace

TEST_CASE("a draft is published by its id or by its file in the library") {
    Desk desk;
    desk.edit_draft("One");
    REQUIRE(desk.publish("q01-example").value);
    desk.edit_draft("Two");
    const auto second = desk.publish((desk.folder / "rubrics" / draft_file).string());
    REQUIRE(second.value);
    CHECK(second.value->pinned.rubric.version == 2);
    CHECK(second.value->pinned.rubric.title == "Two");
    CHECK(told(desk.publish("q77").findings) == Told{"library.no-rubric q77"});
}

TEST_CASE("a file from elsewhere is published as if it were the draft") {
    Desk desk;
    Rubric theirs = testing::fit_draft();
    theirs.status = RubricStatus::published;
    const std::string mine = desk.write(theirs);
    const auto published = desk.publish(mine);
    REQUIRE(published.value);
    CHECK(published.value->pinned.rubric == theirs);
    CHECK(std::filesystem::exists(mine));
    CHECK_FALSE(desk.has(draft_file));
    CHECK(told(desk.publish(mine).findings) == Told{"publish.unchanged q01-example"});
    CHECK_FALSE(desk.has(draft_file));
}

TEST_CASE("a file that cannot be published changes nothing") {
    Desk desk;
    Rubric unfit = testing::fit_draft();
    unfit.criteria.clear();
    CHECK_FALSE(desk.publish(desk.write(unfit)).value);
    CHECK_FALSE(desk.has(draft_file));
    desk.edit_draft("Somebody's");
    const std::string theirs = desk.get(draft_file);
    const auto refused = desk.publish(desk.write(testing::fit_draft()));
    CHECK_FALSE(refused.value);
    CHECK(refused.findings.at(0).code == "import.exists");
    CHECK(desk.get(draft_file) == theirs);
    formats::write_file(desk.folder / "mine.rubric.xml", "<rubric");
    CHECK_FALSE(desk.publish((desk.folder / "mine.rubric.xml").string()).value);
    CHECK_THROWS_AS((void)desk.publish("/no/such.rubric.xml"), Error);
}

TEST_CASE("a draft is begun once, from the newest version") {
    Desk desk;
    CHECK(told(workflow::begin_draft(desk.library, "q01-example").findings) ==
          Told{"library.no-rubric q01-example"});
    desk.edit_draft("One");
    REQUIRE(desk.publish("q01-example").value);
    const auto begun = workflow::begin_draft(desk.library, "q01-example");
    REQUIRE(begun.value);
    CHECK(*begun.value == desk.folder / "rubrics" / draft_file);
    desk.edit_draft("Edited");
    const std::string edited = desk.get(draft_file);
    CHECK(workflow::begin_draft(desk.library, "q01-example").value == begun.value);
    CHECK(desk.get(draft_file) == edited);
}

TEST_CASE("the two to compare are the latest unless they are named") {
    Desk desk;
    CHECK(desk.pair({"q01-example"}) == "diff.one-version ");
    desk.edit_draft("One");
    CHECK(desk.pair({"q01-example"}) == "diff.one-version ");
    REQUIRE(desk.publish("q01-example").value);
    CHECK(desk.pair({"q01-example"}) == "diff.one-version ");
    desk.edit_draft("Two");
    CHECK(desk.pair({"q01-example"}) == "version 1 draft");
    REQUIRE(desk.publish("q01-example").value);
    CHECK(desk.pair({"q01-example"}) == "version 1 version 2");
    desk.edit_draft("Three");
    CHECK(desk.pair({"q01-example"}) == "version 2 draft");
    CHECK(desk.pair({"q01-example", "1"}) == "version 1 draft");
    CHECK(desk.pair({"q01-example", "2", "1"}) == "version 2 version 1");
    CHECK(desk.pair({"q01-example", "draft", "1"}) == "draft version 1");
    CHECK(desk.pair({"q01-example", "7"}) == "library.no-version q01-example");
    CHECK(desk.pair({"q01-example", "one"}) == "library.no-version q01-example");
    CHECK(desk.pair({"q02", "draft", "1"}) == "library.no-draft q02");
    CHECK(desk.pair({"a", "b", "c", "d"}) == "diff.names ");
    CHECK(desk.pair({}) == "diff.names ");
}

TEST_CASE("two files are compared as they are") {
    Desk desk;
    const std::string mine = desk.write(testing::fit_draft());
    CHECK(desk.pair({mine, mine}) == mine + " " + mine);
    CHECK(desk.pair({mine}) == "diff.names ");
    CHECK_THROWS_AS((void)desk.pair({mine, "/no/such.rubric.xml"}), Error);
}
