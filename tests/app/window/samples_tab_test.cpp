#include "app/rubric/samples_tab.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/window/tab_driver.h"
#include "core/rubric_edit.h"
#include "workflow/sample_form.h"

using namespace evenhand;
using testing::q09_draft;
using testing::TabDriver;
using testing::wait_for;

namespace {

app::RubricTab* new_tab(wxWindow* parent, workflow::RubricEditor& editor) {
    return new app::SamplesTab(parent, editor);
}

/// The samples tab on the Q9 rubric, the first answer at the keyboard.
class SamplesDriver : public TabDriver {
public:
    SamplesDriver() : TabDriver(q09_draft(), new_tab) {}

    [[nodiscard]] const SampleAnswer& sample(std::size_t index) const {
        return rubric().samples.at(index);
    }
    /// 0: not observed, -1: no key.
    [[nodiscard]] int level(std::size_t index, const std::string& criterion) const {
        const Key* key = key_of(index, criterion);
        return key == nullptr ? -1 : key->score ? key->score->value() : 0;
    }
    [[nodiscard]] std::string reason(std::size_t index, const std::string& criterion) const {
        const Key* key = key_of(index, criterion);
        return key == nullptr ? "" : key->reason;
    }
    [[nodiscard]] const KeyTick& tick(std::size_t index, const std::string& item) const {
        return *std::ranges::find(sample(index).ticks, Id<Item>(item), &KeyTick::item);
    }

private:
    [[nodiscard]] const Key* key_of(std::size_t index, const std::string& criterion) const {
        const auto found = std::ranges::find(
            sample(index).keys, std::optional(Id<Criterion>(criterion)), &Key::criterion);
        return found == sample(index).keys.end() ? nullptr : &*found;
    }
};

}  // namespace

TEST_CASE_FIXTURE(SamplesDriver, "a key is given by arrows, by digits and by chords") {
    REQUIRE(tab_to("5, Well above, key for Owning the gap"));
    press(WXK_RIGHT);
    CHECK(level(0, "ownership") == 4);
    CHECK(focus() == "4, Above, key for Owning the gap");
    CHECK(says("4, Above"));
    type("2");
    CHECK(level(0, "ownership") == 2);
    CHECK(focus() == "2, Below, key for Owning the gap");
    CHECK(says("does not say what they left unchecked, even when asked."));
    type("0");
    CHECK(level(0, "ownership") == 0);
    CHECK(says("Not observed"));
    (void)tab().lead_to(workflow::key_place("S", "immediate-fix", RubricField::reason));
    ctrl('3');
    CHECK(level(0, "immediate-fix") == 3);
    ctrl('0');
    CHECK(level(0, "immediate-fix") == 0);
    ctrl('7');
    CHECK(level(0, "immediate-fix") == 0);
    CHECK(level(0, "ownership") == 0);
}

TEST_CASE_FIXTURE(SamplesDriver, "Tab stops once at the levels of a criterion") {
    REQUIRE(tab_to("5, Well above, key for Owning the gap"));
    press(WXK_TAB);
    CHECK(focus() == "Reason of the key for Owning the gap");
    press(WXK_TAB);
    CHECK(focus() == "Why not the level beside it, key for Owning the gap");
    press(WXK_TAB);
    CHECK(focus() == "5, Well above, key for Repairing the harm");
}

TEST_CASE_FIXTURE(SamplesDriver, "reason and neighbour of a key are written") {
    (void)tab().lead_to(workflow::key_place("A", "ownership", RubricField::reason));
    REQUIRE(focus() == "Reason of the key for Owning the gap");
    type("; so");
    CHECK(reason(1, "ownership").ends_with("said at the time; so"));
    press(WXK_TAB);
    ctrl('A');
    type("4 says it later");
    CHECK(sample(1).keys.front().not_neighbour == "4 says it later");
}

