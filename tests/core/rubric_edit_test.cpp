#include "core/rubric_edit.h"

#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/error.h"
#include "core/internal/part_fields.h"

using namespace evenhand;
using testing::anchor_place;
using testing::item_place;
using testing::key_place;
using testing::note_place;
using testing::place;
using testing::rubric_place;
using testing::tick_place;

namespace {

/// Fields that are chosen or computed with, not written in words.
bool is_written(RubricField field) {
    switch (field) {
        case RubricField::kind:
        case RubricField::criterion:
        case RubricField::probe:
        case RubricField::scale:
        case RubricField::page:
        case RubricField::score:
        case RubricField::heard:
        case RubricField::number:
        case RubricField::tags:
        case RubricField::minutes:
        case RubricField::weight:
        case RubricField::panel:
            return false;
        default:
            return true;
    }
}

std::vector<RubricPlace> written_places(const Rubric& rubric) {
    std::vector<RubricPlace> places;
    std::vector<RubricPlace> parts = all_places(rubric);
    parts.insert(parts.begin(), RubricPlace{});
    for (const RubricPlace& part : parts) {
        for (const RubricField field : internal::fields_of(part.part)) {
            if (is_written(field)) {
                places.push_back(internal::with_field(part, field));
            }
        }
    }
    return places;
}

}  // namespace

TEST_CASE("a text that is written stands there, and nothing else changes") {
    const Rubric before = testing::example_draft();
    const std::string words = " Situation: “typed” \n\n Task: <b> é ";
    const auto places = written_places(before);
    CHECK(places.size() > 100);
    for (const RubricPlace& at : places) {
        CAPTURE(location_of(at));
        const Rubric after = with_text_at(before, at, words);
        CHECK(text_at(after, at) == words);
        for (const RubricPlace& other : places) {
            if (other != at) {
                CHECK(text_at(after, other) == text_at(before, other));
            }
        }
    }
}

TEST_CASE("writing what stands there changes nothing, not even its origin") {
    const Rubric before = testing::example_draft();
    for (const RubricPlace& at : written_places(before)) {
        CAPTURE(location_of(at));
        CHECK(with_text_at(before, at, text_at(before, at)) == before);
    }
}

TEST_CASE("a text is cleaned where it enters and keeps its spaces") {
    const Rubric after =
        with_text_at(testing::example_draft(), item_place("LF1"), " a\r\nb\x01\xFF ");
    CHECK(after.items[0].text == " a\nb\xEF\xBF\xBD ");
}

TEST_CASE("a place without a field means the main words of its part") {
    const Rubric before = testing::example_draft();
    CHECK(with_text_at(before, {}, "T").title == "T");
    CHECK(with_text_at(before, item_place("LF1"), "T").items[0].text == "T");
    CHECK(with_text_at(before, place(RubricPart::criterion, "owning"), "T").criteria[0].title ==
          "T");
    CHECK(with_text_at(before, place(RubricPart::sample, "A"), "Task: T").samples[0].passages ==
          std::vector<Passage>{{"Task", "T"}});
    CHECK(with_text_at(before, note_place(1), "T").rater_notes[1] == "T");
}

TEST_CASE("stated words that are changed become derived, keep their place and are accepted") {
    const Rubric before = testing::example_draft();
    const Provenance after = with_text_at(before, item_place("LF2"), "the fix").items[1].provenance;
    CHECK(after.origin == Origin::derived);
    CHECK(after.places == before.items[1].provenance.places);
    CHECK_FALSE(after.open);
}

TEST_CASE("other words of a part accept it and leave its origin") {
    const Rubric before = testing::example_draft();
    for (const RubricField field : {RubricField::handle, RubricField::tick_when}) {
        const Provenance after =
            with_text_at(before, item_place("LF2", field), "x").items[1].provenance;
        CHECK(after.origin == Origin::stated);
        CHECK_FALSE(after.open);
    }
}

TEST_CASE("a signal has an origin of its own") {
    Rubric before = testing::example_draft();
    before.items[4].provenance = {Origin::stated, {{1, 1, "x"}}, "", true};
    before.items[4].signal_provenance = before.items[4].provenance;
    const Item after = with_text_at(before, item_place("PF1", RubricField::signal), "x").items[4];
    CHECK(after.provenance == before.items[4].provenance);
    CHECK(after.signal_provenance.origin == Origin::derived);
    CHECK_FALSE(after.signal_provenance.open);
}

