#include "core/rubric_lint.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/lint_of.h"
#include "core/rubric_check.h"
#include "core/rubric_place.h"

using namespace evenhand;
using testing::Lines;

TEST_CASE("a sound rubric has no remark, published or draft") {
    CHECK(testing::lint_after([](Rubric&) {}).empty());
    CHECK(testing::lint_after([](Rubric&) {}, RubricStatus::draft).empty());
    CHECK(testing::check_of(testing::sound_rubric()).empty());
}

TEST_CASE("remarks stand in the order of the rubric") {
    const Lines lines = testing::lint_after([](Rubric& rubric) {
        rubric.question = "Which bug did you miss?";
        rubric.criteria[1].anchors[0].text = "Says often that nothing was done about the bug.";
        rubric.items[0].handle = "";
        rubric.probes[2].text = "Did you do it?";
        rubric.coverage[0].text = "the guys";
        rubric.samples[0].ticks[0].reason = "";
        rubric.rater_notes = {"the guys"};
    });
    CHECK(lines == Lines{"error question.past question",
                         "error anchor.vague criterion 'repair', level 1",
                         "error handle.size item 'LF1'",
                         "error probe.open probe 'G1'",
                         "warning fair.words coverage 'CV1'",
                         "error sample.key sample 'A', item 'LF1'",
                         "warning fair.words rater note 1"});
}

TEST_CASE("every place leads to the part that it names") {
    const Findings findings = testing::findings_after([](Rubric& rubric) {
        rubric.title = rubric.job_link = rubric.read_aloud = "guys";
        rubric.criteria[0].title = rubric.criteria[0].dimension = rubric.criteria[0].terms = "guys";
        rubric.criteria[0].anchors[0].text = "Says to the guys that it was done.";
        Item& pitfall = rubric.items.back();
        pitfall.text = pitfall.signal = pitfall.tick_when = pitfall.not_when = "guys";
        rubric.probes[0].text = rubric.probes[0].ask_when = rubric.coverage[0].text = "guys";
        rubric.samples[0].speaker = rubric.samples[0].passages[0].text = "guys";
        rubric.samples[0].keys[0].not_neighbour = rubric.samples[0].ticks[0].reason = "guys";
        rubric.samples[0].keys.push_back({{}, {}, "", "", {Origin::derived, {}, "", true}});
        rubric.rater_notes = {"", "guys"};
    });
    CHECK(findings.size() > 20);
    for (const Finding& finding : findings) {
        CAPTURE(finding.location);
        const RubricPlace place = place_in_rubric(finding.location);
        CHECK(location_of(place) == finding.location);
    }
}

TEST_CASE("what is wrong is as severe in a draft, what is only missing is a hint") {
    const auto change = [](Rubric& rubric) {
        rubric.criteria[0].anchors[2].text = "Says what was clearly left out of the plan by them.";
        rubric.items[0].handle = "";
    };
    CHECK(testing::lint_after(change, RubricStatus::draft) ==
          Lines{"error anchor.vague criterion 'owning', level 3", "hint handle.size item 'LF1'"});
}

TEST_CASE("a rule without its list says nothing") {
    Rubric rubric = testing::sound_rubric();
    rubric.question = "Which bug would you miss best?";
    rubric.criteria[0].anchors[2].text = "Understands what is good, often, and knows the gap.";
    rubric.probes[2].text = "Did you fail?";
    CHECK(lint(rubric, {}, std::nullopt).empty());
}

TEST_CASE("an empty rubric is linted without harm") {
    Rubric rubric = testing::sound_rubric();
    rubric.status = RubricStatus::draft;
    rubric.question.clear();
    rubric.job_link.clear();
    rubric.criteria.clear();
    rubric.items.clear();
    rubric.probes.clear();
    rubric.coverage.clear();
    rubric.samples.clear();
    const Findings findings = lint(rubric, testing::few_words(), std::vector<std::string>{});
    CHECK(std::ranges::all_of(
        findings, [](const Finding& finding) { return finding.severity == Severity::hint; }));
}

TEST_CASE("the words that the tests use stand in sections that there are") {
    for (const auto& [section, list] : testing::few_words()) {
        CAPTURE(section);
        CHECK(std::ranges::find(lint_sections(), section) != lint_sections().end());
    }
    CHECK(testing::few_words().size() == lint_sections().size());
}

TEST_CASE("a set tells counts and likeness") {
    const std::vector<Rubric> twice = {testing::sound_rubric(), testing::sound_rubric()};
    Lines codes;
    for (const Finding& finding : lint_set(twice, testing::few_words())) {
        codes.push_back(finding.code);
    }
    for (const char* code :
         {"set.count", "set.number", "set.overlap", "sample.copy", "set.level"}) {
        CAPTURE(code);
        CHECK(std::ranges::find(codes, code) != codes.end());
    }
}
