#include "core/panel.h"

#include <functional>
#include <vector>

#include <doctest/doctest.h>

#include "panel_example.h"

using namespace evenhand;
using testing::example_panel;

namespace {

struct Fault {
    std::function<void(Panel&)> make;
    const char* code;
    const char* place;
};

const Id<Rubric> question("q01-example");

}  // namespace

TEST_CASE("a sound panel has nothing against it") {
    CHECK(check_panel(example_panel()).empty());
}

TEST_CASE("each fault of a panel is told by its own code and place") {
    const std::vector<Fault> faults{
        {[](Panel& p) { p.revision = 2; }, "panel.revised", ""},
        {[](Panel& p) { p.role = " "; }, "panel.names", ""},
        {[](Panel& p) { p.rule.highest = 1; }, "panel.scale", ""},
        {[](Panel& p) { p.rule.bar = 5.1; }, "panel.bar", ""},
        {[](Panel& p) { p.rule.least = 0.5; }, "panel.bar", ""},
        {[](Panel& p) { p.questions.push_back(p.questions[0]); },
         "panel.repeated",
         "question 'q01-example'"},
        {[](Panel& p) { p.questions[0].criteria[1] = p.questions[0].criteria[0]; },
         "panel.repeated",
         "criterion 'q01-example/owning'"},
        {[](Panel& p) { p.questions[0].criteria[1].weight = 2; }, "panel.weights", ""},
        {[](Panel& p) {
             p.questions[0].criteria[0].weight = 0;
             p.questions[0].criteria[1].weight = 0;
         },
         "panel.weight",
         ""},
        {[](Panel& p) { p.interviewers.clear(); }, "panel.no-interviewer", ""},
        {[](Panel& p) { p.interviewers[1].who.id = p.interviewers[0].who.id; },
         "panel.repeated",
         "interviewer 'ana'"},
        {[](Panel& p) { p.interviewers[1].who.id = Id<Rater>("../b"); },
         "panel.interviewer-id",
         "interviewer '../b'"},
        {[](Panel& p) { p.interviewers[0].asks.push_back(Id<Rubric>("q02")); },
         "panel.unknown-question",
         "interviewer 'ana'"},
        {[](Panel& p) { p.interviewers[0].focus[0].criterion = Id<Criterion>("none"); },
         "panel.unknown-focus",
         "interviewer 'ana'"}};
    for (const Fault& fault : faults) {
        Panel panel = example_panel();
        fault.make(panel);
        const Findings findings = check_panel(panel);
        CAPTURE(fault.code);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].code == fault.code);
        CHECK(findings[0].location == fault.place);
        CHECK(findings[0].severity == Severity::error);
    }
}

TEST_CASE("which name a panel misses is said") {
    Panel panel = example_panel();
    panel.chair.who.name = "";
    CHECK(check_panel(panel)[0].message ==
          "A panel names its candidate, the role and its chair; the chair is missing.");
}

TEST_CASE("a panel that asks or scores nothing cannot be locked") {
    Panel unasked = example_panel();
    unasked.questions.clear();
    CHECK(first_error(check_panel(unasked))->code == "panel.no-question");
    Panel unscored = example_panel();
    unscored.questions[0].criteria.clear();
    CHECK(first_error(check_panel(unscored))->code == "panel.no-criterion");
    Panel idle = example_panel();
    idle.interviewers[1].asks.clear();
    CHECK(first_error(check_panel(idle))->code == "panel.nothing-asked");
}

TEST_CASE("a least mean above the bar is a warning, and one on it is none") {
    Panel panel = example_panel();
    panel.rule.least = 4;
    const Findings findings = check_panel(panel);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "panel.least");
    CHECK(findings[0].severity == Severity::warning);
    panel.rule.least = panel.rule.bar;
    CHECK(check_panel(panel).empty());
}

TEST_CASE("weights may differ with a reason") {
    Panel panel = example_panel();
    panel.questions[0].criteria[1].weight = 2;
    panel.weights_reason = "Repair is most of the work.";
    CHECK(check_panel(panel).empty());
}

TEST_CASE("one interviewer is a warning, and so is a question that nobody asks") {
    Panel panel = example_panel();
    panel.interviewers.pop_back();
    panel.questions.push_back(panel.questions[0]);
    panel.questions[1].rubric = Id<Rubric>("q02");
    const Findings findings = check_panel(panel);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].code == "panel.one-interviewer");
    CHECK(findings[1].code == "panel.not-asked");
    CHECK(findings[1].location == "question 'q02'");
    CHECK_FALSE(has_error(findings));
}

TEST_CASE("a question that one of two asks is a hint, for nothing can be compared") {
    Panel panel = example_panel();
    panel.questions.push_back(panel.questions[0]);
    panel.questions[1].rubric = Id<Rubric>("q02");
    panel.interviewers[0].asks.push_back(Id<Rubric>("q02"));
    const Findings findings = check_panel(panel);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "panel.asked-once");
    CHECK(findings[0].severity == Severity::hint);
}

TEST_CASE("the rule is told in words") {
    CHECK(words(example_panel().rule) ==
          "the weighted mean of the criteria is at least 3.5 on the scale from 1 to 5, and no "
          "criterion is below 2");
    CHECK(words(DecisionRule{3, {}, 1, 4}) ==
          "the weighted mean of the criteria is at least 3 on the scale from 1 to 4");
}

TEST_CASE("parts of a panel are found by their ids") {
    const Panel panel = example_panel();
    CHECK(find_question(panel, question) == &panel.questions[0]);
    CHECK(find_question(panel, Id<Rubric>("q02")) == nullptr);
    CHECK(find_interviewer(panel, Id<Rater>("bo")) == &panel.interviewers[1]);
    CHECK(find_interviewer(panel, Id<Rater>("nobody")) == nullptr);
}
