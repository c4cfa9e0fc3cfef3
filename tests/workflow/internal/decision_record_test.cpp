#include "workflow/internal/decision_record.h"

#include <doctest/doctest.h>

#include "formats/debrief_record.h"

using namespace evenhand;
using namespace evenhand::workflow::internal;
using testing::example_record;

TEST_CASE("a decision's facts are the panel's candidate, the chair, and all that was said") {
    const formats::DebriefRecord record = example_record();
    const archive::CardFacts facts = facts_in(record);
    CHECK(facts.session == "decision:p-014:" + record.debrief.panel.sha256);
    CHECK(facts.candidate_id == "c1");
    CHECK(facts.candidate == "Candidate One");
    CHECK(facts.role == "QA engineer");
    CHECK(facts.interviewer == "Chair One");
    CHECK(facts.decision == Decision::hire);
    CHECK(facts.submitted == testing::at(1000));
    CHECK(facts.interviewed == testing::at(1000));
    CHECK(facts.passages == std::vector<std::string>{"Strong & plain.",
                                                     "The repair was never asked about.",
                                                     "Owns <it>,\nand says so.",
                                                     "Di is ill.",
                                                     "Bo heard \"we\",\nAna heard \"I\".",
                                                     "Start in June."});
}

TEST_CASE("a decision is told from a scorecard by how it begins") {
    CHECK(is_decision_record(formats::debrief_bytes(example_record())));
    CHECK_FALSE(is_decision_record("<scorecard xmlns=\"urn:evenhand:scorecard:1\">"));
    CHECK_FALSE(is_decision_record(""));
}

TEST_CASE("a decision is said with its reason, its departure and the votes") {
    formats::DebriefRecord record = example_record();
    CHECK(decision_words(record).starts_with(
        "Decided: hire. Strong & plain. Against the panel\u2019s rule: The repair was never asked "
        "about. "));
    CHECK(decision_words(record).ends_with(vote_words(record.debrief)));
    CHECK(decision_subtitle(record).starts_with("QA engineer \u00B7 decided 2 March 2026"));
    CHECK(decision_subtitle(record).ends_with("chair Chair One \u00B7 4 members"));
    record.debrief.entries.back().change = Decided{Decision::no_hire, "Weak", ""};
    CHECK(decision_words(record).starts_with("Decided: no hire. Weak. "));
    CHECK(decision_words(record).find("rule") == std::string::npos);
}
