#include "workflow/internal/publish_draft.h"

#include <doctest/doctest.h>

#include "../library_fixture.h"
#include "core/error.h"

using namespace evenhand;
using testing::LibraryFixture;
using testing::Told;
using testing::told;
using workflow::OpenDraft;

namespace {

const Id<Rubric> id("q01-example");
const std::string file = "drafts/q01-example.rubric.xml";
const RubricPlace title{RubricPart::rubric, "", "", 0, 0, RubricField::title};

struct Desk : LibraryFixture {
    std::unique_ptr<OpenDraft> author() {
        auto opened = library.open(id);
        REQUIRE(opened.value);
        return std::move(*opened.value);
    }
    auto publish(OpenDraft& draft) {
        return workflow::internal::publish_draft(
            paths, testing::shipped_rubrics, draft, {time.now, "Author One", "a note"});
    }
    void with_draft() { put(file, formats::rubric_bytes(testing::fit_draft())); }
};

}  // namespace

TEST_CASE("publishing gives the version as it lies on the disk") {
    Desk desk;
    desk.with_draft();
    const auto draft = desk.author();
    draft->editor().type(title, "Walrus");
    const auto published = desk.publish(*draft);
    REQUIRE(published.value);
    CHECK(published.findings.empty());
    const std::string bytes = formats::read_file(published.value->path);
    CHECK(formats::sha256_hex(bytes) == published.value->pinned.sha256);
    CHECK(formats::read_rubric(bytes, "v1").value == published.value->pinned);
    CHECK(published.value->pinned.rubric.title == "Walrus");
    CHECK(draft->editor().read_only());
    CHECK_FALSE(desk.has(file));
    const auto versions = desk.library.versions(id);
    REQUIRE(versions.size() == 1);
    CHECK(versions[0].author == "Author One");
    CHECK(versions[0].note == "a note");
    CHECK(versions[0].published_at == desk.time.now);
    CHECK_FALSE(versions[0].altered);
}

TEST_CASE("a draft with errors is not published, and all of them are told") {
    Desk desk;
    Rubric draft = testing::fit_draft();
    draft.criteria[0].anchors.clear();
    desk.put(file, formats::rubric_bytes(draft));
    const auto open = desk.author();
    const auto published = desk.publish(*open);
    CHECK_FALSE(published.value);
    REQUIRE_FALSE(published.findings.empty());
    for (const Finding& finding : published.findings) {
        CHECK(finding.severity == Severity::error);
    }
    CHECK(desk.has(file));
    CHECK(desk.library.versions(id).empty());
}

TEST_CASE("what says nothing new is not published again") {
    Desk desk;
    desk.with_draft();
    const auto first = desk.author();
    REQUIRE(desk.publish(*first).value);
    const auto next = desk.author();
    CHECK(next->editor().rubric().version == 2);
    const auto published = desk.publish(*next);
    CHECK_FALSE(published.value);
    CHECK(told(published.findings) == Told{"publish.unchanged q01-example"});
    CHECK(published.findings[0].message ==
          "The draft says what version 1 says; there is nothing to publish.");
    CHECK_FALSE(desk.has(file));
}

TEST_CASE("when another was faster the draft stays as the next version") {
    Desk desk;
    desk.with_draft();
    const auto mine = desk.author();
    const auto theirs = desk.author();
    REQUIRE(desk.publish(*theirs).value);
    const std::string version = desk.get("q01-example.v1.rubric.xml");
    SUBCASE("without an edit of mine there is nothing to publish") {
        CHECK(told(desk.publish(*mine).findings) == Told{"publish.unchanged q01-example"});
    }
    SUBCASE("with an edit that was not saved, the conflict is told first") {
        mine->editor().type(title, "Mine");
        CHECK(told(desk.publish(*mine).findings) == Told{"draft.conflict q01-example.rubric.xml"});
        CHECK(mine->keep_ours().empty());
        const auto published = desk.publish(*mine);
        REQUIRE(published.value);
        CHECK(published.value->pinned.rubric.version == 2);
    }
    CHECK(desk.get("q01-example.v1.rubric.xml") == version);
}