TEST_CASE_FIXTURE(SamplesDriver, "words selected in the answer become an exact quotation") {
    (void)tab().lead_to(workflow::key_place("B", "immediate-fix", RubricField::score));
    (void)tab().lead_to(workflow::sample_place("B", RubricField::answer));
    REQUIRE(focus() == "Answer of sample 3");
    press(WXK_HOME, wxMOD_CONTROL);
    for (int i = 0; i < 3; ++i) {
        press(WXK_RIGHT, wxMOD_CONTROL | wxMOD_SHIFT);
    }
    alt('Q');
    CHECK(focus() == "Reason of the key for Repairing the harm");
    CHECK(reason(2, "immediate-fix").ends_with("; “I look after” → "));
    type("task");
    CHECK(reason(2, "immediate-fix").ends_with("“I look after” → task"));
    CHECK(says("Alt Q quotes what is selected"));
}

TEST_CASE_FIXTURE(SamplesDriver, "the answer is one text whose labels begin passages") {
    REQUIRE(focus() == "Answer of sample 1");
    ctrl('A');
    type("Situation: We burnt it.");
    press(WXK_RETURN);
    type("Interviewer: And then?");
    press(WXK_RETURN);
    type("Candidate: I said so.");
    REQUIRE(sample(0).passages.size() == 3);
    CHECK(sample(0).passages[0].label == "Situation");
    CHECK(sample(0).passages[0].text == "We burnt it.");
    CHECK(sample(0).passages[1].label == "Interviewer");
    CHECK(sample(0).passages[2].text == "I said so.");
    CHECK(says("8 words"));
    CHECK(says("5-5-5 · 8 words"));
}

TEST_CASE_FIXTURE(SamplesDriver, "who speaks and whose key it is are said") {
    (void)tab().lead_to(workflow::sample_place("S", RubricField::speaker));
    REQUIRE(focus() == "Who speaks of sample 1");
    type("Kai, clerk, council");
    CHECK(sample(0).speaker == "Kai, clerk, council");
    CHECK(says("Kai"));
    press(WXK_TAB);
    REQUIRE(focus() == "The key is");
    press(WXK_DOWN);
    CHECK(sample(0).panel == 3);
    press(WXK_TAB);
    REQUIRE(focus() == "Blind raters of sample 1");
    ctrl('A');
    type("12");
    CHECK(sample(0).panel == 12);
    ctrl('A');
    type("many");
    CHECK(sample(0).panel == 12);
    CHECK(says("! The panel must be a whole number of raters"));
    press(WXK_TAB, wxMOD_SHIFT);
    press(WXK_HOME);
    CHECK(sample(0).panel == 0);
    CHECK_FALSE(shows("Blind raters of sample 1"));
}

TEST_CASE_FIXTURE(SamplesDriver, "what is heard is ticked by the space bar, with a sentence") {
    const std::string item = "Bonus: sharing the lesson with other teams";
    (void)tab().lead_to(workflow::tick_place("B", "LF4", RubricField::heard));
    REQUIRE(focus() == item);
    CHECK(description(item) == "not heard");
    press(WXK_SPACE);
    CHECK(tick(2, "LF4").heard);
    CHECK(is_on(item));
    CHECK(description(item) == "heard");
    press(WXK_TAB);
    REQUIRE(focus() == "What is heard or not of sharing the lesson with other teams");
    ctrl('A');
    type("the wards were told");
    CHECK(tick(2, "LF4").reason == "the wards were told");
    CHECK(sees_focus());
}

TEST_CASE_FIXTURE(SamplesDriver, "samples are turned, added, moved and deleted by keys") {
    alt(WXK_RIGHT);
    CHECK(tab().place() == workflow::sample_place("A", RubricField::answer));
    ctrl('N');
    REQUIRE(rubric().samples.size() == 5);
    REQUIRE(focus() == "Who speaks of sample 5");
    type("Gal");
    alt(WXK_UP);
    CHECK(sample(3).speaker == "Gal");
    CHECK(focus() == "Who speaks of sample 4");
    alt(WXK_DELETE);
    CHECK(rubric().samples.size() == 4);
    ctrl('Z');
    CHECK(sample(3).speaker == "Gal");
}

