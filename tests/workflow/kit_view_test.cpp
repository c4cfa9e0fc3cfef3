#include "workflow/kit_view.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using workflow::KitCover;
using workflow::KitFile;
using workflow::KitListRow;
using workflow::KitRow;
using workflow::KitView;

namespace {

KitRubric found(const std::string& title, const std::string& competency) {
    Rubric rubric = testing::example_rubric();
    rubric.title = title;
    rubric.question = "What about " + title + "?";
    rubric.competency = competency;
    rubric.level = "Mid";
    rubric.minutes = 8;
    return {rubric, "", 2};
}

struct Example {
    KitPlan kit{"k", "Kit", "QA", "Mid", 3, 6};
    std::vector<KitRubric> rubrics{
        found("One", "Quality"), found("Two", "Ownership"), {std::nullopt, "It is not there.", 0}};
    LintWords words{
        {"competency", {{"quality", "", ""}, {"delivery", "", ""}, {"learning", "", ""}}}};

    Example() {
        kit.entries = {{Id<Rubric>("q01"), 2, std::string(64, 'a'), 28, "Round 1"},
                       {Id<Rubric>("q02"), 0, "", 30, ""},
                       {Id<Rubric>("q03"), 1, std::string(64, 'b'), 8, ""}};
        kit.competencies = {"Quality", "Communication"};
    }
    [[nodiscard]] KitView view() const { return workflow::kit_view(kit, rubrics, words); }
};

}  // namespace

TEST_CASE("each question tells what it asks, of which version, and when it begins") {
    const KitView view = Example().view();
    REQUIRE(view.rows.size() == 3);
    CHECK(view.rows[0] == KitRow{Id<Rubric>("q01"),
                                 "1",
                                 "One",
                                 "What about One?",
                                 "Quality \u00B7 Mid",
                                 "Version 2",
                                 "0:03",
                                 "Round 1",
                                 28,
                                 false});
    CHECK(view.rows[1].version == "Draft");
    CHECK(view.rows[1].starts == "0:31");
    CHECK(view.rows[2] ==
          KitRow{Id<Rubric>("q03"), "3", "q03", "It is not there.", "", "", "1:01", "", 8, true});
}

TEST_CASE("the minutes are a sum that can be followed") {
    Example example;
    CHECK(example.view().time == "3 + 66 + 6 = 75 minutes");
    CHECK(example.view().spare.empty());
    example.kit.length_minutes = 75;
    CHECK(example.view().time == "3 + 66 + 6 = 75 of 75 minutes");
    CHECK(example.view().spare.empty());
    example.kit.length_minutes = 76;
    CHECK(example.view().spare == "1 minute is left.");
    CHECK_FALSE(example.view().too_long);
    example.kit.length_minutes = 60;
    CHECK(example.view().spare == "15 minutes too many.");
    CHECK(example.view().too_long);
    example.kit.opening_minutes = 0;
    example.kit.closing_minutes = 0;
    example.kit.length_minutes = 0;
    CHECK(example.view().time == "66 minutes");
}

TEST_CASE("coverage is told for what is chosen, asked, and left out") {
    Example example;
    using State = KitCover::State;
    CHECK(example.view().covers ==
          std::vector<KitCover>{{"Quality", State::covered, "question 1"},
                                {"Communication", State::missing, "not asked about yet"},
                                {"Ownership", State::extra, "question 2"},
                                {"Delivery", State::left_out, "left to another interview"},
                                {"Learning", State::left_out, "left to another interview"}});
    CHECK(example.view().left_out == "Left to another interview: Delivery and Learning.");
    example.rubrics[1].rubric->competency = "Quality";
    CHECK(example.view().covers[0].words == "questions 1 and 2");
    example.words.clear();
    example.kit.competencies.clear();
    CHECK(example.view().left_out.empty());
}

TEST_CASE("the time line has every stretch of the interview in its order") {
    using Kind = workflow::KitSegment::Kind;
    Example example;
    example.kit.length_minutes = 80;
    KitView view = example.view();
    CHECK(view.segments == std::vector<workflow::KitSegment>{{Kind::opening, "Opening", 3, 0},
                                                             {Kind::question, "One", 28, 0},
                                                             {Kind::question, "Two", 30, 1},
                                                             {Kind::question, "q03", 8, 2},
                                                             {Kind::closing, "Closing", 6, 0},
                                                             {Kind::spare, "Spare", 5, 0}});
    CHECK(view.over == 0);
    example.kit.length_minutes = 60;
    example.kit.opening_minutes = 0;
    view = example.view();
    CHECK(view.segments.front().title == "One");
    CHECK(view.segments.back().title == "Closing");
    CHECK(view.over == 12);
    example.kit.length_minutes = 0;
    CHECK(example.view().over == 0);
}

TEST_CASE("a newer version is offered where an entry is behind it or cannot be read") {
    Example example;
    CHECK_FALSE(example.view().newer);  // A draft that is there is newer than version 2.
    example.rubrics[2].newest = 1;
    CHECK(example.view().newer);
    example.rubrics[2].newest = 0;
    example.kit.entries[0].version = 1;
    CHECK(example.view().newer);
}

TEST_CASE("the findings are those of the kit") {
    const Example example;
    CHECK(example.view().findings == check_kit(example.kit, example.rubrics, example.words));
    CHECK_FALSE(example.view().findings.empty());
}

TEST_CASE("the list tells size, minutes, role and level, or why a kit cannot be read") {
    const Example example;
    KitPlan timed = example.kit;
    timed.length_minutes = 60;
    const std::vector<KitFile> kits = {
        {example.kit, "k.kit.xml", KitFile::Source::own, ""},
        {timed, "k.kit.xml", KitFile::Source::shipped, ""},
        {{"one", "One", "", "", 0, 0, {example.kit.entries[0]}},
         "one.kit.xml",
         KitFile::Source::changed,
         ""},
        {{"bad", "", "", "", 0, 0}, "bad.kit.xml", KitFile::Source::own, "It is broken."}};
    CHECK(workflow::kit_list(kits) ==
          std::vector<KitListRow>{
              {"k", "Kit", "3 questions \u00B7 75 min \u00B7 QA \u00B7 Mid", "", "", true},
              {"k",
               "Kit",
               "3 questions \u00B7 60 min \u00B7 QA \u00B7 Mid",
               "Came with Evenhand",
               "",
               false},
              {"one", "One", "1 question \u00B7 28 min", "Changed here", "", true, true},
              {"bad", "bad", "", "Cannot be read", "It is broken.", true}});
}

TEST_CASE("kits are found by title, role, level, competency and their rubrics") {
    const Example example;
    const std::vector<KitFile> kits = {{example.kit, "k.kit.xml", KitFile::Source::own, ""}};
    for (const char* const sought : {"", "kit", "qa mid", "COMM", "q02", "ki qual"}) {
        CAPTURE(sought);
        CHECK(workflow::matching_kits(kits, sought).size() == 1);
    }
    CHECK(workflow::matching_kits(kits, "kit nurse").empty());
    KitPlan named = example.kit;
    named.title = "Qualities";
    const auto ranked = workflow::matching_kits({kits[0], {named, "n.kit.xml", {}, ""}}, "qual");
    REQUIRE(ranked.size() == 2);
    CHECK(ranked[0].plan.title == "Qualities");
}
