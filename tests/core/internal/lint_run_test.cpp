#include "core/internal/lint_run.h"

#include <doctest/doctest.h>

#include "core/lint_of.h"

using namespace evenhand;
using namespace evenhand::internal;
using testing::Lines;

namespace {

/// What a rule says of a text.
template <typename Rule>
Lines told(Rule rule) {
    const Rubric rubric = testing::sound_rubric();
    const LintWords words = testing::few_words();
    const LintLists lists(words);
    const std::optional<std::vector<std::string>> no_page;
    RubricRemarks remarks(rubric);
    rule(LintRun{rubric, lists, no_page, remarks});
    Lines lines;
    for (const Finding& finding : std::move(remarks).findings()) {
        lines.push_back(testing::line_of(finding));
    }
    return lines;
}

Lines fairness_of(const char* text, Voice voice) {
    return told([&](const LintRun& run) { lint_fairness(run, LintText(text), voice, "here"); });
}

}  // namespace

TEST_CASE("what the law protects is an error, but in a sample a warning") {
    CHECK(fairness_of("while pregnant", Voice::author) == Lines{"error fair.protected here"});
    CHECK(fairness_of("while pregnant", Voice::stated) == Lines{"error fair.protected here"});
    CHECK(fairness_of("while pregnant", Voice::sample) == Lines{"warning fair.protected here"});
    CHECK(fairness_of("while pregnant", Voice::page_sample) ==
          Lines{"warning fair.protected here"});
    CHECK(fairness_of("an accent is not scored", Voice::guard).empty());
}

TEST_CASE("words and idioms are told of what the authors write, not of the page's words") {
    for (const Voice voice : {Voice::author, Voice::sample, Voice::guard}) {
        CHECK(fairness_of("the guys saw a red flag of that color", voice) ==
              Lines{"warning fair.words here", "hint fair.idiom here", "warning fair.words here"});
    }
    for (const Voice voice : {Voice::stated, Voice::page_sample}) {
        CHECK(fairness_of("the guys saw a red flag of that color", voice).empty());
    }
    CHECK(fairness_of("the laboratory", Voice::author).empty());
}

TEST_CASE("a word is told once, however often it stands there") {
    CHECK(fairness_of("guys and guys", Voice::author).size() == 1);
}

TEST_CASE("words of a list are told with their weight, quoted ones are let be") {
    const auto words_of = [](const char* text, Weight weight) {
        return told([&](const LintRun& run) {
            lint_words(run, LintText(text), run.lists.vague, weight, "x.y", "is vague", "here");
        });
    };
    CHECK(words_of("good and good", Weight::error) == Lines{"error x.y here"});
    CHECK(words_of("good", Weight::warning) == Lines{"warning x.y here"});
    CHECK(words_of("good", Weight::hint) == Lines{"hint x.y here"});
    CHECK(words_of("says \u201Call good\u201D", Weight::error).empty());
}

TEST_CASE("a grade is told above the highest, not at it") {
    const auto graded = [](const ReadingMeasure& measure) {
        return told([&](const LintRun& run) {
            lint_grade(run, measure, 8, "x.grade", "It reads", "here");
        });
    };
    CHECK(graded({10, 1, 20}) == Lines{"warning x.grade here"});
    CHECK(graded({10, 1, 15}).empty());
    CHECK(graded({}).empty());
}
