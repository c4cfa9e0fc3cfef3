#include "core/rubric_diff.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/rubric_edit.h"

using namespace evenhand;
using testing::item_place;
using testing::Lines;
using Kind = RubricDifference::Kind;

namespace {

Lines told(const Rubric& older, const Rubric& newer) {
    Lines lines;
    for (const RubricDifference& difference : differences(older, newer)) {
        const char* const kind = difference.kind == Kind::added     ? "added "
                                 : difference.kind == Kind::removed ? "removed "
                                 : difference.kind == Kind::moved   ? "moved "
                                                                    : "changed ";
        lines.push_back(kind + difference.what + " | " + difference.before + " | " +
                        difference.after);
    }
    return lines;
}

/// What the change makes of the example.
template <typename Change>
Lines after(Change change) {
    const Rubric older = testing::example_draft();
    Rubric newer = older;
    change(newer);
    return told(older, newer);
}

}  // namespace

TEST_CASE("a rubric does not differ from itself") {
    CHECK(after([](Rubric&) {}).empty());
}

TEST_CASE("version, status and where words come from do not count") {
    CHECK(after([](Rubric& rubric) {
              rubric.version = 7;
              rubric.status = RubricStatus::published;
              rubric.items[0].provenance = {Origin::derived, {{1, 1, "x"}}, "LF2", true};
              rubric.items[0].signal_provenance.open = true;
          }).empty());
}

TEST_CASE("each text and choice that was changed is told with both wordings") {
    CHECK(after([](Rubric& rubric) {
              rubric.question = "Tell me.";
              rubric.minutes = 12;
              rubric.tags.emplace_back("star");
              rubric.criteria[0].weight = 2;
              rubric.criteria[0].anchors[2].text = "Names it.";
              rubric.items[0].tick_when.clear();
              rubric.items[4].criterion = Id<Criterion>("repair");
              rubric.probes[2].kind = ProbeKind::general;
              rubric.coverage[0].probe = Id<Probe>("P2");
              rubric.samples[0].passages = {{"Situation", "We sold tea."}};
              rubric.samples[1].keys[0].score = rubric.scale.score(5);
              rubric.samples[1].ticks[1].heard = false;
          }) == Lines{"changed Tags | ownership | ownership, star",
                      "changed Question | Tell me about a bug that you missed. | Tell me.",
                      "changed Minutes | 9 | 12",
                      "changed Criterion “Owning the gap”: weight | 1 | 2",
                      "changed Anchor 3 of “Owning the gap” | Tells 3 of the five acts that the "
                      "work needs. | Names it.",
                      "changed Look-for 1, tick when | the gap is named | ",
                      "changed Pitfall 1, criterion | Owning the gap | Repairing the harm",
                      "changed Probe 3, kind | fallback | general",
                      "changed Story part 1, probe | What was your own part? | What happened until "
                      "it was over?",
                      "changed Sample 1 | " + testing::example_draft().samples[0].passages[0].text +
                          " | Situation: We sold tea.",
                      "changed Key of sample 2 for “Owning the gap” | 3 | 5",
                      "changed Tick of sample 2 for look-for 2 | yes | no"});
}

TEST_CASE("another title of a criterion changes nothing that is tied to it") {
    CHECK(after([](Rubric& rubric) { rubric.criteria[0].title = "Naming the gap"; }) ==
          Lines{"changed Criterion “Naming the gap”: title | Owning the gap | Naming the gap"});
}

TEST_CASE("a part that was added or removed is one difference with all its words") {
    CHECK(
        after([](Rubric& rubric) {
            rubric = without_item(rubric, Id<Item>("PF1"));
            rubric.items.insert(rubric.items.begin() + 1,
                                {Id<Item>("LF9"),
                                 ItemKind::look_for,
                                 "asks",
                                 "",
                                 "",
                                 "a question",
                                 "",
                                 std::nullopt,
                                 {},
                                 {}});
        }) ==
        Lines{"added Look-for 2 |  | asks\ntick when: a question",
              "removed Pitfall 1 | blaming others\nhandle: blame\ncriterion: Owning the gap\ntick "
              "when: the cause lies with others\nnot when: several causes told fairly\nsignal: "
              "lack of ownership | ",
              "removed Tick of sample 1 for pitfall 1 | yes\nreason: it is | ",
              "removed Tick of sample 2 for pitfall 1 | yes\nreason: it is | ",
              "removed Tick of sample 3 for pitfall 1 | yes\nreason: it is | "});
}