TEST_CASE_FIXTURE(SamplesDriver, "a reason typed before its level is kept until there is one") {
    ctrl('N');
    const std::string id = rubric().samples.back().id.text();
    (void)tab().lead_to(workflow::key_place(id, "ownership", RubricField::reason));
    REQUIRE(focus() == "Reason of the key for Owning the gap");
    type("says it all");
    CHECK(says("! Choose the level first"));
    alt(WXK_LEFT);
    alt(WXK_RIGHT);
    (void)tab().lead_to(workflow::key_place(id, "ownership", RubricField::reason));
    CHECK(focused_text() == "says it all");
    ctrl('4');
    CHECK(level(4, "ownership") == 4);
    CHECK(reason(4, "ownership") == "says it all");
    CHECK_FALSE(says("! Choose the level first"));
}

TEST_CASE_FIXTURE(SamplesDriver, "undo gives back a key and the words of an answer") {
    const Rubric before = rubric();
    type("Well. ");
    (void)tab().lead_to(workflow::key_place("S", "ownership", RubricField::score));
    type("1");
    REQUIRE(level(0, "ownership") == 1);
    ctrl('Z');
    CHECK(level(0, "ownership") == 5);
    CHECK(is_on("5, Well above, key for Owning the gap"));
    ctrl('Z');
    CHECK(rubric() == before);
}

TEST_CASE_FIXTURE(SamplesDriver, "each kind of place is led to") {
    using enum RubricField;
    const auto leads = [&](const RubricPlace& place) {
        return tab().lead_to(place) ? focus() : "nowhere";
    };
    CHECK(leads(workflow::sample_place("C", none)) == "Who speaks of sample 4");
    CHECK(leads(workflow::sample_place("C", answer)) == "Answer of sample 4");
    CHECK(leads(workflow::sample_place("C", panel)) == "The key is");
    CHECK(leads(workflow::key_place("C", "structural-change", score)) ==
          "2, Below, key for Preventing a repeat");
    CHECK(leads(workflow::key_place("C", "structural-change", not_neighbour)) ==
          "Why not the level beside it, key for Preventing a repeat");
    CHECK(leads(workflow::tick_place("A", "PF2", reason)) ==
          "What is heard or not of deflecting to 'the developer's fault'");
    CHECK(wait_for([&] { return sees_focus(); }));
    CHECK(leads(workflow::sample_place("gone", answer)) == "nowhere");
    CHECK(leads(RubricPlace{}) == "nowhere");
}

TEST_CASE("what a page says of its whole answer is shown and can be deleted") {
    Rubric rubric = q09_draft();
    rubric = with_key(rubric, Id<SampleAnswer>("S"), std::nullopt, 5);
    TabDriver driver(rubric, new_tab);
    CHECK(driver.says("The answer as a whole"));
    REQUIRE(driver.tab_to("Delete this key"));
    driver.press(WXK_SPACE);
    CHECK(driver.rubric().samples.front().keys.size() == 3);
    CHECK_FALSE(driver.says("The answer as a whole"));
}

TEST_CASE("a rubric without samples says what to do") {
    Rubric rubric = q09_draft();
    rubric.samples.clear();
    TabDriver driver(rubric, new_tab);
    CHECK(driver.says("No sample answer yet."));
    REQUIRE(driver.focus() == "Add sample");
    driver.press(WXK_SPACE);
    CHECK(driver.rubric().samples.size() == 1);
    CHECK(driver.focus() == "Who speaks of sample 1");
}

TEST_CASE_FIXTURE(SamplesDriver, "a narrow tab puts the key under the answer") {
    const auto answer = [&] { return place_of("Answer of sample 1"); };
    const auto key = [&] { return place_of("5, Well above, key for Owning the gap"); };
    resize({600, 680});
    CHECK(wait_for([&] { return key().y > answer().GetBottom(); }));
    resize({1000, 680});
    CHECK(wait_for([&] { return key().x > answer().GetRight() && key().y < 200; }));
}
