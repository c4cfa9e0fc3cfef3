#include "workflow/internal/stored_draft.h"

#include <doctest/doctest.h>

#include "../library_fixture.h"

using namespace evenhand;
using testing::LibraryFixture;
using testing::Told;
using testing::told;
using workflow::OpenDraft;
using workflow::internal::files_in;
using Kind = OpenDraft::Conflict::Kind;

namespace {

const Id<Rubric> id("q01-example");
const std::string file = "drafts/q01-example.rubric.xml";
const RubricPlace title{RubricPart::rubric, "", "", 0, 0, RubricField::title};

struct TwoAuthors : LibraryFixture {
    TwoAuthors() { put(file, formats::rubric_bytes(testing::fit_draft())); }

    std::unique_ptr<OpenDraft> author() {
        auto opened = library.open(id);
        REQUIRE(opened.value);
        return std::move(*opened.value);
    }
    [[nodiscard]] Rubric on_disk() const {
        return formats::read_rubric(get(file), "file").value->rubric;
    }
    [[nodiscard]] std::vector<std::filesystem::path> copies() const {
        return files_in(paths.drafts(), ".conflict.rubric.xml");
    }
    [[nodiscard]] static Rubric read(const std::filesystem::path& path) {
        return formats::read_rubric(formats::read_file(path), "copy").value->rubric;
    }
};

}  // namespace

TEST_CASE("a draft is written when it has changed, and only then") {
    TwoAuthors two;
    const auto mine = two.author();
    CHECK(mine->saved());
    std::filesystem::remove(two.paths.lock());
    CHECK(mine->save().empty());
    CHECK_FALSE(std::filesystem::exists(two.paths.lock()));
    mine->editor().type(title, "Walrus");
    CHECK_FALSE(mine->saved());
    CHECK(mine->save().empty());
    CHECK(mine->saved());
    CHECK(two.on_disk() == mine->editor().rubric());
    CHECK(mine->path() == two.paths.draft(id));
    mine->editor().undo();
    CHECK_FALSE(mine->saved());
    CHECK(mine->save().empty());
    CHECK(two.on_disk().title == "Missed bug");
}

TEST_CASE("two authors take turns without a conflict when each sees what the other has saved") {
    TwoAuthors two;
    const auto mine = two.author();
    mine->editor().type(title, "Mine");
    CHECK(mine->save().empty());
    const auto theirs = two.author();
    theirs->editor().type(title, "Theirs");
    CHECK(theirs->save().empty());
    CHECK(two.on_disk().title == "Theirs");
}

TEST_CASE("of two authors who save, neither loses a word") {
    TwoAuthors two;
    const auto mine = two.author();
    const auto theirs = two.author();
    theirs->editor().type(title, "Theirs");
    CHECK(theirs->save().empty());
    mine->editor().type(title, "Mine");
    const Findings conflict = mine->save();
    CHECK(told(conflict) == Told{"draft.conflict q01-example.rubric.xml"});
    CHECK(conflict[0].severity == Severity::error);
    CHECK(conflict[0].message ==
          "Someone else has saved this draft meanwhile. Nothing was overwritten: yours is kept as "
          "q01-example.id1.conflict.rubric.xml. Take theirs, or keep yours in its place.");
    CHECK_FALSE(mine->saved());
    CHECK(two.on_disk().title == "Theirs");
    REQUIRE(two.copies().size() == 1);
    CHECK(TwoAuthors::read(two.copies()[0]).title == "Mine");
    REQUIRE(mine->conflict());
    CHECK(mine->conflict()->kind == Kind::changed);
    REQUIRE(mine->conflict()->theirs);
    CHECK(mine->conflict()->theirs->title == "Theirs");
    REQUIRE(mine->conflict()->differences.size() == 1);
    CHECK(mine->conflict()->differences[0].before == "Theirs");
    CHECK(mine->conflict()->differences[0].after == "Mine");

    SUBCASE("mine goes on being kept while I type") {
        mine->editor().type(title, "Mine, longer");
        CHECK(told(mine->save()) == told(conflict));
        REQUIRE(two.copies().size() == 1);
        CHECK(TwoAuthors::read(two.copies()[0]).title == "Mine, longer");
        CHECK(two.on_disk().title == "Theirs");
    }
    SUBCASE("theirs can be taken, and undone") {
        mine->take_theirs();
        CHECK_FALSE(mine->conflict());
        CHECK(mine->saved());
        CHECK(mine->editor().rubric().title == "Theirs");
        REQUIRE(two.copies().size() == 1);
        mine->editor().undo();
        CHECK(mine->editor().rubric().title == "Mine");
        CHECK(mine->save().empty());
        CHECK(two.on_disk().title == "Mine");
    }
    SUBCASE("mine can be kept, and theirs is kept beside it") {
        mine->editor().type(title, "Mine at last");
        CHECK(told(mine->keep_ours()) == Told{"draft.kept q01-example.rubric.xml"});
        CHECK_FALSE(mine->conflict());
        CHECK(mine->saved());
        CHECK(two.on_disk().title == "Mine at last");
        REQUIRE(two.copies().size() == 1);
        CHECK(TwoAuthors::read(two.copies()[0]).title == "Theirs");
        theirs->editor().type(title, "Theirs again");
        CHECK(told(theirs->save()) == told(conflict));
        CHECK(two.on_disk().title == "Mine at last");
    }
    SUBCASE("the next who opens the draft is told of the copy") {
        const auto opened = two.library.open(id);
        CHECK(told(opened.findings) == Told{"draft.copy q01-example.id1.conflict.rubric.xml"});
    }
}

