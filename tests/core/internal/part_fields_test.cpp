#include "core/internal/part_fields.h"

#include <doctest/doctest.h>

#include "core/edit_example.h"

using namespace evenhand;
using namespace evenhand::internal;
using testing::item_place;
using testing::place;

TEST_CASE("every field of every part can be told") {
    Rubric rubric = testing::example_draft();
    rubric.construct = "ownership";
    rubric.source_name = "q09.txt";
    rubric.items[4].handle = "blame";
    rubric.samples[0].speaker = "A tester";
    rubric.criteria[0].terms = "Routine: each time";
    rubric.criteria[0].weight_reason = "it matters most";
    for (const RubricPlace& part : {RubricPlace{},
                                    place(RubricPart::criterion, "owning"),
                                    testing::anchor_place("owning", 1),
                                    item_place("PF1"),
                                    place(RubricPart::probe, "P1"),
                                    place(RubricPart::coverage, "CV1"),
                                    place(RubricPart::sample, "A"),
                                    testing::key_place("A", "owning"),
                                    testing::tick_place("A", "LF1"),
                                    testing::note_place(0)}) {
        for (const RubricField field : fields_of(part.part)) {
            CAPTURE(location_of(with_field(part, field)));
            CHECK_FALSE(text_at(rubric, with_field(part, field)).empty());
        }
    }
}

TEST_CASE("the words of a part are its own and those of what it holds") {
    Rubric rubric = testing::example_draft();
    CHECK(
        words_of_part(rubric, item_place("PF1")) ==
        "blaming others\nhandle: blame\ncriterion: Owning the gap\ntick when: the cause lies with "
        "others\nnot when: several causes told fairly\nsignal: lack of ownership");
    CHECK(words_of_part(rubric, item_place("PF2")) == "waits");
    testing::keep_first(rubric.criteria[0].anchors, 1);
    CHECK(words_of_part(rubric, place(RubricPart::criterion, "owning")) ==
          "Owning the gap\nhandle: Owning t\ndimension: How far it went.\nAnchor 1 of “Owning the "
          "gap”: Tells 1 of the five acts that the work needs.\nAnchor 1 of “Owning the gap”: "
          "handle: act 1");
    rubric.criteria[0].weight = 2;
    CHECK(words_of_part(rubric, place(RubricPart::criterion, "owning")).find("weight: 2") !=
          std::string::npos);
}
