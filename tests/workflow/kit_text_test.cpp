#include "workflow/kit_text.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using workflow::KitFile;

namespace {

struct Example {
    KitPlan kit{"k", "Kit", "QA", "Mid", 3, 0};
    std::vector<KitRubric> rubrics;
    LintWords words{{"competency", {{"quality", "", ""}, {"delivery", "", ""}}}};

    Example() {
        kit.entries = {{Id<Rubric>("q01"), 2, std::string(64, 'a'), 12, "Round 1"},
                       {Id<Rubric>("q02"), 0, "", 8, ""}};
        kit.competencies = {"Quality"};
        kit.length_minutes = 25;
        Rubric rubric = testing::example_rubric();
        rubric.title = "One \u201Cx\u201D";
        rubric.question = "What?";
        rubric.competency = "Quality";
        rubric.level = "Mid";
        rubrics = {{rubric, "", 2}, {std::nullopt, "It is not there.", 0}};
    }
    [[nodiscard]] workflow::KitView view() const { return workflow::kit_view(kit, rubrics, words); }
};

}  // namespace

TEST_CASE("a kit is read line by line, with times, faults and coverage") {
    const Example example;
    CHECK(workflow::kit_text(example.kit, example.view()) ==
          "Kit\nQA\nMid\n\n"
          "Round 1\n"
          "0:03  1. One \u201Cx\u201D  12 min   Quality \u00B7 Mid \u00B7 Version 2\n"
          "0:15  2. q02      8 min    It is not there.\n\n"
          "3 + 20 = 23 of 25 minutes: 2 minutes are left.\n\n"
          "Quality   question 1\n"
          "Delivery  left to another interview\n");
}

TEST_CASE("the list of kits stands in columns") {
    const Example example;
    CHECK(workflow::kits_text(workflow::kit_list(
              {{example.kit, "", KitFile::Source::own, ""},
               {{"longer", "", "", "", 0, 0}, "", KitFile::Source::own, "It is broken."}})) ==
          "k       Kit     2 questions \u00B7 25 min \u00B7 QA \u00B7 Mid\n"
          "longer  longer  It is broken.\n");
    CHECK(workflow::kits_text({}).empty());
}

TEST_CASE("a kit as JSON holds its plan, its rubrics and what speaks against it") {
    Example example;
    example.words.clear();
    example.kit.length_minutes = 0;
    CHECK(workflow::kit_json(example.kit, example.rubrics, example.view()) == R"({
  "id": "k",
  "title": "Kit",
  "role": "QA",
  "level": "Mid",
  "length_minutes": 0,
  "total_minutes": 23,
  "opening_minutes": 3,
  "closing_minutes": 0,
  "questions": [
    {
      "rubric": "q01",
      "version": 2,
      "sha256": ")" + std::string(64, 'a') + R"(",
      "minutes": 12,
      "round": "Round 1",
      "title": "One )" + "\u201Cx\u201D" + R"(",
      "question": "What?",
      "competency": "Quality",
      "level": "Mid",
      "missing": null
    },
    {
      "rubric": "q02",
      "version": null,
      "sha256": null,
      "minutes": 8,
      "round": null,
      "title": null,
      "question": null,
      "competency": null,
      "level": null,
      "missing": "It is not there."
    }
  ],
  "competencies": [
    {
      "name": "Quality",
      "state": "covered"
    }
  ],
  "findings": [
    {
      "severity": "error",
      "code": "kit.missing",
      "message": "It is not there.",
      "location": "question 2"
    }
  ]
}
)");
}

TEST_CASE("the kits of a library as JSON say whose they are") {
    const Example example;
    CHECK(workflow::kits_json({{example.kit, "", KitFile::Source::shipped, ""}}) == R"([
  {
    "id": "k",
    "title": "Kit",
    "role": "QA",
    "level": "Mid",
    "length_minutes": 25,
    "total_minutes": 23,
    "questions": 2,
    "source": "shipped",
    "unreadable": null
  }
]
)");
}
