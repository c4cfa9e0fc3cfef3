#include "core/kit_check.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using Lines = std::vector<std::string>;

namespace {

KitRubric found(const std::string& id, const std::string& competency, const std::string& level) {
    Rubric rubric = testing::example_rubric();
    rubric.id = Id<Rubric>(id);
    rubric.title = "Title of " + id;
    rubric.competency = competency;
    rubric.level = level;
    rubric.minutes = 8;
    return {rubric, "", 1};
}

/// A kit on which there is no remark: 3 + 3 × 8 + 3 of 30 minutes.
struct Example {
    KitPlan kit{"k", "Kit", "QA", "Mid", 3, 3};
    std::vector<KitRubric> rubrics{found("q01-a", "Quality", "Mid"),
                                   found("q09-missed", "Ownership", "Mid"),
                                   found("q03-c", "Learning", "Mid")};
    LintWords words{{"competency", {{"quality", "", ""}, {"delivery", "", ""}}},
                    {"not-first-or-last", {{"q09-missed", "", ""}}}};

    Example() {
        for (const KitRubric& rubric : rubrics) {
            kit.entries.push_back({rubric.rubric->id, 1, std::string(64, 'a'), 8, ""});
        }
        kit.length_minutes = 30;
        kit.competencies = {"Ownership", "quality"};
    }
    [[nodiscard]] Findings findings() const { return check_kit(kit, rubrics, words); }
    /// "severity code place" of each.
    [[nodiscard]] Lines told() const {
        Lines lines;
        for (const Finding& finding : findings()) {
            const char letter = "HWE"[static_cast<int>(finding.severity)];
            lines.push_back(letter + (" " + finding.code) + " " + finding.location);
        }
        return lines;
    }
};

}  // namespace

TEST_CASE("a kit that fits its time, its level and its competencies has no remark") {
    CHECK(Example().told().empty());
}

TEST_CASE("minutes add up with opening and closing, and are compared with the length") {
    Example example;
    CHECK(time_of(example.kit) == KitTime{24, 30, 0});
    example.kit.length_minutes = 0;
    CHECK(time_of(example.kit) == KitTime{24, 30, 0});
    CHECK(example.told().empty());
    example.kit.length_minutes = 28;
    CHECK(time_of(example.kit).spare == -2);
    CHECK(example.told() == Lines{"W kit.too-long "});
    CHECK(example.findings()[0].message ==
          "The parts take 30 minutes, the interview has 28; take out a question, or 2 minutes.");
    example.kit.length_minutes = 34;
    CHECK(example.told().empty());
    example.kit.length_minutes = 35;
    CHECK(example.told() == Lines{"H kit.spare-time "});
    CHECK(example.findings()[0].message ==
          "The parts take 30 minutes, the interview has 35: 5 minutes are not planned.");
}

TEST_CASE("a kit without questions is told once") {
    Example example;
    example.kit.entries.clear();
    example.rubrics.clear();
    example.kit.competencies.clear();
    CHECK(example.told() == Lines{"E kit.empty "});
}

TEST_CASE("coverage names the chosen, the asked and the left out, without regard to case") {
    const Example example;
    const auto parts = coverage_of(example.kit, example.rubrics, example.words);
    CHECK(parts == std::vector<KitCoverage>{{"Ownership", true, {1}},
                                            {"quality", true, {0}},
                                            {"Learning", false, {2}},
                                            {"Delivery", false, {}}});
}

TEST_CASE("a chosen competency that no question is about is a warning") {
    Example example;
    example.kit.competencies.emplace_back("Delivery");
    CHECK(example.told() == Lines{"W kit.coverage "});
    CHECK(example.findings()[0].message ==
          "No question is about \u201CDelivery\u201D, which this kit is to cover.");
    example.rubrics[2].rubric->competency = "delivery";
    CHECK(example.told().empty());
}

TEST_CASE("a question of another level than the kit is told at its place") {
    Example example;
    example.rubrics[2].rubric->level = "Senior";
    CHECK(example.told() == Lines{"W kit.level question 3"});
    example.kit.level = "senior";
    CHECK(example.told() == Lines{"W kit.level question 1", "W kit.level question 2"});
    example.rubrics[0].rubric->level.clear();
    CHECK(example.told() == Lines{"W kit.level question 2"});
}

