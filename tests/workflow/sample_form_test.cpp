#include "workflow/sample_form.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/rubric_edit.h"
#include "example_interview.h"

using namespace evenhand;
using namespace evenhand::workflow;

namespace {

/// One answer with a key of 4 for the first criterion, none for the second, and one tick.
Rubric with_sample() {
    Rubric rubric = with_new_sample(testing::example_rubric());
    rubric.status = RubricStatus::draft;
    SampleAnswer& sample = rubric.samples.front();
    sample.speaker = "Kiran, baker, village shop";
    sample.passages = {{"Situation", "We burnt the bread."},
                       {"Interviewer", "What then?"},
                       {"", "I wrote it up."}};
    rubric = with_key(rubric, sample.id, Id<Criterion>("owning"), 4);
    return with_tick(rubric, sample.id, Id<Item>("LF1"), true);
}

SampleForm form_of(const Rubric& rubric) {
    const FieldRemarks none;
    return sample_form(FieldMaker(rubric, none), 0);
}

int chosen_level(const SampleForm::KeyBlock& block) {
    const auto chosen = std::ranges::find(block.levels, true, &SampleForm::KeyBlock::Level::chosen);
    return chosen == block.levels.end() ? -1 : chosen->level;
}

}  // namespace

TEST_CASE("samples are told apart by speaker, profile and length") {
    CHECK(sample_tabs(with_sample()).at(0) ==
          PartTab{"Kiran", "4-? · 10 words", "Sample 1, Kiran, baker, village shop"});
    Rubric rubric = with_sample();
    rubric.samples.front().speaker = "";
    CHECK(sample_tabs(rubric).at(0).title == "Sample 1");
}

TEST_CASE("a profile parts not observed from not keyed yet") {
    const Rubric rubric = with_sample();
    const Id<SampleAnswer> id = rubric.samples.front().id;
    const Rubric unseen = with_key(rubric, id, Id<Criterion>("repair"), std::nullopt);
    CHECK(key_profile(rubric, rubric.samples.front()) == "4-?");
    CHECK(key_profile(unseen, unseen.samples.front()) == "4-0");
}

TEST_CASE("beside each key stands what the anchor of its level says") {
    const SampleForm form = form_of(with_sample());
    REQUIRE(form.keys.size() == 2);
    CHECK(form.keys[0].summary == "4, Above");
    CHECK(form.keys[0].anchor == "Tells 4 of five acts.");
    CHECK(chosen_level(form.keys[0]) == 4);
    CHECK(form.keys[0].levels.front().spoken == "5, Well above, key for Owning the gap");
    CHECK(form.keys[0].levels.back().spoken == "Not observed, key for Owning the gap");
    CHECK(form.keys[0].reason.spoken == "Reason of the key for Owning the gap");
    CHECK(form.keys[1].summary == "No key yet");
    CHECK(chosen_level(form.keys[1]) == -1);
}

TEST_CASE("what a page says of the whole answer comes before the keys") {
    Rubric rubric = with_sample();
    rubric = with_key(rubric, rubric.samples.front().id, std::nullopt, 5);
    const SampleForm form = form_of(rubric);
    REQUIRE(form.keys.size() == 3);
    CHECK(form.keys.front().criterion.empty());
    CHECK(form.keys.front().title == "The answer as a whole");
    CHECK(form.keys.front().summary == "5, Well above");
}

TEST_CASE("each item is heard, not heard or not said yet") {
    Rubric rubric = with_sample();
    rubric = with_tick(rubric, rubric.samples.front().id, Id<Item>("PF1"), false);
    const SampleForm form = form_of(rubric);
    REQUIRE(form.ticks.size() == 3);
    CHECK(form.ticks[0].state == "heard");
    CHECK(form.ticks[1].state == "not said yet");
    CHECK(form.ticks[2].state == "not heard");
    CHECK(form.ticks[2].pitfall);
    CHECK(form.ticks[2].kind == "Pitfall");
}

TEST_CASE("the answer is one text and its words are counted without the labels") {
    const SampleForm form = form_of(with_sample());
    CHECK(form.answer.text.starts_with("Situation: We burnt the bread.\nInterviewer: What then?"));
    CHECK(form.answer.size == "10 words");
    CHECK(form.panel.text == "0");
    CHECK_FALSE(form.is_panel);
}

TEST_CASE("chosen words become an exact quotation behind the reason") {
    CHECK(with_quotation("", "  I wrote it up ") == "“I wrote it up” → ");
    CHECK(with_quotation("“a” → b", "c") == "“a” → b; “c” → ");
    CHECK(with_quotation("kept", " \n ") == "kept");
}

TEST_CASE("a choice over several passages quotes each without its label") {
    CHECK(with_quotation("", "Situation: We burnt it.\n\nTask: I said: it was me.") ==
          "“We burnt it.” “I said: it was me.” → ");
    CHECK(with_quotation("", "and then: nothing") == "“and then: nothing” → ");
}

TEST_CASE("a sentence beside an item that nobody has said says that it is not heard") {
    RubricEditor editor(with_sample(), std::nullopt, {}, [] { return testing::at(0); });
    const std::string sample = editor.rubric().samples.front().id.text();
    CHECK(
        type_or_reason(editor, tick_place(sample, "LF2", RubricField::reason), "no word").empty());
    const SampleForm form = form_of(editor.rubric());
    CHECK(form.ticks[1].state == "not heard");
    CHECK(form.ticks[1].reason.text == "no word");
}

TEST_CASE("a reason waits for its level") {
    RubricEditor editor(with_sample(), std::nullopt, {}, [] { return testing::at(0); });
    const std::string sample = editor.rubric().samples.front().id.text();
    const RubricPlace reason = key_place(sample, "repair", RubricField::reason);
    CHECK(type_or_reason(editor, reason, "because") ==
          "Choose the level first; what is typed here is kept.");
}
