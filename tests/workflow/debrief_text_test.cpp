#include "workflow/debrief_text.h"

#include <doctest/doctest.h>

#include "formats/debrief_record.h"

using namespace evenhand;
using testing::at;

namespace {

workflow::DebriefStanding standing(DebriefStep step) {
    const Panel panel = testing::example_panel();
    return {"/shared",
            {panel, "", at(0), {"Chair One", at(0), "", {}}, {}},
            testing::example_formula(true),
            testing::debrief_until(step),
            step,
            at(154),
            {{{Id<Rater>("ana"), "Ana Ferreira"}, 2, at(120)},
             {{Id<Rater>("bo"), "Bo Lind"}, 0, std::nullopt}},
            {{{Id<Rubric>("q01-example"), Id<Criterion>("owning")},
              "Owning the gap",
              "Split: 2 to 5",
              true},
             {{Id<Rubric>("q01-example"), Id<Criterion>("repair")},
              "Repairing the harm",
              "All say 4",
              false}}};
}

const std::string head =
    "Debrief of panel p-014: Candidate One, QA engineer\n"
    "By the rule (the weighted mean of the criteria is at least 3.5 on the scale from 1 to 5, and "
    "no criterion is below 2): 4.0, met\n";

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("how a debrief stands is told step by step") {
    CHECK(debrief_status_text(standing(DebriefStep::read)) ==
          head +
              "Reading: 7:26 left, until 2 March 2026, 09:10 UTC\n"
              "Members: Ana Ferreira (ana), Bo Lind (bo)\n");
    CHECK(debrief_status_text(standing(DebriefStep::vote)) ==
          head +
              "First vote: 1 of 2 members voted\n"
              "  Ana Ferreira: voted, 2 March 2026, 09:02 UTC, changed\n"
              "  Bo Lind: not yet\n");
    CHECK(debrief_status_text(standing(DebriefStep::discuss)) ==
          head +
              "Three of four say yes before discussion.\n"
              "Discussion, contested first:\n"
              "  Owning the gap (q01-example/owning): Split: 2 to 5; discussed\n"
              "  Repairing the harm (q01-example/repair): All say 4\n");
    CHECK(has(debrief_status_text(standing(DebriefStep::revote)), "Second vote: 1 of 2"));
    CHECK(has(debrief_status_text(standing(DebriefStep::decide)), "the decision is next.\n"));
    auto decided = standing(DebriefStep::decided);
    decided.record = workflow::DebriefRecordFile{"/shared/d.debrief.xml", "5e"};
    CHECK(
        has(debrief_status_text(decided),
            "Decided: Hire, 2 March 2026, 09:16 UTC\nRecord: /shared/d.debrief.xml\n  seal 5e\n"));
    auto over = standing(DebriefStep::read);
    over.now = at(700);
    CHECK(has(debrief_status_text(over), "Reading: over since 2 March 2026, 09:10 UTC\n"));
}

TEST_CASE("a mean near the bar is told with the digits that tell it from the bar") {
    auto near = standing(DebriefStep::read);
    near.formula.mean = 3.46;
    near.formula.met = false;
    CHECK(has(debrief_status_text(near), "no criterion is below 2): 3.46, not met\n"));
    auto record = testing::example_record();
    record.formula.mean = 3.46;
    const workflow::DebriefCourseView course{
        record.panel, record.formula, record.debrief, std::nullopt};
    CHECK(has(debrief_course_text(course), "Against the rule (mean 3.46, bar 3.5): "));
}

TEST_CASE("who votes for nothing is told to abstain, in the course and in the table") {
    auto record = testing::example_record();
    for (DebriefEntry& entry : record.debrief.entries) {
        if (auto* opened = std::get_if<VotesOpened>(&entry.change)) {
            opened->votes.front().vote = Recommendation::no_decision;
        }
    }
    const std::string text = debrief_course_text(
        workflow::DebriefCourseView{record.panel, record.formula, record.debrief, std::nullopt});
    CHECK(has(text, "Ana Ferreira: Abstains (2026-03-02"));
    CHECK(has(text, "Ana Ferreira: Abstains, then Abstains\n"));
    CHECK_FALSE(has(text, "No decision"));
}

TEST_CASE("nothing of a vote under way is in what is told of it") {
    const std::string json = debrief_status_json(standing(DebriefStep::vote));
    CHECK(has(json, "\"step\": \"vote\""));
    CHECK(has(json, "\"first\": null"));
    CHECK_FALSE(has(json, "says"));
}

TEST_CASE("the whole course is told with its times, the rule and the decision against it") {
    const auto record = testing::example_record();
    const workflow::DebriefCourseView course{record.panel,
                                             record.formula,
                                             record.debrief,
                                             workflow::DebriefRecordFile{"/d.debrief.xml", "5e"}};
    CHECK(
        debrief_course_text(course) ==
        "Debrief of panel p-014: Candidate One, QA engineer\n"
        "By the rule (the weighted mean of the criteria is at least 3.5 on the scale from 1 to 5, "
        "and no criterion is below 2): 3.0, not met\n"
        "\n"
        "2026-03-02T09:00:00Z  Began, 10 minutes of reading: Ana Ferreira, Bo Lind, Cy Okafor, Di "
        "Marsh\n"
        "2026-03-02T09:10:00Z  Reading ended\n"
        "2026-03-02T09:11:40Z  First votes opened, closed before all had voted: Di is ill.\n"
        "                      Ana Ferreira: Yes (2026-03-02T09:10:50Z): Owns <it>,\n"
        "                      and says so.\n"
        "                      Bo Lind: No (2026-03-02T09:10:50Z)\n"
        "                      Cy Okafor: Yes (2026-03-02T09:10:50Z)\n"
        "2026-03-02T09:12:00Z  Discussed: q01-example/owning\n"
        "2026-03-02T09:12:10Z  Note on q01-example/owning: Bo heard \"we\",\n"
        "                      Ana heard \"I\".\n"
        "2026-03-02T09:12:20Z  Note: Start in June.\n"
        "2026-03-02T09:13:20Z  Discussion ended\n"
        "2026-03-02T09:15:00Z  Second votes opened\n"
        "                      Ana Ferreira: Yes (2026-03-02T09:14:10Z)\n"
        "                      Bo Lind: Strong yes (2026-03-02T09:14:10Z)\n"
        "                      Cy Okafor: No (2026-03-02T09:14:10Z)\n"
        "                      Di Marsh: Yes (2026-03-02T09:14:10Z)\n"
        "2026-03-02T09:16:40Z  Decided: Hire\n"
        "                      Reason: Strong & plain.\n"
        "                      Against the rule (mean 3.0, bar 3.5): The repair was never asked "
        "about.\n"
        "\n"
        "Three of four say yes after discussion; two changed their vote, one in each direction.\n"
        "  Ana Ferreira: Yes, then Yes\n"
        "  Bo Lind: No, then Strong yes\n"
        "  Cy Okafor: Yes, then No\n"
        "  Di Marsh: no vote, then Yes\n"
        "Record: /d.debrief.xml\n"
        "  seal 5e\n");
}

TEST_CASE("a debrief that has just begun is told without votes and record") {
    const workflow::DebriefCourseView course{testing::example_panel(),
                                             PanelFormula{},
                                             testing::debrief_until(DebriefStep::read),
                                             std::nullopt};
    CHECK(debrief_course_text(course).ends_with("\n\nNo vote is opened yet.\n"));
    CHECK(has(debrief_course_text(course), "By the rule: nothing was observed\n"));
    CHECK(has(debrief_course_json(course), "\"by_rule\": null"));
    CHECK(has(debrief_course_json(course), "\"record\": null"));
}
