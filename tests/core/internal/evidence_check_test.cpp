#include "core/internal/evidence_check.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/check_of.h"

using namespace evenhand;
using testing::Lines;

namespace {

/// What the three checks say of the complete rubric after `change`.
template <typename Change>
Lines after(Change change, RubricStatus status = RubricStatus::published) {
    Rubric rubric = testing::complete_rubric();
    rubric.status = status;
    change(rubric);
    internal::RubricRemarks remarks(rubric);
    internal::check_items(rubric, remarks);
    internal::check_probes(rubric, remarks);
    internal::check_coverage(rubric, remarks);
    Lines lines;
    for (const Finding& finding : std::move(remarks).findings()) {
        lines.push_back(finding.code + " " + finding.location);
    }
    return lines;
}

void add_items(Rubric& rubric, std::size_t count) {
    while (rubric.items.size() < count) {
        rubric.items.push_back(rubric.items.back());
        rubric.items.back().id = Id<Item>("X" + std::to_string(rubric.items.size()));
    }
}

void add_probes(Rubric& rubric, std::size_t count) {
    while (rubric.probes.size() < count) {
        rubric.probes.push_back(rubric.probes.back());
        rubric.probes.back().id = Id<Probe>("X" + std::to_string(rubric.probes.size()));
    }
}

}  // namespace

TEST_CASE("ten items and eight probes have keys, one more has none") {
    CHECK(after([](Rubric& r) { add_items(r, 10); }).empty());
    CHECK(after([](Rubric& r) { add_items(r, 11); }) == Lines{"item.count items"});
    CHECK(after([](Rubric& r) { add_probes(r, 8); }).empty());
    CHECK(after([](Rubric& r) { add_probes(r, 9); }) == Lines{"probe.count probes"});
}

TEST_CASE("an item of no criterion, or of an unknown one, is told") {
    CHECK(after([](Rubric& r) { r.items[0].criterion.reset(); }) == Lines{"item.link item 'LF1'"});
    CHECK(after([](Rubric& r) { r.items[0].criterion = Id<Criterion>("x"); }) ==
          Lines{"item.link item 'LF1'"});
}

TEST_CASE("a probe for no criterion, or for an unknown one, is told") {
    CHECK(after([](Rubric& r) { r.probes[0].criterion.reset(); }) ==
          Lines{"probe.link probe 'P1'"});
    CHECK(after([](Rubric& r) { r.probes[2].criterion = Id<Criterion>("x"); }) ==
          Lines{"probe.link probe 'F1'"});
}

TEST_CASE("a part of the story with an unknown probe, or without words, is told") {
    CHECK(after([](Rubric& r) { r.coverage[0].probe = Id<Probe>("x"); }) ==
          Lines{"coverage.link coverage 'CV1'"});
    CHECK(after([](Rubric& r) { r.coverage[0].text = ""; }) ==
          Lines{"coverage.size coverage 'CV1'"});
    CHECK(after([](Rubric& r) { r.coverage[0].probe.reset(); }).empty());
}

TEST_CASE("an item needs its words, its handle and when to tick it") {
    CHECK(after([](Rubric& r) { r.items[0].text = ""; }) == Lines{"item.size item 'LF1'"});
    CHECK(after([](Rubric& r) { r.items[0].handle = std::string(21, 'h'); }) ==
          Lines{"handle.size item 'LF1'"});
    CHECK(after([](Rubric& r) { r.items[0].tick_when = ""; }) == Lines{"item.tick item 'LF1'"});
}

TEST_CASE("a pitfall needs its signal and what is not meant") {
    CHECK(after([](Rubric& r) { r.items[2].signal = ""; }) == Lines{"item.tick item 'PF1'"});
    CHECK(after([](Rubric& r) { r.items[2].not_when = ""; }) == Lines{"item.tick item 'PF1'"});
    CHECK(after([](Rubric& r) { r.items[2].signal = "one two three four five six seven"; }) ==
          Lines{"item.size item 'PF1'"});
}

TEST_CASE("items out of the order of the screen are told") {
    CHECK(after([](Rubric& r) { std::ranges::reverse(r.items); }) == Lines{"item.order items"});
}

TEST_CASE("a fallback may be longer than another probe") {
    const std::string words =
        "one two three four five six seven eight nine ten one two three four "
        "five six seven eight nine";
    CHECK(after([&](Rubric& r) { r.probes[2].text = words; }).empty());
    CHECK(after([&](Rubric& r) { r.probes[0].text = words; }) == Lines{"probe.size probe 'P1'"});
}
