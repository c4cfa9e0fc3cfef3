#include "workflow/review_steps.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/error.h"
#include "example_draft.h"
#include "standing_clock.h"

using namespace evenhand;
using namespace evenhand::workflow;
using testing::item;
using testing::place_in;

namespace {

struct Q09 {
    testing::StandingClock clock;
    RubricEditor editor{testing::open_q09(), testing::q09_source(), {}, clock.clock()};

    /// The ids of one kind, in their order.
    [[nodiscard]] std::vector<std::string> ids(ItemKind kind) const {
        std::vector<std::string> ids;
        for (const Item& item : editor.rubric().items) {
            if (item.kind == kind) {
                ids.push_back(item.id.text());
            }
        }
        return ids;
    }
    [[nodiscard]] const Item& find(const std::string& id) const {
        return *find_item(editor.rubric(), Id<Item>(id));
    }
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Q09, "accepting goes on to the next open part until none is left") {
    RubricPlace place = item("LF1");
    place = accept_and_go_on(editor, place);
    CHECK(place.id == "LF2");
    int steps = 1;
    while (next_open_part(editor, place) && steps < 200) {
        place = accept_and_go_on(editor, place);
        ++steps;
    }
    CHECK(editor.open_parts() == 0);
    CHECK(accept_and_go_on(editor, place) == place);
}

TEST_CASE_FIXTURE(Q09, "a pitfall is accepted with what it signals, as one edit") {
    (void)accept_and_go_on(editor, item("PF1"));
    CHECK_FALSE(find("PF1").provenance.open);
    CHECK_FALSE(find("PF1").signal_provenance.open);
    (void)editor.undo();
    CHECK(find("PF1").signal_provenance.open);
    CHECK(find("PF1").provenance.open);
}

TEST_CASE_FIXTURE(Q09, "all that is stated is accepted at once, what is derived stays open") {
    const std::size_t before = editor.open_parts();
    accept_all_stated(editor);
    CHECK_FALSE(find("LF1").provenance.open);
    CHECK_FALSE(find("PF2").signal_provenance.open);
    CHECK(editor.rubric().criteria.front().anchors.front().provenance.open);
    CHECK(editor.open_parts() < before);
    CHECK(editor.open_parts() > 0);
    (void)editor.undo();
    CHECK(editor.open_parts() == before);
}

TEST_CASE_FIXTURE(Q09, "an item moves by rows, and at the end of its group into the next kind") {
    CHECK(move_by(editor, item("LF1"), 1).id == "LF1");
    CHECK(ids(ItemKind::look_for) == Ids{"LF2", "LF1", "LF3"});
    (void)move_by(editor, item("LF1"), 1);
    CHECK(ids(ItemKind::look_for) == Ids{"LF2", "LF3", "LF1"});
    (void)move_by(editor, item("LF1"), 1);
    CHECK(ids(ItemKind::look_for) == Ids{"LF2", "LF3"});
    CHECK(ids(ItemKind::bonus) == Ids{"LF1", "LF4"});
    (void)move_by(editor, item("LF1"), -1);
    CHECK(ids(ItemKind::look_for) == Ids{"LF2", "LF3", "LF1"});
    (void)move_by(editor, item("LF2"), -1);
    CHECK(ids(ItemKind::look_for) == Ids{"LF2", "LF3", "LF1"});
    (void)move_by(editor, item("PF2"), 1);
    CHECK(ids(ItemKind::pitfall) == Ids{"PF1", "PF2"});
}

TEST_CASE_FIXTURE(Q09, "an item moves to the end of the kind beside its own") {
    (void)move_to_kind(editor, item("LF2"), 1);
    CHECK(ids(ItemKind::bonus) == Ids{"LF4", "LF2"});
    (void)move_to_kind(editor, item("LF2"), -1);
    CHECK(ids(ItemKind::look_for) == Ids{"LF1", "LF3", "LF2"});
    (void)move_to_kind(editor, item("LF2"), -1);
    CHECK(ids(ItemKind::look_for) == Ids{"LF1", "LF3", "LF2"});
}

TEST_CASE_FIXTURE(Q09, "an item is dropped before another, at an end, or nowhere new on itself") {
    (void)drop(editor, item("LF3"), ItemKind::look_for, Id<Item>("LF1"));
    CHECK(ids(ItemKind::look_for) == Ids{"LF3", "LF1", "LF2"});
    (void)drop(editor, item("LF3"), ItemKind::pitfall, std::nullopt);
    CHECK(ids(ItemKind::pitfall) == Ids{"PF1", "PF2", "LF3"});
    const Rubric before = editor.rubric();
    (void)drop(editor, item("LF3"), ItemKind::pitfall, Id<Item>("LF3"));
    CHECK(editor.rubric() == before);
}

TEST_CASE_FIXTURE(Q09, "coverage moves in its list, and nothing else of the draft moves") {
    (void)move_by(editor, place_in(RubricPart::coverage, "task"), -1);
    CHECK(editor.rubric().coverage.front().id.text() == "task");
    const Rubric before = editor.rubric();
    CHECK(move_by(editor, place_in(RubricPart::anchor, "ownership", 3), 1).level == 3);
    CHECK(editor.rubric() == before);
}

TEST_CASE_FIXTURE(Q09, "an item splits at the cursor, and the new one is chosen") {
    const RubricPlace second = split(editor, item("LF1"), 10);
    CHECK(find("LF1").text == "ownership");
    CHECK(find(second.id).text == "without self-flagellation");
    CHECK(ids(ItemKind::look_for) == Ids{"LF1", second.id, "LF2", "LF3"});
}

TEST_CASE_FIXTURE(Q09, "the cursor counts characters, not bytes") {
    RubricPlace text = item("LF1");
    text.field = RubricField::text;
    editor.type(text, "überprüft, prüft neu");
    const RubricPlace second = split(editor, item("LF1"), 11);
    CHECK(find("LF1").text == "überprüft");
    CHECK(find(second.id).text == "prüft neu");
}

TEST_CASE_FIXTURE(Q09, "a split that leaves nothing on one side is refused") {
    const Rubric before = editor.rubric();
    CHECK_THROWS_AS((void)split(editor, item("LF1"), 0), Error);
    CHECK(editor.rubric() == before);
}

TEST_CASE_FIXTURE(Q09, "an item is joined with the next of its kind, the last one with none") {
    (void)join_next(editor, item("SA1"));
    CHECK(ids(ItemKind::strongest) == Ids{"SA1"});
    CHECK(find("SA1").text ==
          "state the gap matter-of-factly; spend most of the time on the structural fix");
    const Rubric before = editor.rubric();
    (void)join_next(editor, item("SA1"));
    CHECK(editor.rubric() == before);
}

TEST_CASE_FIXTURE(Q09, "what is deleted leaves the choice to the part that follows") {
    CHECK(remove(editor, item("LF2")).id == "LF3");
    CHECK(ids(ItemKind::look_for) == Ids{"LF1", "LF3"});
    const RubricPlace anchor = place_in(RubricPart::anchor, "ownership", 3);
    CHECK(remove(editor, anchor) == anchor);
}

TEST_CASE_FIXTURE(Q09, "a new part is like the chosen one and stands at the end of its group") {
    const RubricPlace pitfall = add_like(editor, item("PF1"));
    CHECK(ids(ItemKind::pitfall) == Ids{"PF1", "PF2", pitfall.id});
    CHECK(add_like(editor, place_in(RubricPart::coverage, "task")).part == RubricPart::coverage);
    CHECK(add_like(editor, place_in(RubricPart::sample, "A")).part == RubricPart::sample);
    CHECK(editor.rubric().samples.size() == testing::open_q09().samples.size() + 1);
    const RubricPlace look_for = add_like(editor, place_in(RubricPart::anchor, "ownership", 3));
    CHECK(ids(ItemKind::look_for).back() == look_for.id);
}

TEST_CASE("a new item belongs to the only criterion there is") {
    testing::StandingClock clock;
    Rubric rubric = testing::open_q09();
    const Id<Criterion> only = rubric.criteria.front().id;
    rubric.criteria.erase(rubric.criteria.begin() + 1, rubric.criteria.end());
    RubricEditor editor(rubric, std::nullopt, {}, clock.clock());
    const RubricPlace place = add_item(editor, ItemKind::bonus);
    CHECK(find_item(editor.rubric(), Id<Item>(place.id))->criterion == only);
}

TEST_CASE_FIXTURE(Q09, "an item is tied to a criterion by its place in the choice, 0 unties it") {
    tie(editor, item("LF1"), 2);
    CHECK(find("LF1").criterion == Id<Criterion>("immediate-fix"));
    tie(editor, item("LF1"), 0);
    CHECK_FALSE(find("LF1").criterion);
    tie(editor, item("LF1"), 9);
    CHECK_FALSE(find("LF1").criterion);
}

TEST_CASE_FIXTURE(Q09, "a published version is read: no step changes it") {
    editor.make_read_only();
    const Rubric before = editor.rubric();
    (void)accept_and_go_on(editor, item("LF1"));
    accept_all_stated(editor);
    CHECK(split(editor, item("LF1"), 10).id == "LF1");
    CHECK(remove(editor, item("LF1")).id == "LF1");
    CHECK(add_item(editor, ItemKind::bonus) == RubricPlace{});
    CHECK(editor.rubric() == before);
}
