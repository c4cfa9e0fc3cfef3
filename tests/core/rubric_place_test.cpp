#include "core/rubric_place.h"

#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/rubric_check.h"
#include "core/rubric_edit.h"

using namespace evenhand;
using testing::anchor_place;
using testing::item_place;
using testing::key_place;
using testing::note_place;
using testing::place;
using testing::rubric_place;
using testing::tick_place;

TEST_CASE("the location of a finding leads to its place") {
    CHECK(place_in_rubric("question") == rubric_place(RubricField::question));
    CHECK(place_in_rubric("job link") == rubric_place(RubricField::job_link));
    CHECK(place_in_rubric("item 'LF1'") == item_place("LF1"));
    CHECK(place_in_rubric("criterion 'owning'") == place(RubricPart::criterion, "owning"));
    CHECK(place_in_rubric("criterion 'owning', level 3") == anchor_place("owning", 3));
    CHECK(place_in_rubric("probe 'P1'") == place(RubricPart::probe, "P1"));
    CHECK(place_in_rubric("coverage 'CV1'") == place(RubricPart::coverage, "CV1"));
    CHECK(place_in_rubric("sample 'A'") == place(RubricPart::sample, "A"));
    CHECK(place_in_rubric("sample 'A', criterion 'owning'") == key_place("A", "owning"));
    CHECK(place_in_rubric("sample 'A', item 'PF1'") == tick_place("A", "PF1"));
    CHECK(place_in_rubric("rater note 2") == note_place(1));
    CHECK(place_in_rubric("q09-missed-bug: sample 'A'") == place(RubricPart::sample, "A"));
    CHECK(place_in_rubric("q09-missed-bug: question") == rubric_place(RubricField::question));
    CHECK(place_in_rubric("criteria") == place(RubricPart::criterion, ""));
    CHECK(place_in_rubric("samples") == place(RubricPart::sample, ""));
    CHECK(place_in_rubric("item 'LF1', tick when") == item_place("LF1", RubricField::tick_when));
}

TEST_CASE("what names no part is the whole rubric") {
    for (const char* location : {"",
                                 "file.xml:12",
                                 "item",
                                 "item 'LF1",
                                 "item ''",
                                 "rater note 0",
                                 "rater note x",
                                 ", ",
                                 "'"}) {
        CAPTURE(location);
        CHECK(place_in_rubric(location) == RubricPlace{});
    }
}

TEST_CASE("each place is found again by its location") {
    const Rubric rubric = testing::example_draft();
    std::vector<RubricPlace> places = all_places(rubric);
    places.push_back({});
    places.push_back(key_place("A", ""));
    for (const RubricPart list : {RubricPart::criterion,
                                  RubricPart::item,
                                  RubricPart::probe,
                                  RubricPart::coverage,
                                  RubricPart::sample}) {
        places.push_back(place(list, ""));
    }
    for (RubricPlace at : places) {
        for (int field = 0; field <= static_cast<int>(RubricField::heard); ++field) {
            at.field = static_cast<RubricField>(field);
            CAPTURE(location_of(at));
            CHECK(place_in_rubric(location_of(at)) == at);
        }
    }
}

TEST_CASE("every finding about a part leads to a part that is there") {
    Rubric rubric = testing::example_draft();
    rubric.criteria[0].title.clear();
    rubric.probes[0].text.clear();
    rubric.coverage[0].text.clear();
    rubric.samples[0].keys.clear();
    rubric.criteria[1].anchors.pop_back();
    std::size_t parts = 0;
    for (const Finding& finding : check(rubric)) {
        CAPTURE(finding.location);
        const RubricPlace at = place_in_rubric(finding.location);
        CHECK((is_there(rubric, at) || at.part == RubricPart::key || at.part == RubricPart::tick));
        parts += at.part != RubricPart::rubric ? 1U : 0U;
    }
    CHECK(parts > 8);
}

