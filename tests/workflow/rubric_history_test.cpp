#include "workflow/rubric_history.h"

#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/rubric_edit.h"

using namespace evenhand;
using workflow::RubricHistory;
using workflow::RubricStep;

namespace {

Rubric titled(const std::string& title) {
    return with_text_at(testing::example_draft(), {}, title);
}

}  // namespace

TEST_CASE("a step leads from one rubric to the other and back") {
    const Rubric start = testing::example_draft();
    const Id<Item> gap("LF1");
    Rubric all = with_scale(titled("T"), Scale(1, {"no", "yes"}));
    all = without_criterion(with_new_sample(all), Id<Criterion>("owning"));
    all = without_probe(with_new_coverage(all), Id<Probe>("P1"));
    for (const Rubric& other : {start,
                                titled("T"),
                                without_item(start, gap),
                                with_item_moved(start, gap, ItemKind::pitfall, std::nullopt),
                                with_new_note(start),
                                with_criterion_moved(start, Id<Criterion>("owning"), 1),
                                all}) {
        Rubric before = start;
        Rubric after = other;
        const RubricStep step(before, after);
        CHECK(before == start);
        CHECK(after == other);
        step.undo(after);
        CHECK(after == start);
        step.redo(after);
        CHECK(after == other);
    }
}

TEST_CASE("edits of a rubric are undone and redone one by one") {
    RubricHistory history(titled("a"));
    history.edit(titled("b"));
    history.edit(titled("c"));
    history.undo();
    CHECK(history.current().title == "b");
    history.undo();
    history.undo();
    CHECK(history.current().title == "a");
    CHECK_FALSE(history.can_undo());
    history.redo();
    history.redo();
    history.redo();
    CHECK(history.current().title == "c");
    CHECK_FALSE(history.can_redo());
}

TEST_CASE("an edit forgets what had been undone, one that changes nothing does not") {
    RubricHistory history(titled("a"));
    history.edit(titled("b"));
    history.undo();
    history.edit(titled("a"));
    CHECK(history.can_redo());
    history.edit(titled("c"));
    CHECK_FALSE(history.can_redo());
    history.undo();
    CHECK(history.current().title == "a");
}

TEST_CASE("an amended edit is undone in one step") {
    RubricHistory history(titled("a"));
    history.edit(titled("b"));
    history.amend(titled("bc"));
    history.amend(titled("bc"));
    CHECK(history.current().title == "bc");
    history.undo();
    CHECK(history.current().title == "a");
    history.redo();
    CHECK(history.current().title == "bc");
}

TEST_CASE("an edit that is taken back has never been") {
    RubricHistory history(titled("a"));
    history.edit(titled("b"));
    history.edit(titled("c"));
    history.take_back();
    CHECK(history.current().title == "b");
    CHECK_FALSE(history.can_redo());
    history.undo();
    CHECK(history.current().title == "a");
}

TEST_CASE("a version number is no step, and undo and redo leave it alone") {
    RubricHistory history(titled("a"));
    history.edit(titled("b"));
    history.renumber(7);
    history.undo();
    CHECK(history.current().title == "a");
    CHECK(history.current().version == 7);
    CHECK_FALSE(history.can_undo());
    history.renumber(8);
    history.redo();
    CHECK(history.current().title == "b");
    CHECK(history.current().version == 8);
    history.amend(titled("c"));
    history.renumber(9);
    history.take_back();
    CHECK(history.current().title == "a");
    CHECK(history.current().version == 9);
}

TEST_CASE("the oldest of more edits than are kept is forgotten") {
    RubricHistory history(titled("0"));
    for (std::size_t i = 1; i <= RubricHistory::depth + 3; ++i) {
        history.edit(titled(std::to_string(i)));
    }
    while (history.can_undo()) {
        history.undo();
    }
    CHECK(history.current().title == "3");
}
