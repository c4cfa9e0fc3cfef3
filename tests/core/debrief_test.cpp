#include "core/debrief.h"

#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "debrief_example.h"

using namespace evenhand;
using testing::at;
using testing::debrief_until;
using testing::example_formula;
using testing::opened;
using testing::vote_of;

namespace {

struct Refused {
    DebriefStep step;
    DebriefChange change;
    const char* code;
    std::string message;
};

}  // namespace

TEST_CASE("each step of a debrief follows on the one before") {
    for (const DebriefStep step : {DebriefStep::read,
                                   DebriefStep::vote,
                                   DebriefStep::discuss,
                                   DebriefStep::revote,
                                   DebriefStep::decide,
                                   DebriefStep::decided}) {
        const Debrief debrief = debrief_until(step);
        CHECK(step_of(debrief) == step);
        CHECK(check_debrief(debrief, example_formula(true)).empty());
        CHECK((decision_of(debrief) != nullptr) == (step == DebriefStep::decided));
    }
}

TEST_CASE("what does not belong to a step is refused and says what is under way") {
    const PanelFocus owning{Id<Rubric>("q01-example"), Id<Criterion>("owning")};
    const std::vector<Refused> all{
        {DebriefStep::vote,
         ReadingEnded{},
         "debrief.step",
         "Reading ends once, before the first vote, and here the first vote is under way."},
        {DebriefStep::read,
         opened(1),
         "debrief.step",
         "The first votes are opened once, after the reading, and here everybody still reads."},
        {DebriefStep::vote,
         opened(2),
         "debrief.step",
         "The second votes are opened once, after the discussion, and here the first vote is under "
         "way."},
        {DebriefStep::revote,
         Discussed{owning},
         "debrief.step",
         "Criteria are talked about between the two votes, and here the second vote is under way."},
        {DebriefStep::vote,
         DebriefNote{{}, "Ana doubts the repair."},
         "debrief.step",
         "Notes are taken from the discussion to the decision, and here the first vote is under "
         "way."},
        {DebriefStep::decide,
         DiscussionEnded{},
         "debrief.step",
         "The discussion ends once, before the second vote, and here both votes are opened, and "
         "what is missing is the decision."},
        {DebriefStep::discuss,
         Decided{Decision::hire, "Strong on both.", ""},
         "debrief.step",
         "The decision follows on the second vote, and here the discussion is under way."},
        {DebriefStep::decided,
         Decided{Decision::hire, "Strong on both.", ""},
         "debrief.step",
         "The decision follows on the second vote, and here it is decided."}};
    for (const Refused& one : all) {
        const Findings findings =
            check_change(debrief_until(one.step), one.change, example_formula(true));
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].code == one.code);
        CHECK(findings[0].message == one.message);
    }
}

TEST_CASE("votes are opened when all are in, or earlier with a reason") {
    const Debrief debrief = debrief_until(DebriefStep::vote);
    VotesOpened some{1, {vote_of("ana", 1, Recommendation::yes)}};
    const Findings findings = check_change(debrief, some, example_formula(true));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "debrief.votes");
    CHECK(findings[0].message ==
          "Not all have voted: Bo Lind, Cy Okafor, Di Marsh missing. Wait for them, or close the "
          "vote with a reason.");
    some.closed = "They are ill.";
    CHECK(check_change(debrief, some, example_formula(true)).empty());
}

TEST_CASE("a vote of somebody else, of the other round or of no round is refused") {
    const Debrief debrief = debrief_until(DebriefStep::vote);
    VotesOpened votes = opened(1);
    votes.votes[0].member = Id<Rater>("eve");
    CHECK(check_change(debrief, votes, example_formula(true))[0].message ==
          "'eve' is not in this debrief and has no vote.");
    votes = opened(1);
    votes.votes[0].round = 2;
    CHECK(check_change(debrief, votes, example_formula(true))[0].code == "debrief.round");
    votes.round = 3;
    CHECK(check_change(debrief, votes, example_formula(true))[0].message ==
          "There are two votes, 1 before and 2 after the discussion; this is 3.");
}

TEST_CASE("a note has words, and a criterion is one of the panel's") {
    const Debrief debrief = debrief_until(DebriefStep::discuss);
    CHECK(check_change(debrief, DebriefNote{{}, " "}, example_formula(true))[0].code ==
          "debrief.text");
    const Findings unknown =
        check_change(debrief,
                     Discussed{{Id<Rubric>("q01-example"), Id<Criterion>("none")}},
                     example_formula(true));
    REQUIRE(unknown.size() == 1);
    CHECK(unknown[0].code == "debrief.criterion");
    CHECK(unknown[0].message ==
          "The panel has no criterion 'q01-example/none'; as RUBRIC/CRITERION it has "
          "q01-example/owning, q01-example/repair.");
    const Findings formless =
        check_change(debrief,
                     DebriefNote{PanelFocus{Id<Rubric>("nonsense"), Id<Criterion>("")}, "So."},
                     example_formula(true));
    REQUIRE(formless.size() == 1);
    CHECK(formless[0].message.starts_with("The panel has no criterion 'nonsense'; as RUBRIC/"));
}