TEST_CASE("the words of every part and field can be read at its place") {
    Rubric rubric = testing::example_draft();
    rubric.samples[0].passages = {
        {"", "I looked."}, {"Interviewer", "And then?"}, {"", "I fixed it."}};
    CHECK(text_at(rubric, {}) == "Missed bug");
    CHECK(text_at(rubric, rubric_place(RubricField::number)) == "1 of 32");
    CHECK(text_at(rubric, rubric_place(RubricField::tags)) == "ownership");
    CHECK(text_at(rubric, rubric_place(RubricField::minutes)) == "9");
    CHECK(text_at(rubric, rubric_place(RubricField::scale)) ==
          "1 Well below, 2 Below, 3 Meets, 4 Above, 5 Well above");
    CHECK(text_at(rubric, place(RubricPart::criterion, "owning", RubricField::weight)) == "1");
    CHECK(text_at(rubric, anchor_place("owning", 3)) ==
          "Tells 3 of the five acts that the work needs.");
    CHECK(text_at(rubric, item_place("PF1")) == "blaming others");
    CHECK(text_at(rubric, item_place("PF1", RubricField::kind)) == "pitfall");
    CHECK(text_at(rubric, item_place("PF1", RubricField::criterion)) == "Owning the gap");
    CHECK(text_at(rubric, item_place("PF1", RubricField::signal)) == "lack of ownership");
    CHECK(text_at(rubric, place(RubricPart::probe, "F1", RubricField::kind)) == "fallback");
    CHECK(text_at(rubric, place(RubricPart::coverage, "CV1", RubricField::probe)) ==
          "What was your own part?");
    CHECK(text_at(rubric, place(RubricPart::sample, "A")) ==
          "I looked.\nInterviewer: And then?\nCandidate: I fixed it.");
    CHECK(text_at(rubric, place(RubricPart::sample, "A", RubricField::panel)) == "0");
    CHECK(text_at(rubric, key_place("A", "owning")) == "3");
    CHECK(text_at(rubric, tick_place("A", "LF1")) == "yes");
    CHECK(text_at(rubric, note_place(1)) == "Log each probe.");
    rubric.samples[0].keys[0].score.reset();
    CHECK(text_at(rubric, key_place("A", "owning")) == "not observed");
}

TEST_CASE("where there is no part there is no text") {
    const Rubric rubric = testing::example_draft();
    for (const RubricPlace& nowhere : {item_place("LF9"),
                                       anchor_place("owning", 6),
                                       anchor_place("gone", 3),
                                       key_place("A", ""),
                                       key_place("Z", "owning"),
                                       tick_place("A", "LF9"),
                                       note_place(2),
                                       item_place("LF1", RubricField::dimension)}) {
        CAPTURE(location_of(nowhere));
        CHECK(text_at(rubric, nowhere).empty());
    }
}

TEST_CASE("a place tells where its words come from") {
    Rubric rubric = testing::example_draft();
    rubric.items[0].signal_provenance.basis = "of the signal";
    rubric.question_provenance.basis = "of the question";
    CHECK(provenance_at(rubric, item_place("LF2"))->places.front().line == 33);
    CHECK(provenance_at(rubric, item_place("LF1", RubricField::signal))->basis == "of the signal");
    CHECK(provenance_at(rubric, rubric_place(RubricField::question))->basis == "of the question");
    CHECK(provenance_at(rubric, anchor_place("owning", 2)) ==
          &rubric.criteria[0].anchors[1].provenance);
    CHECK(provenance_at(rubric, key_place("A", "repair")) == &rubric.samples[0].keys[1].provenance);
    CHECK(provenance_at(rubric, rubric_place(RubricField::title)) == nullptr);
    CHECK(provenance_at(rubric, tick_place("A", "LF1")) == nullptr);
    CHECK(provenance_at(rubric, note_place(0)) == nullptr);
    CHECK(provenance_at(rubric, item_place("LF9")) == nullptr);
}

TEST_CASE("an anchor is there for each level of the scale, written or not") {
    Rubric rubric = testing::example_draft();
    rubric.criteria[0].anchors.clear();
    CHECK(is_there(rubric, anchor_place("owning", 5)));
    CHECK_FALSE(is_there(rubric, anchor_place("owning", 6)));
    CHECK_FALSE(is_there(rubric, anchor_place("gone", 3)));
    CHECK(is_there(rubric, place(RubricPart::coverage, "")));
    CHECK(is_there(rubric, note_place(1)));
    CHECK_FALSE(is_there(rubric, note_place(2)));
    CHECK(is_there(rubric, {}));
}