TEST_CASE("numbers and tags are read from their text") {
    const Rubric before = testing::example_draft();
    CHECK(with_text_at(before, rubric_place(RubricField::minutes), " 12").minutes == 12);
    CHECK(with_text_at(before, rubric_place(RubricField::tags), "a, b").tags.size() == 2);
    CHECK(with_text_at(before, rubric_place(RubricField::number), "3 of 9").set_size == 9);
    CHECK(with_text_at(before, place(RubricPart::criterion, "owning", RubricField::weight), "2.5")
              .criteria[0]
              .weight == doctest::Approx(2.5));
    CHECK(with_text_at(before, place(RubricPart::sample, "A", RubricField::panel), "3")
              .samples[0]
              .panel == 3);
    CHECK_THROWS_AS((void)with_text_at(before, rubric_place(RubricField::minutes), "soon"), Error);
}

TEST_CASE("a level without an anchor gets one in its place") {
    Rubric rubric = testing::example_draft();
    rubric.criteria[0].anchors.erase(rubric.criteria[0].anchors.begin() + 2);
    const Rubric after = with_text_at(rubric, anchor_place("owning", 3), "Names it.");
    REQUIRE(after.criteria[0].anchors.size() == 5);
    CHECK(after.criteria[0].anchors[2] == Anchor{*rubric.scale.score(3), "Names it.", "", {}});
}

TEST_CASE("what is not there or is chosen is not written") {
    const Rubric rubric = testing::example_draft();
    for (const RubricPlace& nowhere : {item_place("LF9"),
                                       anchor_place("owning", 6),
                                       anchor_place("gone", 3),
                                       key_place("A", "", RubricField::reason),
                                       tick_place("A", "PF2", RubricField::reason),
                                       note_place(2),
                                       item_place("LF1", RubricField::kind),
                                       key_place("A", "owning"),
                                       rubric_place(RubricField::scale),
                                       item_place("LF1", RubricField::title)}) {
        CAPTURE(location_of(nowhere));
        CHECK_THROWS_AS((void)with_text_at(rubric, nowhere, "x"), Error);
    }
    CHECK_THROWS_WITH((void)with_text_at(rubric, item_place("LF9"), "x"),
                      "There is no text to write at \"item 'LF9', text\".");
}

TEST_CASE("accepting a part changes nothing but that it is open") {
    Rubric before = testing::example_draft();
    before.items[4].provenance.open = true;
    before.items[4].signal_provenance.open = true;
    Rubric expected = before;
    expected.items[4].provenance.open = false;
    CHECK(with_accepted(before, item_place("PF1", RubricField::text)) == expected);
    expected.items[4].signal_provenance.open = false;
    CHECK(with_accepted(before, item_place("PF1")) == expected);
    expected.items[4].provenance.open = true;
    CHECK(with_accepted(before, item_place("PF1", RubricField::signal)) == expected);
    CHECK_THROWS_AS((void)with_accepted(before, item_place("LF9")), Error);
}

TEST_CASE("all parts are accepted at once") {
    const Rubric after = with_all_accepted(testing::example_draft());
    CHECK_FALSE(after.items[1].provenance.open);
    CHECK(after.items[1].provenance.origin == Origin::stated);
}

TEST_CASE("rater notes are added, moved and taken out") {
    const Rubric before = testing::example_draft();
    const Rubric more = with_new_note(before);
    CHECK(more.rater_notes == testing::Lines{"Wait for the end.", "Log each probe.", ""});
    CHECK(with_note_moved(before, 1, -1).rater_notes ==
          testing::Lines{"Log each probe.", "Wait for the end."});
    CHECK(without_note(more, 2) == before);
    CHECK_THROWS_AS((void)without_note(before, 2), Error);
    CHECK_THROWS_AS((void)with_note_moved(before, 2, 1), Error);
}

TEST_CASE("the label of one level is a text of its own") {
    const Rubric rubric = testing::example_rubric();
    RubricPlace third;
    third.field = RubricField::scale;
    third.level = 3;
    CHECK(text_at(rubric, third) == "Meets");
    const Rubric next = with_text_at(rubric, third, "As needed");
    CHECK(text_at(next, third) == "As needed");
    CHECK(next.scale.label(*next.scale.score(2)) == "Below");
    CHECK(next.criteria == rubric.criteria);
    CHECK_THROWS_AS((void)with_text_at(rubric, third, "  "), Error);
    third.level = 6;
    CHECK(text_at(rubric, third).empty());
    CHECK_THROWS_AS((void)with_text_at(rubric, third, "Beyond"), Error);
}
