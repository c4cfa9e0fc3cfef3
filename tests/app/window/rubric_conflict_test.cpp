#include <filesystem>

#include <doctest/doctest.h>

#include "app/window/rubric_driver.h"
#include "rubric_places.h"

using namespace evenhand;
using testing::RubricDriver;
using testing::wait_for;

TEST_CASE_FIXTURE(RubricDriver, "two authors of one draft: both versions are kept") {
    auto other = library().open(rubric().id);
    REQUIRE(other.value);
    RubricPlace title;
    title.field = RubricField::title;
    (*other.value)->editor().type(title, "Their title");
    CHECK((*other.value)->save().empty());
    press(WXK_DOWN);
    press(WXK_F2);
    type("!");
    REQUIRE(wait_for([&] { return says("Someone else saved this draft meanwhile"); }));
    CHECK(saved().title == "Their title");
    CHECK(focused_text().ends_with("!"));
    type("!");
    CHECK(item("LF1")->text.ends_with("!!"));
    for (int i = 0; i < 8 && focus() != "Show differences"; ++i) {
        press(WXK_F6);
    }
    REQUIRE(focus() == "Show differences");
    press(WXK_SPACE);
    CHECK(wait_for([&] { return says("From theirs to yours"); }));
    CHECK(says("Their title"));
    press(WXK_TAB);
    REQUIRE(wait_for([&] { return focus() == "Keep mine"; }));
    press(WXK_SPACE);
    CHECK(wait_for([&] { return saved().title == "Missed bug in production"; }));
    CHECK(wait_for([&] { return !says("Someone else saved"); }));
    std::size_t kept = 0;
    for (const auto& entry : std::filesystem::directory_iterator(library().folder() / "drafts")) {
        kept += entry.path().string().ends_with(".conflict.rubric.xml") ? 1 : 0;
    }
    CHECK(kept >= 1);
}

TEST_CASE_FIXTURE(RubricDriver, "another author's version is seen before the draft is left") {
    auto other = library().open(rubric().id);
    REQUIRE(other.value);
    (*other.value)->editor().type(testing::place_of(RubricField::title), "Their title");
    CHECK((*other.value)->save().empty());
    editor().type(testing::place_of(RubricField::title), "My title");
    CHECK(page().run({app::Command::back, 0}));
    CHECK(left == 0);
    CHECK(wait_for([&] { return says("Someone else saved this draft meanwhile"); }));
    CHECK(page().run({app::Command::back, 0}));
    CHECK(left == 1);
}

TEST_CASE_FIXTURE(RubricDriver,
                  "a draft that somebody has discarded is let go, and not written to") {
    alt('5');
    REQUIRE(wait_for([&] { return focus() == "Title"; }));
    library().discard_draft(rubric().id);
    type("!");
    REQUIRE(wait_for([&] { return shows("Let it go"); }));
    for (int i = 0; i < 8 && focus() != "Go on as the next version"; ++i) {
        press(WXK_F6);
    }
    press(WXK_TAB);
    REQUIRE(focus() == "Let it go");
    press(WXK_SPACE);
    CHECK(wait_for([&] { return !shows("Let it go"); }));
    CHECK(says("Read-only"));
    REQUIRE(wait_for([&] { return focus() == "Title"; }));
    const std::string title = focused_text();
    type("!");
    CHECK(focused_text() == title);
}