TEST_CASE("what was removed is told where it stood") {
    const auto all = differences(testing::example_draft(),
                                 without_item(testing::example_draft(), Id<Item>("LF2")));
    CHECK(all.front().kind == Kind::removed);
    CHECK(all.front().place == item_place("LF2"));
    CHECK(after([](Rubric& rubric) {
              rubric.coverage.erase(rubric.coverage.begin());
              rubric.coverage[0].text = "the end";
          }) == Lines{"removed Story part 1 | the act\nelement: Action\nprobe: What was your own "
                      "part? | ",
                      "changed Story part 1 | what came of it | the end"});
}

TEST_CASE("only what changed its order among the kept parts has moved") {
    CHECK(after([](Rubric& rubric) { rubric = with_probe_moved(rubric, Id<Probe>("F1"), -2); }) ==
          Lines{"moved Probe 1 | place 3 | place 1"});
    CHECK(after([](Rubric& rubric) { rubric = without_probe(rubric, Id<Probe>("P2")); }) ==
          Lines{"removed Probe 2 | What happened until it was over?\nkind: criterion\n"
                "criterion: Repairing the harm\nask when: no fix was told | "});
}

TEST_CASE("an item that changed its kind has changed, not moved") {
    CHECK(after([](Rubric& rubric) {
              rubric =
                  with_item_moved(rubric, Id<Item>("PF2"), ItemKind::look_for, Id<Item>("LF1"));
          }) == Lines{"changed Look-for 1, kind | pitfall | look-for"});
    CHECK(after([](Rubric& rubric) {
              rubric = with_item_moved(rubric, Id<Item>("PF2"), ItemKind::pitfall, Id<Item>("PF1"));
          }) == Lines{"moved Pitfall 2 | place 1 | place 2"});
}

TEST_CASE("another scale is one difference, and each level's anchor for itself") {
    CHECK(after([](Rubric& rubric) {
              testing::keep_first(rubric.criteria, 1);
              rubric = with_scale(rubric, Scale(1, {"Below", "Meets", "Above", "Far above"}));
              rubric.samples.clear();
          }).front() ==
          "changed Scale | 1 Well below, 2 Below, 3 Meets, 4 Above, 5 Well above | 1 Below, 2 "
          "Meets, 3 Above, 4 Far above");
    const Rubric five = testing::example_draft();
    const Rubric six = with_scale(five, Scale(1, {"a", "b", "c", "d", "e", "f"}));
    const Lines lines = told(five, six);
    CHECK(
        std::ranges::count(lines,
                           "added Anchor 6 of “Owning the gap” |  | Tells 5 of the five acts that "
                           "the work needs.\nhandle: act 5") == 1);
    CHECK(std::ranges::count_if(lines, [](const std::string& line) {
              return line.starts_with("changed Scale");
          }) == 1);
}

TEST_CASE("notes are the same when their words are") {
    CHECK(after([](Rubric& rubric) {
              rubric.rater_notes.insert(rubric.rater_notes.begin(), "Greet them.");
          }) == Lines{"added Rater note 1 |  | Greet them."});
    CHECK(after([](Rubric& rubric) { rubric.rater_notes[1] = "Log them."; }) ==
          Lines{"changed Rater note 2 | Log each probe. | Log them."});
    CHECK(after([](Rubric& rubric) { rubric.rater_notes.erase(rubric.rater_notes.begin()); }) ==
          Lines{"removed Rater note 1 | Wait for the end. | "});
}

TEST_CASE("differences the other way round have the texts exchanged") {
    const Rubric older = testing::example_draft();
    Rubric newer = without_criterion(older, Id<Criterion>("repair"));
    newer.items[0].text = "says it";
    newer = with_new_probe(newer, ProbeKind::general, std::nullopt);
    const auto there = differences(older, newer);
    const auto back = differences(newer, older);
    REQUIRE(there.size() == back.size());
    for (const RubricDifference& difference : there) {
        CAPTURE(difference.what);
        const Kind reversed = difference.kind == Kind::added     ? Kind::removed
                              : difference.kind == Kind::removed ? Kind::added
                                                                 : difference.kind;
        CHECK(std::ranges::any_of(back, [&](const RubricDifference& other) {
            return other.kind == reversed && other.place == difference.place &&
                   other.before == difference.after && other.after == difference.before;
        }));
    }
}
