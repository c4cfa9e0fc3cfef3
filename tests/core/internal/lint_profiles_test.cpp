#include "core/internal/lint_profiles.h"

#include <doctest/doctest.h>

#include "core/lint_of.h"

using namespace evenhand;
using namespace evenhand::internal;
using testing::Lines;

namespace {

template <typename Change>
Lines profiled(Change change) {
    Rubric rubric = testing::sound_rubric();
    change(rubric);
    const LintWords words = {{"industry", {{"bus*", "transport", ""}, {"rail*", "transport", ""}}}};
    const LintLists lists(words);
    const std::optional<std::vector<std::string>> no_page;
    RubricRemarks remarks(rubric);
    lint_profiles({rubric, lists, no_page, remarks});
    Lines lines;
    for (const Finding& finding : std::move(remarks).findings()) {
        lines.push_back(testing::line_of(finding) + ": " + finding.message);
    }
    return lines;
}

void set_keys(Rubric& rubric, const std::vector<std::vector<int>>& keys) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        for (std::size_t j = 0; j < keys[i].size(); ++j) {
            rubric.samples[i].keys[j].score = rubric.scale.score(keys[i][j]);
        }
    }
}

}  // namespace

TEST_CASE("the best and the worst sample are apart") {
    CHECK(profiled([](Rubric& r) {
              set_keys(r, {{4, 2}, {4, 3}, {4, 4}});
          }) ==
          Lines{"warning sample.profile samples: The best and the worst sample are 1.0 apart in "
                "their mean key; 1.5 or more show what a level is."});
    CHECK(profiled([](Rubric& r) { set_keys(r, {{5, 2}, {4, 3}, {5, 5}}); }).empty());
}

TEST_CASE("one sample is strong in one criterion and weak in another") {
    CHECK(profiled([](Rubric& r) {
              set_keys(r, {{5, 4}, {3, 3}, {1, 2}});
          }) ==
          Lines{"warning sample.profile samples: In no sample are two keys 2.0 or more apart; one "
                "that is strong in one criterion and weak in another keeps raters from scoring an "
                "overall impression."});
}

TEST_CASE("two samples with the same keys teach one thing twice") {
    CHECK(profiled([](Rubric& r) {
              set_keys(r, {{5, 5}, {1, 4}, {5, 5}});
          }) ==
          Lines{"warning sample.profile sample 'C': The keys 5-5 are those of sample 'A' too; "
                "samples that differ teach more."});
}

TEST_CASE("a shorter scale asks for distances in proportion") {
    CHECK(profiled([](Rubric& r) {
              r.scale = Scale(1, {"no", "yes"});
              set_keys(r, {{2, 2}, {1, 2}, {1, 1}});
          }).empty());
}

TEST_CASE("samples without all keys have no profile") {
    CHECK(profiled([](Rubric& r) {
              r.samples[0].keys.pop_back();
              r.samples[1].keys.pop_back();
          }).empty());
}

TEST_CASE("what is not observed is left out of a profile and sets it apart") {
    const auto unobserved = [](Rubric& r, std::size_t sample) {
        r.samples[sample].keys[1].score.reset();
    };
    CHECK(profiled([&](Rubric& r) {
              set_keys(r, {{5, 5}, {1, 4}, {3, 2}});
              unobserved(r, 0);
          }).empty());
    CHECK(profiled([&](Rubric& r) {
              set_keys(r, {{5, 5}, {1, 4}, {5, 5}});
              unobserved(r, 0);
          }).empty());
    CHECK(profiled([&](Rubric& r) {
              set_keys(r, {{5, 5}, {1, 4}, {5, 5}});
              unobserved(r, 0);
              unobserved(r, 2);
          }) ==
          Lines{"warning sample.profile sample 'C': The keys 5-not observed are those of sample "
                "'A' too; samples that differ teach more."});
    CHECK(profiled([&](Rubric& r) {
              for (SampleAnswer& sample : r.samples) {
                  sample.keys[0].score.reset();
                  sample.keys[1].score.reset();
              }
          }).empty());
}

TEST_CASE("every item is of use to who learns it") {
    CHECK(
        profiled([](Rubric& r) {
            for (SampleAnswer& sample : r.samples) {
                sample.ticks[0].heard = true;
                sample.ticks[1].heard = false;
                sample.ticks[3].heard = false;
            }
        }) ==
        Lines{"warning sample.use item 'LF1': This look-for is heard in all samples; leave it out "
              "of one, so that raters learn to miss it.",
              "warning sample.use item 'LF2': This look-for is heard in no sample; let one have "
              "it, so that raters learn to hear it.",
              "warning sample.use item 'PF1': This pitfall is heard in no sample; let one have "
              "it, so that raters learn to hear it."});
}

TEST_CASE("the use of an item is not judged by ticks that are missing, or by one sample") {
    CHECK(profiled([](Rubric& r) {
              for (SampleAnswer& sample : r.samples) {
                  sample.ticks[3].heard = false;
              }
              r.samples[0].ticks.pop_back();
          }).empty());
    CHECK(profiled([](Rubric& r) { r.samples.resize(1, r.samples[0]); }).empty());
}

TEST_CASE("different people speak, of different jobs and industries") {
    CHECK(
        profiled([](Rubric& r) { r.samples[2].speaker = "Noor, Tester, city buses"; }) ==
        Lines{"warning sample.person sample 'C': The name \u201Cnoor\u201D is that of sample 'A' "
              "too; let different people speak.",
              "warning sample.person sample 'C': The job \u201Ctester\u201D is that of sample 'A' "
              "too; let different people speak.",
              "warning sample.person sample 'C': The industry \u201Ctransport\u201D is that of "
              "sample 'A' too; let different people speak."});
    CHECK(profiled([](Rubric& r) { r.samples[1].speaker = "Quinn, analyst, the railway"; }) ==
          Lines{"warning sample.person sample 'B': The industry \u201Ctransport\u201D is that of "
                "sample 'A' too; let different people speak."});
    CHECK(profiled([](Rubric& r) { r.samples[1].speaker = "Quinn, bus driver, a bank"; }).empty());
    CHECK(profiled([](Rubric& r) {
              for (SampleAnswer& sample : r.samples) {
                  sample.speaker = "";
              }
          }).empty());
}
