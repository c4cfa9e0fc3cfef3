#include <algorithm>

#include <doctest/doctest.h>

#include "app/choice_button.h"
#include "app/key_map.h"
#include "app/platform/measure.h"
#include "app/rubric/tab_bar.h"
#include "app/window/rubric_driver.h"
#include "formats/file.h"
#include "workflow/example_draft.h"
#include "workflow/review_steps.h"

using namespace evenhand;
using testing::RubricDriver;
using testing::wait_for;

namespace {

using Ids = std::vector<std::string>;

Ids ids(const Rubric& rubric, ItemKind kind) {
    Ids ids;
    for (const Item& item : rubric.items) {
        if (item.kind == kind) {
            ids.push_back(item.id.text());
        }
    }
    return ids;
}

/// A draft in which nothing is open and nothing is in the way of publishing.
RubricDriver::Options accepted() {
    return {with_all_accepted(testing::open_q09())};
}

struct AcceptedDriver : RubricDriver {
    AcceptedDriver() : RubricDriver(accepted()) {}
};

RubricPlace text_of(const std::string& item) {
    RubricPlace place = testing::item(item);
    place.field = RubricField::text;
    return place;
}

/// Null when the window has no tab bar.
const wxRadioButton* chosen_tab(const wxWindow& window) {
    for (const wxWindow* child : window.GetChildren()) {
        const auto* button = dynamic_cast<const app::ChoiceButton*>(child);
        if (button != nullptr && button->GetValue()) {
            return button;
        }
        if (dynamic_cast<const app::TabBar*>(child) != nullptr) {
            return chosen_tab(*child);
        }
    }
    return nullptr;
}

const std::string first_row = "Look-for 1: ownership without self-flagellation";

}  // namespace

TEST_CASE_FIXTURE(RubricDriver, "the review goes by keys alone from the first open part to none") {
    CHECK(says("Draft of version 2 · question page q09-missed-bug-to-production.txt"));
    CHECK(wait_for([&] { return focus().starts_with("Question: Tell me about a time"); }));
    press(WXK_RETURN, wxMOD_CONTROL);
    CHECK(wait_for([&] { return focus().starts_with(first_row); }));
    press(WXK_SPACE);
    CHECK(wait_for([&] { return focus().starts_with("Look-for 2"); }));
    CHECK_FALSE(item("LF1")->provenance.open);
    int steps = 0;
    while (editor().open_parts() > 0 && steps < 80) {
        press(WXK_RETURN, wxMOD_CONTROL);
        ++steps;
    }
    CHECK(editor().open_parts() == 0);
    CHECK(wait_for([&] { return says("Publish…"); }));
}

TEST_CASE_FIXTURE(RubricDriver, "all that is stated is accepted at once, and undo takes it back") {
    const std::size_t before = editor().open_parts();
    press('S', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(wait_for([&] { return editor().open_parts() < before; }));
    CHECK_FALSE(item("PF1")->signal_provenance.open);
    ctrl('Z');
    CHECK(wait_for([&] { return editor().open_parts() == before; }));
}

TEST_CASE_FIXTURE(RubricDriver, "all that is stated is accepted from any tab") {
    const std::size_t before = editor().open_parts();
    alt('2');
    REQUIRE(wait_for([&] { return says("Accept all stated"); }));
    press('S', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(wait_for([&] { return editor().open_parts() < before; }));
}

TEST_CASE_FIXTURE(RubricDriver, "words are edited in place and stand in the file soon after") {
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return focus().starts_with(first_row); }));
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return focused_text() == "ownership without self-flagellation"; }));
    type(" or blame");
    CHECK(item("LF1")->text == "ownership without self-flagellation or blame");
    CHECK(says("Saving"));
    CHECK(wait_for([&] { return says("✓ Saved"); }));
    CHECK(find_item(saved(), Id<Item>("LF1"))->text ==
          "ownership without self-flagellation or blame");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return focus().starts_with(first_row + " or blame"); }));
    ctrl('Z');
    CHECK(wait_for([&] { return item("LF1")->text == "ownership without self-flagellation"; }));
    CHECK(wait_for([&] { return focus().starts_with(first_row + "."); }));
}

TEST_CASE_FIXTURE(RubricDriver, "an item is split at the cursor, joined again, and all is undone") {
    const Rubric before = rubric();
    press(WXK_DOWN);
    press(WXK_F2);
    REQUIRE(wait_for([&] { return focused_text() == "ownership without self-flagellation"; }));
    for (int i = 0; i < 25; ++i) {
        press(WXK_LEFT);
    }
    ctrl('B');
    REQUIRE(wait_for([&] { return ids(rubric(), ItemKind::look_for).size() == 4; }));
    CHECK(item("LF1")->text == "ownership");
    CHECK(focus().starts_with("Look-for 2: without self-flagellation"));
    press(WXK_UP);
    ctrl('J');
    CHECK(wait_for([&] { return ids(rubric(), ItemKind::look_for).size() == 3; }));
    CHECK(item("LF1")->text == "ownership; without self-flagellation");
    for (int i = 0; i < 5 && editor().can_undo(); ++i) {
        ctrl('Z');
    }
    CHECK(rubric() == before);
}