TEST_CASE("no text is longer than a record can hold many of") {
    const std::string longest(20000, 'x');
    const auto messages = [&](DebriefStep step, const DebriefChange& change) {
        std::string text;
        for (const Finding& finding :
             check_change(debrief_until(step), change, example_formula(false))) {
            text += finding.code + " " + finding.message + " ";
        }
        return text;
    };
    const std::string told =
        "debrief.text This text has 20001 characters; at most 20000 are kept. ";
    for (const bool too_long : {false, true}) {
        const std::string text = longest + (too_long ? "\u00e9" : "");
        const std::string expected = too_long ? told : "";
        CHECK(messages(DebriefStep::discuss, DebriefNote{{}, text}) == expected);
        VotesOpened votes = opened(1);
        votes.votes[2].reason = text;
        CHECK(messages(DebriefStep::vote, votes) == expected);
        votes = opened(1);
        votes.closed = text;
        CHECK(messages(DebriefStep::vote, votes) == expected);
        CHECK(messages(DebriefStep::decide, Decided{Decision::hire, text, "x"}) == expected);
        CHECK(messages(DebriefStep::decide, Decided{Decision::hire, "x", text}) == expected);
    }
}

TEST_CASE("all notes together are no longer than a record can hold") {
    Debrief debrief = debrief_until(DebriefStep::discuss);
    const DebriefNote longest{{}, std::string(20'000, 'x')};
    for (int i = 0; i < 25; ++i) {
        CHECK(check_change(debrief, longest, example_formula(true)).empty());
        debrief.entries.push_back({debrief.entries.back().at, longest});
    }
    const Findings full = check_change(debrief, DebriefNote{{}, "x"}, example_formula(true));
    REQUIRE(full.size() == 1);
    CHECK(full[0].code == "debrief.text");
    CHECK(full[0].message.starts_with("The notes of this debrief are 500000 bytes long"));
}

TEST_CASE("a hire against the rule departs, and so does no hire where it is met") {
    CHECK(departs(Decision::hire, example_formula(false)));
    CHECK(departs(Decision::no_hire, example_formula(true)));
    CHECK_FALSE(departs(Decision::hire, example_formula(true)));
    CHECK_FALSE(departs(Decision::no_hire, example_formula(false)));
    CHECK_FALSE(departs(Decision::another_interview, example_formula(false)));
    CHECK_FALSE(departs(Decision::another_interview, example_formula(true)));
    CHECK_FALSE(departs(Decision::hire, PanelFormula{}));
    CHECK_FALSE(departs(Decision::no_hire, PanelFormula{}));
}

TEST_CASE("a decision has a reason, and one against the rule a second one") {
    const Debrief debrief = debrief_until(DebriefStep::decide);
    const auto code = [&](const Decided& decided, bool met) {
        const Findings findings = check_change(debrief, decided, example_formula(met));
        return findings.empty() ? std::string() : findings[0].code;
    };
    CHECK(code({Decision::hire, " ", ""}, true) == "debrief.reason");
    CHECK(code({Decision::hire, "Strong on both.", ""}, true).empty());
    CHECK(code({Decision::hire, "Strong on both.", ""}, false) == "debrief.departure");
    CHECK(code({Decision::hire, "Strong on both.", "One answer was cut short."}, false).empty());
    CHECK(code({Decision::hire, "Strong on both.", "One answer was cut short."}, true) ==
          "debrief.departure");
    CHECK(check_change(debrief, Decided{Decision::no_hire, "Weak.", ""}, example_formula(true))[0]
              .message ==
          "\"No hire\" goes against the rule, which is met; say why the committee departs from "
          "it.");
}

TEST_CASE("a debrief is checked whole, each fault at its place") {
    Debrief debrief = debrief_until(DebriefStep::discuss);
    debrief.members.push_back(debrief.members[0]);
    debrief.reading_minutes = 121;
    debrief.entries[1].at = at(1);
    debrief.entries.push_back({at(800), ReadingEnded{}});
    const Findings findings = check_debrief(debrief, example_formula(true));
    REQUIRE(findings.size() == 4);
    CHECK(findings[0].code == "debrief.members");
    CHECK(findings[1].code == "debrief.minutes");
    CHECK(findings[2].code == "debrief.time");
    CHECK(findings[2].location == "entry 2");
    CHECK(findings[3].code == "debrief.step");
    CHECK(findings[3].location == "entry 3");
    CHECK(check_debrief(Debrief{{Id<Panel>("p"), ""}, {}, 10, at(0), {}}, {})[0].message ==
          "Nobody votes; name the members.");
}

TEST_CASE("a member's id can be part of a file's name") {
    Debrief debrief = debrief_until(DebriefStep::read);
    debrief.members[1].id = Id<Rater>("../bo");
    const Findings findings = check_debrief(debrief, example_formula(true));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "debrief.members");
    CHECK(findings[0].message.starts_with("The id '../bo' cannot be a member's"));
}

TEST_CASE("the last vote of a member in a round counts, and both rounds stand side by side") {
    Debrief debrief = debrief_until(DebriefStep::decide);
    auto& first = std::get<VotesOpened>(debrief.entries[1].change);
    first.votes.push_back(vote_of("ana", 1, Recommendation::no));
    const auto lines = vote_lines(debrief);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].member.name == "Ana Ferreira");
    CHECK(lines[0].first->vote == Recommendation::no);
    CHECK(lines[0].second->vote == Recommendation::yes);
    CHECK_FALSE(vote_lines(debrief_until(DebriefStep::discuss))[0].second);
    CHECK_FALSE(vote_lines(debrief_until(DebriefStep::vote))[0].first);
}

TEST_CASE("the votes of the newest opened round are told in a sentence") {
    CHECK(vote_words(debrief_until(DebriefStep::vote)) == "No vote is opened yet.");
    CHECK(vote_words(debrief_until(DebriefStep::revote)) ==
          "Three of four say yes before discussion.");
    CHECK(vote_words(debrief_until(DebriefStep::decided)) ==
          "Three of four say yes after discussion; two changed their vote, one in each direction.");
}

TEST_CASE("decisions are told in words") {
    CHECK(words(Decision::hire) == "Hire");
    CHECK(words(Decision::no_hire) == "No hire");
    CHECK(words(Decision::another_interview) == "Another interview");
}
