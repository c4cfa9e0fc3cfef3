#include "core/rubric_check.h"

#include <limits>

#include <doctest/doctest.h>

#include "core/check_of.h"

using namespace evenhand;
using testing::check_of;
using testing::Lines;

namespace {

/// The remarks on the complete rubric after `change`.
template <typename Change>
Lines after(Change change, RubricStatus status = RubricStatus::published) {
    Rubric rubric = testing::complete_rubric();
    rubric.status = status;
    change(rubric);
    return check_of(rubric);
}

}  // namespace

TEST_CASE("a rubric with every part written has no findings") {
    CHECK(after([](Rubric&) {}).empty());
    CHECK(after([](Rubric&) {}, RubricStatus::draft).empty());
}

TEST_CASE("a rubric without criteria, or with five, is unfit") {
    const auto none = after([](Rubric& r) {
        r.criteria.clear();
        r.items.clear();
        r.probes = {r.probes.back()};
        r.samples.clear();
        r.coverage.clear();
    });
    CHECK(none == Lines{"error criterion.count criteria"});
    const auto five = after([](Rubric& r) {
        r.samples.clear();
        for (const char* id : {"c", "d", "e"}) {
            r.criteria.push_back(r.criteria.front());
            r.criteria.back().id = Id<Criterion>(id);
        }
    });
    REQUIRE_FALSE(five.empty());
    CHECK(five.front() == "error criterion.count criteria");
}

TEST_CASE("one criterion alone is asked about") {
    const auto found = after([](Rubric& r) {
        r.criteria.pop_back();
        std::erase_if(r.items, [](const Item& i) { return i.id == Id<Item>("LF2"); });
        std::erase_if(r.probes, [](const Probe& p) { return p.id == Id<Probe>("P2"); });
        for (SampleAnswer& sample : r.samples) {
            sample.keys.pop_back();
            std::erase_if(sample.ticks, [](const KeyTick& t) { return t.item == Id<Item>("LF2"); });
        }
    });
    CHECK(found == Lines{"warning criterion.count criteria"});
}

TEST_CASE("an id used twice is unfit, whatever it is the id of") {
    CHECK(after([](Rubric& r) { r.coverage.push_back(r.coverage.front()); }) ==
          Lines{"error rubric.duplicate-id coverage 'CV1'"});
    CHECK(after([](Rubric& r) { r.probes.push_back(r.probes.front()); }) ==
          Lines{"error rubric.duplicate-id probe 'P1'"});
    CHECK(after([](Rubric& r) { r.samples.push_back(r.samples.front()); }) ==
          Lines{"error rubric.duplicate-id sample 'A'"});
    CHECK(after([](Rubric& r) { r.items.push_back(r.items.back()); }).front() ==
          "error rubric.duplicate-id item 'PF1'");
    CHECK(after([](Rubric& r) { r.criteria.push_back(r.criteria.back()); }).front() ==
          "error rubric.duplicate-id criterion 'repair'");
}

TEST_CASE("an id that no file could hold is unfit") {
    CHECK(after([](Rubric& r) { r.id = Id<Rubric>("Q9"); }) == Lines{"error rubric.id "});
    CHECK(after([](Rubric& r) { r.samples[0].id = Id<SampleAnswer>("sample A"); }) ==
          Lines{"error rubric.id sample 'sample A'"});
}

TEST_CASE("ids of parts and of rubrics keep to their letters") {
    CHECK(is_part_id("LF1"));
    CHECK(is_part_id("immediate-fix_2.b"));
    CHECK(is_part_id(std::string(64, 'a')));
    for (const char* bad : {"", "-a", ".a", "a b", "a/b", "\u00e9"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_part_id(bad));
    }
    CHECK_FALSE(is_part_id(std::string(65, 'a')));
    CHECK(is_rubric_id("q09-missed"));
    for (const char* bad : {"", "-q", "Q9", "q_9", "../q", "q."}) {
        CAPTURE(bad);
        CHECK_FALSE(is_rubric_id(bad));
    }
}

TEST_CASE("a level without an anchor is unfit when published and open in a draft") {
    const auto without = [](Rubric& r) {
        r.criteria[0].anchors.erase(r.criteria[0].anchors.begin() + 2);
    };
    CHECK(after(without) == Lines{"error anchor.complete criterion 'owning', level 3"});
    CHECK(after(without, RubricStatus::draft) ==
          Lines{"hint anchor.complete criterion 'owning', level 3"});
    const auto blank = [](Rubric& r) { r.criteria[1].anchors[4].text = "  "; };
    CHECK(after(blank) == Lines{"error anchor.complete criterion 'repair', level 5"});
    CHECK(after(blank, RubricStatus::draft) ==
          Lines{"hint anchor.complete criterion 'repair', level 5"});
}

TEST_CASE("a level with two anchors is wrong in a draft too") {
    const auto twice = [](Rubric& r) {
        r.criteria[0].anchors.insert(r.criteria[0].anchors.begin(), r.criteria[0].anchors[0]);
    };
    CHECK(after(twice, RubricStatus::draft) ==
          Lines{"error anchor.complete criterion 'owning', level 1"});
}

TEST_CASE("anchors that fall, or lie off the scale, are unfit") {
    CHECK(after([](Rubric& r) { std::swap(r.criteria[0].anchors[0], r.criteria[0].anchors[1]); }) ==
          Lines{"error anchor.order criterion 'owning'"});
    const Scale wide(1, {"a", "b", "c", "d", "e", "f"});
    CHECK(after([&](Rubric& r) {
              r.criteria[0].anchors.push_back({*wide.score(6), "Tells all.", "all", {}});
          }) == Lines{"error anchor.complete criterion 'owning'"});
}

