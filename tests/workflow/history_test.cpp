#include "workflow/history.h"

#include <doctest/doctest.h>

using evenhand::workflow::History;

TEST_CASE("undo and redo walk through the edits") {
    History<int> history(1);
    history.edit(2);
    history.edit(3);
    history.undo();
    CHECK(history.current() == 2);
    history.redo();
    CHECK(history.current() == 3);
}

TEST_CASE("a new edit forgets what had been undone") {
    History<int> history(1);
    history.edit(2);
    history.undo();
    history.edit(5);
    CHECK_FALSE(history.can_redo());
    CHECK(history.current() == 5);
}

TEST_CASE("an edit that changes nothing is not an edit") {
    History<int> history(1);
    history.edit(1);
    CHECK_FALSE(history.can_undo());
    history.undo();
    CHECK(history.current() == 1);
}

TEST_CASE("an amended edit is taken back in one step with the edit it belongs to") {
    History<int> history(1);
    history.edit(2);
    history.amend(3);
    CHECK(history.current() == 3);
    history.undo();
    CHECK(history.current() == 1);
}

TEST_CASE("amending forgets what had been undone, amending nothing does not") {
    History<int> history(1);
    history.edit(2);
    history.undo();
    history.amend(1);
    CHECK(history.can_redo());
    history.amend(7);
    CHECK_FALSE(history.can_redo());
}

TEST_CASE("the oldest edits are forgotten beyond the depth") {
    History<int> history(0);
    const int last = static_cast<int>(History<int>::depth) + 5;
    for (int i = 1; i <= last; ++i) {
        history.edit(i);
    }
    while (history.can_undo()) {
        history.undo();
    }
    CHECK(history.current() == 5);
}