TEST_CASE("mixed levels of a kit without a level are told once") {
    Example example;
    example.kit.level.clear();
    CHECK(example.told().empty());
    example.rubrics[2].rubric->level = "Senior";
    CHECK(example.told() == Lines{"W kit.level "});
}

TEST_CASE("a delicate question neither opens nor closes a kit of three or more") {
    Example example;
    std::swap(example.kit.entries[0], example.kit.entries[1]);
    std::swap(example.rubrics[0], example.rubrics[1]);
    CHECK(example.told() == Lines{"W kit.position question 1"});
    CHECK(example.findings()[0].message ==
          "\u201CTitle of q09-missed\u201D is no question to open an interview with; put it "
          "between other questions.");
    std::swap(example.kit.entries[0], example.kit.entries[2]);
    std::swap(example.rubrics[0], example.rubrics[2]);
    CHECK(example.told() == Lines{"W kit.position question 3"});
    example.kit.entries.erase(example.kit.entries.begin());
    example.rubrics.erase(example.rubrics.begin());
    example.kit.length_minutes = 0;
    example.kit.competencies.clear();
    CHECK(example.told().empty());
}

TEST_CASE("a missing rubric and a draft are errors, a newer version and fewer minutes hints") {
    Example example;
    example.rubrics[0] = {std::nullopt, "It is not there.", 0};
    example.kit.competencies.clear();
    example.kit.entries[1].version = 0;
    example.rubrics[2].newest = 4;
    example.kit.entries[2].minutes = 7;
    CHECK(example.told() == Lines{"E kit.missing question 1",
                                  "E kit.draft question 2",
                                  "H kit.newer question 3",
                                  "H kit.minutes question 3"});
    const Findings findings = example.findings();
    CHECK(findings[0].message == "It is not there.");
    CHECK(findings[2].message ==
          "Version 4 of \u201CTitle of q03-c\u201D is published; this kit asks version 1.");
    CHECK(findings[3].message ==
          "\u201CTitle of q03-c\u201D has 7 minutes here; its rubric plans 8.");
}

TEST_CASE("a round that begins twice is told where it begins again") {
    Example example;
    example.kit.entries[0].round = "Round 1";
    example.kit.entries[1].round = "Round 1";
    example.kit.entries[2].round = "Round 2";
    CHECK(example.told().empty());
    std::swap(example.kit.entries[1].round, example.kit.entries[2].round);
    CHECK(example.told() == Lines{"W kit.round question 3"});
    CHECK(example.findings()[0].message ==
          "\u201CRound 1\u201D begins again here; keep its questions together.");
    example.kit.entries[1].round.clear();
    CHECK(example.told() == Lines{"W kit.round question 3"});
}

TEST_CASE("a newer version can be asked of what is behind or gone, never of a draft") {
    const KitEntry pinned{Id<Rubric>("q01"), 2, std::string(64, 'a'), 8, ""};
    const KitEntry draft{Id<Rubric>("q01"), 0, "", 8, ""};
    const Rubric rubric = testing::example_rubric();
    CHECK(can_be_newer(pinned, {rubric, "", 3}));
    CHECK_FALSE(can_be_newer(pinned, {rubric, "", 2}));
    CHECK_FALSE(can_be_newer(draft, {rubric, "", 3}));
    CHECK(can_be_newer(draft, {std::nullopt, "gone", 1}));
    CHECK(can_be_newer(pinned, {std::nullopt, "other words", 2}));
    CHECK_FALSE(can_be_newer(pinned, {std::nullopt, "gone", 1}));
    CHECK_FALSE(can_be_newer(draft, {std::nullopt, "gone", 0}));
}

TEST_CASE("a place leads back to its question") {
    CHECK(question_at("question 3") == 2);
    CHECK_FALSE(question_at(""));
    CHECK_FALSE(question_at("question 0"));
    CHECK_FALSE(question_at("question x"));
}