TEST_CASE("a weight must be a number above 0") {
    for (const double bad : {0.0,
                             -1.0,
                             std::numeric_limits<double>::quiet_NaN(),
                             std::numeric_limits<double>::infinity()}) {
        CAPTURE(bad);
        const auto found = after([bad](Rubric& r) {
            r.criteria[0].weight = bad;
            r.criteria[0].weight_reason = "a try";
        });
        CHECK(found == Lines{"error criterion.weight criterion 'owning'"});
    }
}

TEST_CASE("unequal weights need a written reason") {
    CHECK(after([](Rubric& r) { r.criteria[1].weight = 2; }) ==
          Lines{"error criterion.weight criteria"});
    CHECK(after([](Rubric& r) {
              r.criteria[1].weight = 2;
              r.criteria[1].weight_reason = "the job is mostly repair";
          }).empty());
}

TEST_CASE("a criterion needs a look-for and a probe of its own") {
    CHECK(after([](Rubric& r) { r.items[1].kind = ItemKind::bonus; }) ==
          Lines{"error item.link criterion 'repair'"});
    CHECK(after([](Rubric& r) { r.probes[1].criterion = r.criteria[0].id; }) ==
          Lines{"error probe.cover criterion 'repair'"});
    CHECK(after([](Rubric& r) { r.probes[1].criterion = r.criteria[0].id; }, RubricStatus::draft) ==
          Lines{"hint probe.cover criterion 'repair'"});
}

TEST_CASE("what is missing in the head is told where it is missing") {
    CHECK(after([](Rubric& r) { r.title = ""; }) == Lines{"error title.size title"});
    CHECK(after([](Rubric& r) { r.question = " "; }) == Lines{"error question.size question"});
    CHECK(after([](Rubric& r) { r.question = " "; }, RubricStatus::draft) ==
          Lines{"hint question.size question"});
    CHECK(after([](Rubric& r) { r.criteria[0].dimension = ""; }) ==
          Lines{"warning criterion.dimension criterion 'owning'"});
}

TEST_CASE("numbers out of their range are unfit") {
    CHECK(after([](Rubric& r) { r.version = 0; }) == Lines{"error rubric.version "});
    CHECK(after([](Rubric& r) { r.minutes = 0; }) == Lines{"error rubric.minutes minutes"});
    CHECK(after([](Rubric& r) { r.minutes = 241; }) == Lines{"error rubric.minutes minutes"});
    CHECK(after([](Rubric& r) { r.number = 33; }) == Lines{"error rubric.number number"});
    CHECK(after([](Rubric& r) { r.number = 0; }) == Lines{"error rubric.number number"});
    CHECK(after([](Rubric& r) { r.number = std::nullopt; }).empty());
    CHECK(after([](Rubric& r) { r.source_sha256 = "abc"; }) == Lines{"error rubric.page page"});
}

TEST_CASE("a scale whose levels have no keys is unfit") {
    const auto found = after([](Rubric& r) {
        r.scale = Scale(9, {"no", "yes"});
        r.criteria.resize(2, r.criteria[0]);
        for (Criterion& criterion : r.criteria) {
            criterion.anchors.clear();
        }
    });
    CHECK(found.front() == "error scale.levels scale");
}

TEST_CASE("titles, handles and anchors outside their sizes are warned about") {
    CHECK(after([](Rubric& r) { r.title = std::string(41, 't'); }) ==
          Lines{"warning title.size title"});
    CHECK(after([](Rubric& r) { r.criteria[0].handle = std::string(21, 'h'); }) ==
          Lines{"warning handle.size criterion 'owning'"});
    CHECK(after([](Rubric& r) { r.criteria[0].title = "Owning"; }) ==
          Lines{"warning criterion.size criterion 'owning'"});
    CHECK(after([](Rubric& r) { r.criteria[0].anchors[2].text = "Too short to tell."; }) ==
          Lines{"warning anchor.size criterion 'owning', level 3"});
    CHECK(after([](Rubric& r) { r.criteria[0].anchors[2].handle = std::string(21, 'h'); }) ==
          Lines{"warning handle.size criterion 'owning', level 3"});
}

TEST_CASE("a text of more than twice its size is unfit") {
    const auto found = after([](Rubric& r) { r.title = std::string(81, 't'); });
    CHECK(found == Lines{"error title.size title"});
}

TEST_CASE("stated words need their place, derived ones their basis") {
    const auto marked = [](Origin origin) {
        return after([origin](Rubric& r) { r.criteria[0].anchors[0].provenance.origin = origin; });
    };
    CHECK(marked(Origin::stated) == Lines{"error item.mark criterion 'owning', level 1"});
    CHECK(marked(Origin::derived) == Lines{"warning item.mark criterion 'owning', level 1"});
    CHECK(marked(Origin::added).empty());
    CHECK(after([](Rubric& r) {
              r.question_provenance = {Origin::stated, {{0, 1, "x"}}, ""};
          }) == Lines{"error item.mark question"});
}

TEST_CASE("a finding says what is wrong and what would be right") {
    Rubric rubric = testing::complete_rubric();
    rubric.criteria[0].weight = -0.5;
    rubric.criteria[0].weight_reason = "a try";
    const Findings findings = check(rubric);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message == "The weight must be a number above 0; it is -0.5.");
}