TEST_CASE_FIXTURE(RubricDriver, "an item moves by keys, from its group into the next") {
    press(WXK_DOWN);
    alt(WXK_DOWN);
    CHECK(ids(rubric(), ItemKind::look_for) == Ids{"LF2", "LF1", "LF3"});
    CHECK(wait_for([&] { return focus().starts_with("Look-for 2: ownership"); }));
    alt(WXK_RIGHT);
    CHECK(ids(rubric(), ItemKind::bonus) == Ids{"LF4", "LF1"});
    CHECK(wait_for([&] { return focus().starts_with("Bonus 2: ownership"); }));
}

TEST_CASE_FIXTURE(RubricDriver, "an item is dragged with the mouse to another group") {
    const wxRect from = place_of(
        "Look-for 2: what they did about it: the immediate fix. Stated, "
        "line 33. Repairing the harm. Open");
    const wxRect to = place_of(
        "Bonus 1: sharing the lesson with other teams. Stated, line 33. "
        "Preventing a repeat. Open");
    drag({from.x + 120, from.y + 10}, {to.x + 120, to.y + 3});
    CHECK(wait_for([&] { return ids(rubric(), ItemKind::bonus) == Ids{"LF2", "LF4"}; }));
    CHECK(ids(rubric(), ItemKind::look_for) == Ids{"LF1", "LF3"});
}

TEST_CASE_FIXTURE(RubricDriver, "what is added is written at once, and what is deleted is gone") {
    press(WXK_DOWN);
    ctrl('N');
    REQUIRE(wait_for([&] { return ids(rubric(), ItemKind::look_for).size() == 4; }));
    type("names a check");
    press(WXK_RETURN);
    REQUIRE(wait_for([&] { return focus().starts_with("Look-for 4: names a check"); }));
    press(WXK_DELETE);
    CHECK(wait_for([&] { return ids(rubric(), ItemKind::look_for).size() == 3; }));
}

TEST_CASE_FIXTURE(RubricDriver, "a finding leads to its place, one after another") {
    editor().edit([](Rubric rubric) {
        return with_item_tied(std::move(rubric), Id<Item>("PF2"), std::nullopt);
    });
    REQUIRE(wait_for([&] { return says("Pitfall 2"); }));
    const std::string row =
        "Pitfall 2: deflecting to 'the developer's fault'. Stated, line 37. No criterion. Open";
    REQUIRE(shows(row));
    for (int i = 0; i < 40 && !is_on(row); ++i) {
        ctrl('G');
    }
    CHECK(is_on(row));
    CHECK(says("Pitfall 2, criterion"));
}

TEST_CASE_FIXTURE(RubricDriver, "a place on the page chooses what was made of it") {
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return focus().starts_with(first_row); }));
    press(WXK_F6);
    press(WXK_F6);
    REQUIRE(wait_for([&] { return focus() == "Question page"; }));
    press(WXK_END, wxMOD_CONTROL);
    press(WXK_RETURN);
    CHECK(wait_for([&] {
        return is_on(
            "Strongest answer 1: state the gap matter-of-factly. Stated, line 37. Owning "
            "the gap. Open");
    }));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return focus().starts_with("Strongest answer 1"); }));
}

TEST_CASE_FIXTURE(RubricDriver, "what belongs to a part is written beside it") {
    press(WXK_DOWN);
    press(WXK_F6);
    press(WXK_TAB);
    REQUIRE(wait_for([&] { return focused_text() == "ownership"; }));
    ctrl('A');
    type("owns it");
    CHECK(item("LF1")->handle == "owns it");
    press(WXK_TAB);
    ctrl('A');
    type("they say it");
    CHECK(item("LF1")->tick_when == "they say it");
}

TEST_CASE_FIXTURE(RubricDriver, "the chosen tab shows its whole title") {
    for (const char digit : {'2', '3', '4', '5', '1'}) {
        alt(digit);
        CHECK(wait_for([&] {
            const wxRadioButton* tab = chosen_tab(page());
            return tab != nullptr && tab->GetSize().x >= app::platform::natural_width(*tab);
        }));
    }
}

TEST_CASE_FIXTURE(RubricDriver, "undo turns to the tab on which something changes") {
    alt('5');
    REQUIRE(wait_for([&] { return shows("Title"); }));
    RubricPlace title;
    title.field = RubricField::title;
    editor().type(title, "Another title");
    CHECK(says("Another title"));
    alt('1');
    REQUIRE(wait_for([&] { return says("Look-fors"); }));
    ctrl('Z');
    CHECK(rubric().title == "Missed bug in production");
    CHECK(wait_for([&] { return focused_text() == "Missed bug in production"; }));
    alt('2');
    CHECK(wait_for([&] { return says("Go to the next open part"); }));
    const std::size_t before = editor().open_parts();
    ctrl(WXK_RETURN);
    CHECK(wait_for([&] { return focus().starts_with("Anchor 5 of “Owning the gap”"); }));
    CHECK(editor().open_parts() == before);
}

