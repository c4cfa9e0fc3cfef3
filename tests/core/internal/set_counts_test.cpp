#include "core/internal/set_counts.h"

#include <doctest/doctest.h>

#include "core/lint_of.h"

using namespace evenhand;
using testing::Lines;

namespace {

/// A set with the right counts: two competencies of four are known to few_words(), so the test adds
/// six more.
LintWords eight_competencies() {
    LintWords words = testing::few_words();
    words["competency"].clear();
    for (const char* name : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
        words["competency"].push_back({name, "", ""});
    }
    return words;
}

std::vector<Rubric> whole_set() {
    std::vector<Rubric> rubrics;
    for (int i = 0; i < 32; ++i) {
        Rubric rubric = testing::sound_rubric();
        rubric.id = Id<Rubric>("q" + std::to_string(i + 1));
        rubric.number = i + 1;
        rubric.competency = std::string(1, static_cast<char>('A' + i / 4));
        rubric.level = i < 8 ? "Junior" : i < 20 ? "Mid" : i < 28 ? "Senior" : "Lead";
        rubric.criteria.push_back(rubric.criteria.back());
        rubrics.push_back(std::move(rubric));
    }
    return rubrics;
}

Lines counted(const std::vector<Rubric>& rubrics) {
    Findings findings;
    internal::lint_counts(rubrics, eight_competencies(), findings);
    Lines lines;
    for (const Finding& finding : findings) {
        lines.push_back(testing::line_of(finding) + ": " + finding.message);
    }
    return lines;
}

}  // namespace

TEST_CASE("a whole set has the right counts") {
    CHECK(counted(whole_set()).empty());
}

TEST_CASE("a set of another size is told, and not what else is still missing") {
    auto rubrics = whole_set();
    rubrics.pop_back();
    CHECK(counted(rubrics) == Lines{"error set.count : The set has 31 rubrics; 32 are right."});
    rubrics.resize(1, rubrics.front());
    CHECK(counted(rubrics) == Lines{"error set.count : The set has 1 rubric; 32 are right."});
}

TEST_CASE("what there is too much of is told in any set") {
    auto rubrics = whole_set();
    rubrics.resize(5, rubrics.front());
    rubrics[4].competency = "a";
    CHECK(counted(rubrics) ==
          Lines{"error set.count : The set has 5 rubrics; 32 are right.",
                "error set.count : The set has 5 questions on \u201CA\u201D; 4 are right."});
}

TEST_CASE("each missed count is told by itself") {
    auto rubrics = whole_set();
    rubrics[0].level = "Lead";
    rubrics[1].competency = "H";
    rubrics[2].criteria.pop_back();
    rubrics[3].samples.pop_back();
    rubrics[4].criteria[0].anchors.pop_back();
    CHECK(counted(rubrics) ==
          Lines{"error set.count : The set has 3 questions on \u201CA\u201D; 4 are right.",
                "error set.count : The set has 5 questions on \u201CH\u201D; 4 are right.",
                "error set.count : The set has 7 questions of level \u201CJunior\u201D; 8 are "
                "right.",
                "error set.count : The set has 5 questions of level \u201CLead\u201D; 4 are right.",
                "error set.count q3: criteria: A rubric of the library has 3 criteria; this one "
                "has 2.",
                "error set.count q4: samples: A rubric of the library has 3 samples written for "
                "it; this one has 2.",
                "error set.count q5: criteria: A rubric of the library has 15 anchors; this one "
                "has 14."});
}

TEST_CASE("what one rubric lacks is not made up for by another, nor hidden in a part of a set") {
    auto rubrics = whole_set();
    rubrics[0].criteria.pop_back();
    rubrics[1].criteria.push_back(rubrics[1].criteria.back());
    rubrics[2].samples.pop_back();
    rubrics[3].samples.push_back(rubrics[3].samples.back());
    const Lines told = {
        "error set.count q1: criteria: A rubric of the library has 3 criteria; this one has 2.",
        "error set.count q2: criteria: A rubric of the library has 3 criteria; this one has 4.",
        "error set.count q3: samples: A rubric of the library has 3 samples written for it; this "
        "one has 2.",
        "error set.count q4: samples: A rubric of the library has 3 samples written for it; this "
        "one has 4."};
    CHECK(counted(rubrics) == told);
    rubrics.resize(4, rubrics.front());
    Lines of_part = counted(rubrics);
    REQUIRE(of_part.size() == 5);
    of_part.erase(of_part.begin());
    CHECK(of_part == told);
}

TEST_CASE("a number is that of one question") {
    auto rubrics = whole_set();
    rubrics[5].number = 3;
    rubrics[6].number = std::nullopt;
    CHECK(counted(rubrics) == Lines{"error set.number q6: number: The number 3 is that of q3 too; "
                                    "each question needs its own."});
}

TEST_CASE("the page's own sample comes on top") {
    auto rubrics = whole_set();
    rubrics[0].samples.push_back(rubrics[0].samples.front());
    rubrics[0].samples.back().provenance.origin = Origin::stated;
    CHECK(counted(rubrics).empty());
}

TEST_CASE("a place begins with the rubric's id") {
    CHECK(internal::place_in(testing::sound_rubric(), "question") == "q01-example: question");
    CHECK(internal::place_in(testing::sound_rubric(), "") == "q01-example");
}
