#include "core/internal/sample_check.h"

#include <doctest/doctest.h>

#include "core/check_of.h"

using namespace evenhand;
using testing::check_of;
using testing::Lines;

namespace {

template <typename Change>
Lines after(Change change, RubricStatus status = RubricStatus::published) {
    Rubric rubric = testing::complete_rubric();
    rubric.status = status;
    change(rubric);
    return check_of(rubric);
}

}  // namespace

TEST_CASE("a key that names an unknown criterion or level is unfit") {
    CHECK(after([](Rubric& r) {
              r.samples[0].keys.push_back(r.samples[0].keys[0]);
              r.samples[0].keys.back().criterion = Id<Criterion>("x");
          }) == Lines{"error sample.key sample 'A', criterion 'x'"});
    const Scale wide(1, {"a", "b", "c", "d", "e", "f"});
    CHECK(after([&](Rubric& r) { r.samples[1].keys[0].score = wide.score(6); }) ==
          Lines{"error sample.key sample 'B', criterion 'owning'"});
}

TEST_CASE("a criterion without a key, or with two, is told") {
    CHECK(after([](Rubric& r) { r.samples[0].keys.pop_back(); }) ==
          Lines{"error sample.key sample 'A', criterion 'repair'"});
    CHECK(after([](Rubric& r) { r.samples[0].keys.push_back(r.samples[0].keys[0]); }) ==
          Lines{"error sample.key sample 'A', criterion 'owning'"});
}

TEST_CASE("a draft may key the answer as a whole") {
    const auto whole = [](Rubric& r) {
        r.samples[0].keys.resize(1, r.samples[0].keys[0]);
        r.samples[0].keys[0].criterion.reset();
    };
    CHECK(after(whole, RubricStatus::draft) ==
          Lines{"hint sample.key sample 'A', criterion 'owning'",
                "hint sample.key sample 'A', criterion 'repair'"});
}

TEST_CASE("a tick of an unknown item, or two of one, is unfit") {
    CHECK(after([](Rubric& r) {
              r.samples[0].ticks.push_back({Id<Item>("x"), true, ""});
          }) == Lines{"error sample.key sample 'A'"});
    CHECK(after([](Rubric& r) { r.samples[0].ticks.push_back(r.samples[0].ticks[0]); }) ==
          Lines{"error sample.key sample 'A', item 'LF1'"});
}

TEST_CASE("an answer written for the library has its size, a page's own is as it is") {
    const auto with_words = [](Origin origin) {
        return after([origin](Rubric& r) {
            r.samples[0].passages = {{"", "Only a few words."}};
            r.samples[0].provenance = {origin, {{1, 1, "Only"}}, ""};
        });
    };
    CHECK(with_words(Origin::added) == Lines{"warning sample.size sample 'A'"});
    CHECK(with_words(Origin::stated).empty());
    CHECK(after([](Rubric& r) { r.samples[0].passages.clear(); }) ==
          Lines{"error sample.size sample 'A'"});
}

TEST_CASE("a key's reason has ten words or more") {
    CHECK(after([](Rubric& r) { r.samples[0].keys[0].reason = "\"word\" is heard"; }) ==
          Lines{"warning key.size sample 'A', criterion 'owning'"});
}