TEST_CASE_FIXTURE(RubricDriver, "a disk that fails is told, and tried again until it works") {
    REQUIRE(wait_for([&] { return says("✓ Saved"); }));
    const auto drafts = library().folder() / "drafts";
    const auto away = library().folder() / "away";
    std::filesystem::rename(drafts, away);
    formats::write_file(drafts, "a file where the folder was");
    press(WXK_DOWN);
    press(WXK_F2);
    type("!");
    CHECK(wait_for([&] { return says("! Not saved: "); }));
    CHECK_FALSE(page().settle());
    std::filesystem::remove(drafts);
    std::filesystem::rename(away, drafts);
    CHECK(wait_for([&] { return says("✓ Saved"); }));
    CHECK(find_item(saved(), Id<Item>("LF1"))->text.ends_with("flagellation!"));
}

TEST_CASE_FIXTURE(AcceptedDriver, "a version is published by its author, with a note") {
    editor().type(text_of("LF1"), "ownership without self-blame");
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_for([&] { return says("Version 2 never changes."); }));
    CHECK(focus() == "Author");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return says("! Type who publishes this version."); }));
    CHECK_FALSE(published);
    type("Author One");
    press(WXK_TAB);
    type("first version");
    ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return published.has_value() || !reported.empty(); }));
    ctrl(WXK_RETURN);  // Once more, before the page is left.
    CHECK(reported == Findings{});
    REQUIRE(published);
    CHECK(published->pinned.rubric.status == RubricStatus::published);
    CHECK(remembered == "Author One");
    const auto versions = library().versions(rubric().id);
    REQUIRE_FALSE(versions.empty());
    CHECK(versions.back().author == "Author One");
    CHECK(versions.back().note == "first version");
}

TEST_CASE_FIXTURE(RubricDriver, "what blocks publishing is named and leads to its place") {
    editor().edit([](Rubric rubric) {
        rubric.question.clear();
        return rubric;
    });
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_for([&] { return says("in the way"); }));
    CHECK_FALSE(says("never changes"));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return focus().starts_with("Question:"); }));
    CHECK(left == 0);
    press(WXK_ESCAPE);
    CHECK(left == 1);
}

TEST_CASE_FIXTURE(AcceptedDriver, "a version that is read cannot be changed") {
    editor().make_read_only();
    press(WXK_DOWN);
    const Rubric before = rubric();
    press(WXK_RETURN);
    type("x");
    press(WXK_DELETE);
    alt(WXK_DOWN);
    ctrl('N');
    CHECK(rubric() == before);
    CHECK(focused_text().empty());
}

TEST_CASE_FIXTURE(RubricDriver, "Esc goes out of a field to the tabs, and then out of the draft") {
    alt('5');
    REQUIRE(wait_for([&] { return focus() == "Title"; }));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return focus() == "About"; }));
    CHECK(left == 0);
    press(WXK_ESCAPE);
    CHECK(left == 1);
}

TEST_CASE_FIXTURE(AcceptedDriver,
                  "undo while writing the note for publishing leaves the draft alone") {
    editor().type(text_of("LF1"), "ownership without self-blame");
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_for([&] { return focus() == "Author"; }));
    press(WXK_TAB);
    type("first");
    ctrl('Z');
    CHECK(item("LF1")->text == "ownership without self-blame");
    CHECK(says("Version 2 never changes."));
    CHECK(focused_text() == "first");
}

TEST_CASE_FIXTURE(RubricDriver, "what is remarked on a part follows when typing pauses") {
    press(WXK_DOWN);
    REQUIRE(wait_for([&] { return focus().starts_with(first_row); }));
    RubricPlace handle = text_of("LF1");
    handle.field = RubricField::handle;
    const std::string remark = "The handle is not written yet.";
    REQUIRE_FALSE(says(remark));
    editor().type(handle, "");
    CHECK_FALSE(says(remark));
    CHECK(wait_for([&] { return says(remark); }));
}

TEST_CASE_FIXTURE(RubricDriver, "the list of keys has those of the tab that is shown") {
    const auto has = [&](std::string_view does) {
        const auto rows = app::KeyMap().rows(page().place(), page().side());
        return std::ranges::find(rows, does, &app::KeyRow::does) != rows.end();
    };
    CHECK(has("join with the next"));
    CHECK_FALSE(has("next anchor in the order of writing"));
    alt('2');
    CHECK(has("next anchor in the order of writing"));
    CHECK_FALSE(has("join with the next"));
}