TEST_CASE("a draft that somebody has discarded can be kept as a new one") {
    TwoAuthors two;
    const auto mine = two.author();
    const auto discarded = two.library.discard_draft(id);
    CHECK(std::filesystem::exists(discarded));
    mine->editor().type(title, "Mine");
    CHECK(told(mine->save()) == Told{"draft.conflict q01-example.rubric.xml"});
    REQUIRE(mine->conflict());
    CHECK(mine->conflict()->kind == Kind::gone);
    CHECK_FALSE(mine->conflict()->theirs);
    CHECK_FALSE(two.has(file));
    REQUIRE(two.copies().size() == 1);
    SUBCASE("kept") {
        CHECK(mine->keep_ours().empty());
        CHECK(two.on_disk().title == "Mine");
        CHECK(two.copies().empty());
        CHECK(mine->saved());
    }
    SUBCASE("let go") {
        mine->take_theirs();
        CHECK(mine->editor().read_only());
        CHECK(mine->saved());
        CHECK(mine->save().empty());
        CHECK_FALSE(two.has(file));
        CHECK(two.copies().size() == 1);
    }
}

TEST_CASE("a draft that somebody has published goes on as the next version") {
    TwoAuthors two;
    const auto mine = two.author();
    const auto theirs = two.author();
    REQUIRE(two.library.publish(*theirs, "Author", "").value);
    mine->editor().type(title, "Mine");
    CHECK(told(mine->save()) == Told{"draft.conflict q01-example.rubric.xml"});
    CHECK(mine->keep_ours().empty());
    CHECK(two.on_disk().version == 2);
    CHECK(two.on_disk().title == "Mine");
    mine->editor().undo();
    CHECK(mine->editor().rubric().title == "Missed bug");
    CHECK(mine->editor().rubric().version == 2);
    CHECK_FALSE(mine->editor().can_undo());
}

TEST_CASE("a file that another program has spoilt is not written over unasked") {
    TwoAuthors two;
    const auto mine = two.author();
    two.put(file, "<rubric spoilt");
    mine->editor().type(title, "Mine");
    const Findings conflict = mine->save();
    CHECK(told(conflict) == Told{"draft.conflict q01-example.rubric.xml"});
    CHECK(conflict[0].message.find("cannot be read (q01-example.rubric.xml:1: ") !=
          std::string::npos);
    CHECK(mine->conflict()->kind == Kind::unreadable);
    CHECK_FALSE(mine->conflict()->reason.empty());
    mine->take_theirs();
    CHECK(mine->editor().rubric().title == "Mine");
    CHECK(mine->conflict());
    CHECK(told(mine->keep_ours()) == Told{"draft.kept q01-example.rubric.xml"});
    CHECK(two.on_disk().title == "Mine");
    REQUIRE(two.copies().size() == 1);
    CHECK(formats::read_file(two.copies()[0]) == "<rubric spoilt");
}

TEST_CASE("a conflict ends by itself when the file is what it was") {
    TwoAuthors two;
    const std::string before = two.get(file);
    const auto mine = two.author();
    two.put(file, "<other");
    mine->editor().type(title, "Mine");
    CHECK_FALSE(mine->save().empty());
    two.put(file, before);
    CHECK(mine->save().empty());
    CHECK_FALSE(mine->conflict());
    CHECK(two.copies().empty());
    CHECK(two.on_disk().title == "Mine");
}

TEST_CASE("keeping mine without a conflict is saving") {
    TwoAuthors two;
    const auto mine = two.author();
    mine->take_theirs();
    mine->editor().type(title, "Mine");
    CHECK(mine->keep_ours().empty());
    CHECK(two.on_disk().title == "Mine");
    CHECK(two.copies().empty());
}

TEST_CASE("a retired draft takes no edits and writes nothing") {
    TwoAuthors two;
    const auto mine = two.author();
    mine->retire();
    mine->editor().type(title, "Mine");
    CHECK(mine->saved());
    CHECK(mine->save().empty());
    CHECK(two.on_disk().title == "Missed bug");
}
