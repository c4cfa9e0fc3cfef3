#include "workflow/card_text.h"

#include <doctest/doctest.h>

#include "core/session_change.h"
#include "pinned_example.h"

using namespace evenhand;
using testing::at;

namespace {

workflow::ReadCard example_card() {
    const Kit kit = testing::pinned_kit(2);
    Session session = new_session(testing::example_head(), kit, at(0));
    const std::vector<SessionChange> changes = {
        QuestionOpened{0},
        ItemTicked{0, Id<Item>("LF1"), true, std::nullopt},
        RatingGiven{0, Id<Criterion>("owning"), 4},
        RatingGiven{0, Id<Criterion>("repair"), std::nullopt},
        QuestionSkipped{1, "no time"}};
    for (const SessionChange& change : changes) {
        session = apply(session, change, kit, at(10));
    }
    auto card = finish(session, kit, {Recommendation::strong_yes, "Owns it."}, Salt{}, at(90));
    return {*card.value, std::string(64, 'c')};
}

}  // namespace

TEST_CASE("the card in text names people, scores, what was not observed, and the seal") {
    const std::string text = workflow::card_text(example_card());
    for (const char* part : {"Candidate       Candidate One\n",
                             "Overall         4.0 of 5\n",
                             "Recommendation  Strong yes\n",
                             "  Owning the gap: 4 of 5 (Above)\n",
                             "  Repairing the harm: not observed\n",
                             "  skipped: no time\n",
                             "\nOwns it.\n",
                             "Submitted       2026-03-02T09:01:30Z\n"}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(text.ends_with("Seal sha256 " + std::string(64, 'c') + ": whole\n"));
}

TEST_CASE("what was corrected, and each hint with what was done about it, stand in the text") {
    workflow::ReadCard card = example_card();
    CHECK(workflow::card_text(card).find("Revision") == std::string::npos);
    CHECK(workflow::hint_lines(card.card.session()).empty());
    card.standing = "Corrected by Keiko Mori, 15 May 2026: misheard. Before: yes.";
    CHECK(workflow::card_text(card).find("Revision        Corrected by Keiko Mori") !=
          std::string::npos);

    const Kit kit = testing::pinned_kit();
    Session session = new_session(testing::example_head(), kit, at(0));
    const Id<Criterion> owning("owning");
    for (const SessionChange& change : std::vector<SessionChange>{
             HintRaised{{HintKind::all_equal, std::nullopt, std::nullopt, "All alike."}},
             HintRaised{{HintKind::late, 0, owning, "Scored late."}},
             HintRaised{{HintKind::no_evidence, 0, owning, "No evidence."}},
             HintSettled{0, HintOutcome::dismissed},
             HintSettled{1, HintOutcome::changed}}) {
        session = apply(session, change, kit, at(10));
    }
    CHECK(workflow::hint_lines(session) ==
          std::vector<std::string>{"All alike. Dismissed",
                                   "Question 1: Scored late. Changed",
                                   "Question 1: No evidence. Left unanswered"});
}

TEST_CASE("a card without a score says so in words") {
    const Kit kit = testing::pinned_kit();
    Session session = new_session(testing::example_head(), kit, at(0));
    session = apply(session, QuestionSkipped{0, "no time"}, kit, at(1));
    const auto card = finish(session, kit, {}, Salt{}, at(9));
    REQUIRE(card.value);
    CHECK(workflow::overall_words(*card.value) == "no score");
}

TEST_CASE("the card in JSON ends with a line feed and holds the seal") {
    const std::string json = workflow::card_json(example_card());
    CHECK(json.ends_with("}\n"));
    CHECK(json.find("\"sha256\": \"" + std::string(64, 'c') + "\"") != std::string::npos);
}

TEST_CASE("the card in text says what was not planned and what was scored late") {
    Kit kit = testing::pinned_kit();
    kit[0].unplanned = true;
    Session session = new_session(testing::example_head(), kit, at(0));
    session = apply(session, QuestionOpened{0}, kit, at(0));
    session = apply(session, ItemTicked{0, Id<Item>("LF1"), true, {}}, kit, at(10));
    session = apply(session, ClockStopped{}, kit, at(60));
    session = apply(session, RatingGiven{0, Id<Criterion>("owning"), 4}, kit, at(900));
    session = apply(session, RatingGiven{0, Id<Criterion>("repair"), {}}, kit, at(901));
    const auto card = finish(session, kit, {}, Salt{}, at(902));
    REQUIRE(card.value);
    const std::string text = workflow::card_text({*card.value, std::string(64, 'c')});
    CHECK(text.find(")\n  unplanned\n") != std::string::npos);
    CHECK(text.find("4 of 5 (Above), scored 14 min after the question\n") != std::string::npos);
}

TEST_CASE("the card in text tells which hints were shown and what was done about them") {
    const Kit kit = testing::pinned_kit();
    Session session = new_session(testing::example_head(), kit, at(0));
    const std::vector<SessionChange> changes = {
        QuestionSkipped{0, "no time"},
        HintRaised{{HintKind::all_middle, std::nullopt, std::nullopt, "All in the middle."}},
        HintRaised{{HintKind::about_person, 0, std::nullopt, "A word."}},
        HintSettled{0, HintOutcome::dismissed}};
    for (const SessionChange& change : changes) {
        session = apply(session, change, kit, at(10));
    }
    const auto card = finish(session, kit, {}, Salt{}, at(90));
    const std::string text = workflow::card_text({*card.value, std::string(64, 'c')});
    CHECK(text.find("Hints shown to the interviewer\n"
                    "  2026-03-02T09:00:10Z  All in the middle. (dismissed 2026-03-02T09:00:10Z)\n"
                    "  2026-03-02T09:00:10Z  question 1: A word. (left unanswered)\n") !=
          std::string::npos);
}

TEST_CASE("the card in text tells a departure, notes for the next interviewer and paper") {
    const Kit kit = testing::pinned_kit();
    Session session = new_session(testing::example_head(), kit, at(0));
    const std::vector<SessionChange> changes = {
        HeldBefore{at(-3600)},
        QuestionOpened{0},
        ItemTicked{0, Id<Item>("LF1"), true, std::nullopt},
        RatingGiven{0, Id<Criterion>("owning"), 4},
        RatingGiven{0, Id<Criterion>("repair"), std::nullopt}};
    for (const SessionChange& change : changes) {
        session = apply(session, change, kit, at(10));
    }
    const Verdict verdict{Recommendation::no, "Tells it.", "Ask for a repair.", "No repair told."};
    const auto card = finish(session, kit, verdict, Salt{}, at(90));
    const std::string text = workflow::card_text({*card.value, std::string(64, 'c')});
    for (const char* part :
         {"Held on paper   2026-03-02T08:00:00Z; every other time is from entering it later\n",
          "Recommendation  No\nBy the scores   Strong yes (4.0 of 5)\n"
          "Departs because No repair told.\n",
          "\nTells it.\n\nFor the next interviewer\nAsk for a repair.\n"}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
}
