#include "core/internal/all_texts.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;

TEST_CASE("what raters are shown of a rubric is visited, samples and signals are not") {
    Rubric rubric = testing::example_rubric();
    rubric.samples = {{Id<SampleAnswer>("SA1"), "Ana, tester", {}, 0, {}, {}, {}}};
    rubric.rater_notes = {"Do not tell."};
    rubric.items[0].signal = "fragility";
    std::vector<std::string> seen;
    internal::each_shown_text(
        rubric,
        [&](const std::string& text, internal::RubricText, const char*) { seen.push_back(text); });
    const auto has = [&](const std::string& text) {
        return std::ranges::find(seen, text) != seen.end();
    };
    CHECK(has(rubric.question));
    CHECK(has(rubric.criteria[0].anchors[0].text));
    CHECK(has(rubric.items[0].text));
    CHECK_FALSE(has("Ana, tester"));
    CHECK_FALSE(has("Do not tell."));
    CHECK_FALSE(has("fragility"));
}
