#include "core/internal/lint_counts.h"

#include <doctest/doctest.h>

#include "core/lint_of.h"

using namespace evenhand;
using namespace evenhand::internal;
using testing::Lines;

namespace {

template <typename Change>
Lines counted(Change change, RubricStatus status = RubricStatus::published) {
    Rubric rubric = testing::sound_rubric();
    rubric.status = status;
    change(rubric);
    const LintWords words;
    const LintLists lists(words);
    const std::optional<std::vector<std::string>> no_page;
    RubricRemarks remarks(rubric);
    const LintRun run{rubric, lists, no_page, remarks};
    lint_item_count(run);
    lint_probe_count(run);
    lint_coverage_count(run);
    lint_sample_count(run);
    Lines lines;
    for (const Finding& finding : std::move(remarks).findings()) {
        lines.push_back(testing::line_of(finding) + ": " + finding.message);
    }
    return lines;
}

template <typename Part>
void grow(std::vector<Part>& parts, std::size_t size) {
    parts.insert(parts.begin(), size - parts.size(), parts.front());
}

}  // namespace

TEST_CASE("three to eight look-fors and one to four pitfalls are right") {
    CHECK(counted([](Rubric& r) { r.items.erase(r.items.begin()); }) ==
          Lines{"warning item.size items: The rubric has 2 look-fors; 3 to 8 are right."});
    CHECK(counted([](Rubric& r) { r.items.pop_back(); }) ==
          Lines{"warning item.size items: The rubric has 0 pitfalls; 1 to 4 are right."});
    CHECK(counted([](Rubric& r) { r.items.pop_back(); }, RubricStatus::draft) ==
          Lines{"hint item.size items: The rubric has 0 pitfalls; 1 to 4 are right."});
    CHECK(counted([](Rubric& r) { grow(r.items, 9); }).empty());
    CHECK(counted([](Rubric& r) { grow(r.items, 10); }) ==
          Lines{"warning item.size items: The rubric has 9 look-fors; 3 to 8 are right."});
    CHECK(counted([](Rubric& r) { r.items.insert(r.items.end(), 4, r.items.back()); }) ==
          Lines{"warning item.size items: The rubric has 5 pitfalls; 1 to 4 are right."});
}

TEST_CASE("eleven items have no keys, which check() says") {
    CHECK(counted([](Rubric& r) { grow(r.items, 11); }).empty());
}

TEST_CASE("three to six probes and a fallback are right") {
    CHECK(counted([](Rubric& r) { r.probes.erase(r.probes.begin()); }) ==
          Lines{"warning probe.size probes: The rubric has 2 probes beside the fallback; 3 to 6 "
                "are right."});
    CHECK(counted([](Rubric& r) { grow(r.probes, 8); }) ==
          Lines{"warning probe.size probes: The rubric has 7 probes beside the fallback; 3 to 6 "
                "are right."});
    CHECK(counted([](Rubric& r) { r.probes.pop_back(); }) ==
          Lines{"error probe.cover probes: Plan a fallback for a candidate who has no example."});
    CHECK(counted([](Rubric& r) { r.probes.pop_back(); }, RubricStatus::draft) ==
          Lines{"hint probe.cover probes: Plan a fallback for a candidate who has no example."});
}

TEST_CASE("four to eight parts of a story are right, more than sixteen are far out") {
    CHECK(counted([](Rubric& r) { r.coverage.pop_back(); }) ==
          Lines{"warning coverage.size coverage: The rubric has 3 parts of a story; 4 to 8 are "
                "right."});
    CHECK(counted([](Rubric& r) { grow(r.coverage, 8); }).empty());
    CHECK(counted([](Rubric& r) { grow(r.coverage, 16); }).front().starts_with("warning"));
    CHECK(counted([](Rubric& r) { grow(r.coverage, 17); }).front().starts_with("error"));
}

TEST_CASE("two samples are asked about, one is too few") {
    CHECK(counted([](Rubric& r) { r.samples.pop_back(); }) ==
          Lines{"warning sample.count samples: Raters learn from three sample answers; this rubric "
                "has 2."});
    CHECK(counted([](Rubric& r) { r.samples.erase(r.samples.begin(), r.samples.begin() + 2); }) ==
          Lines{"error sample.count samples: Raters learn from three sample answers; this rubric "
                "has 1."});
    CHECK(counted([](Rubric& r) { r.samples.clear(); }, RubricStatus::draft)
              .front()
              .starts_with("hint"));
}