TEST_CASE("a version that came up while I wrote is not made twice") {
    Desk desk;
    desk.with_draft();
    const auto mine = desk.author();
    mine->editor().type(title, "Mine");
    CHECK(mine->save().empty());
    Rubric theirs = testing::example_rubric();
    theirs.title = "Theirs";
    desk.put("theirs.rubric.xml", formats::rubric_bytes(theirs));
    const auto published = desk.publish(*mine);
    CHECK_FALSE(published.value);
    CHECK(told(published.findings) == Told{"publish.exists q01-example"});
    CHECK(published.findings[0].message ==
          "Someone else has published version 1 meanwhile. Your draft is kept, as the draft of "
          "version 2; see what differs, then publish it.");
    CHECK(mine->editor().rubric().version == 2);
    CHECK(mine->saved());
    mine->editor().undo();
    CHECK(mine->editor().rubric().title == "Missed bug");
    CHECK(mine->editor().rubric().version == 2);
    CHECK_FALSE(mine->editor().can_undo());
    mine->editor().redo();
    CHECK(desk.publish(*mine).value->pinned.rubric.version == 2);
}

TEST_CASE("what another has saved is not passed over when I publish without an edit of mine") {
    Desk desk;
    desk.with_draft();
    const auto mine = desk.author();
    const auto theirs = desk.author();
    theirs->editor().type(title, "Theirs");
    CHECK(theirs->save().empty());
    const Told conflict = {"draft.conflict q01-example.rubric.xml"};
    CHECK(told(desk.publish(*mine).findings) == conflict);
    CHECK(desk.library.versions(id).empty());
    REQUIRE(mine->conflict());
    CHECK(mine->conflict()->theirs->title == "Theirs");
    CHECK_FALSE(mine->saved());
    SUBCASE("theirs is published once it is taken") {
        mine->take_theirs();
        CHECK(mine->saved());
        CHECK(desk.publish(*mine).value->pinned.rubric.title == "Theirs");
    }
    SUBCASE("what was taken is compared again") {
        theirs->editor().type(title, "Theirs again");
        CHECK(theirs->save().empty());
        mine->take_theirs();
        CHECK(told(desk.publish(*mine).findings) == conflict);
        CHECK(desk.library.versions(id).empty());
        CHECK(mine->conflict()->theirs->title == "Theirs again");
    }
    SUBCASE("mine is published once it is kept, and theirs stays beside it") {
        CHECK(told(mine->keep_ours()) == Told{"draft.kept q01-example.rubric.xml"});
        CHECK(desk.publish(*mine).value->pinned.rubric.title == "Missed bug");
    }
    SUBCASE("the conflict ends by itself when the file is what it was") {
        desk.with_draft();
        CHECK(mine->save().empty());
        CHECK_FALSE(mine->conflict());
        CHECK(desk.publish(*mine).value);
    }
}

TEST_CASE("a draft that was discarded meanwhile is not published") {
    Desk desk;
    desk.with_draft();
    const auto mine = desk.author();
    (void)desk.library.discard_draft(id);
    CHECK(told(desk.publish(*mine).findings) == Told{"draft.conflict q01-example.rubric.xml"});
    CHECK(mine->conflict()->kind == OpenDraft::Conflict::Kind::gone);
    CHECK(desk.library.versions(id).empty());
    SUBCASE("unless it is kept as a new one") {
        CHECK(mine->keep_ours().empty());
        CHECK(desk.publish(*mine).value);
    }
    SUBCASE("nor when it was let go") {
        mine->take_theirs();
        CHECK(told(desk.publish(*mine).findings) == Told{"library.no-draft q01-example"});
        CHECK(desk.library.versions(id).empty());
    }
}

TEST_CASE("a file that only has the version's name is not written over either") {
    Desk desk;
    desk.with_draft();
    const auto mine = desk.author();
    desk.put("q01-example.v1.rubric.xml", "broken");
    CHECK(told(desk.publish(*mine).findings) == Told{"publish.exists q01-example"});
    CHECK(desk.get("q01-example.v1.rubric.xml") == "broken");
    CHECK(desk.publish(*mine).value->pinned.rubric.version == 2);
}

TEST_CASE("when the disk fails nothing is published and the draft stays open") {
    Desk desk;
    desk.with_draft();
    const auto mine = desk.author();
    std::filesystem::create_directories(desk.paths.list() / "in-the-way");
    CHECK_THROWS_AS((void)desk.publish(*mine), Error);
    CHECK_FALSE(desk.has("q01-example.v1.rubric.xml"));
    CHECK(desk.has(file));
    CHECK_FALSE(mine->editor().read_only());
}
