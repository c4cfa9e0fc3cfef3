#include "formats/card_markdown.h"

#include <doctest/doctest.h>

#include "core/session_change.h"
#include "example_interview.h"

using namespace evenhand;
using testing::at;

namespace {

std::string written(const std::vector<std::string>& notes, const std::string& summary) {
    const Kit kit = testing::example_kit();
    Session session = testing::example_session();
    session = apply(session, QuestionOpened{0}, kit, at(5));
    session = apply(session, NotesEdited{0, 0, 0, notes}, kit, at(10));
    session = apply(session, LineTied{0, 0, Id<Criterion>("owning")}, kit, at(10));
    session = apply(session, RatingGiven{0, Id<Criterion>("owning"), 4}, kit, at(10));
    session = apply(session, RatingGiven{0, Id<Criterion>("repair"), std::nullopt}, kit, at(10));
    const auto card = finish(session, kit, {Recommendation::yes, summary}, Salt{}, at(90));
    REQUIRE(card.value);
    return formats::card_markdown(*card.value, "seal");
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a card for an e-mail begins with who and what, then scores, evidence and take-aways") {
    const std::string text = written({"rolled back", "calm"}, "Knows it.\nWould hire.");
    CHECK(text.starts_with("# Candidate One, "));
    CHECK(has(text, "- **Recommendation:** Yes\n- **Overall:** 4.0 of 5\n"));
    CHECK(has(text, "| Owning the gap | 4 of 5, Above |\n| Repairing the harm | Not observed |\n"));
    CHECK(has(text, "\n\nKnows it.\n\nWould hire.\n\n"));
    CHECK(has(text, "### Owning the gap: 4 of 5, Above\n\n- rolled back\n"));
    CHECK(has(text, "### Also noted\n\n- calm\n"));
    CHECK(text.ends_with("sha256 seal\n"));
}

TEST_CASE("a card for an e-mail says why it departs, what comes next, and that it was on paper") {
    const Kit kit = testing::example_kit();
    Session session = testing::example_session();
    session = apply(session, HeldBefore{at(0) - std::chrono::days{2}}, kit, at(4));
    session = apply(session, QuestionOpened{0}, kit, at(5));
    session = apply(session, NotesEdited{0, 0, 0, {"rolled back"}}, kit, at(10));
    session = apply(session, LineTied{0, 0, Id<Criterion>("owning")}, kit, at(10));
    session = apply(session, RatingGiven{0, Id<Criterion>("owning"), 1}, kit, at(10));
    session = apply(session, RatingGiven{0, Id<Criterion>("repair"), std::nullopt}, kit, at(10));
    Verdict verdict{Recommendation::yes, "sum"};
    verdict.departure = "a bad day";
    verdict.next_interviewer = "ask about scale";
    const auto card = finish(session, kit, verdict, Salt{}, at(90));
    REQUIRE(card.value);
    const std::string text = formats::card_markdown(*card.value, "seal");
    CHECK(has(text, "- **Interview:** 28 February 2026, on paper, entered 2 March 2026\n"));
    CHECK(has(text, "## Why the recommendation departs from the scores\n\na bad day\n\n"));
    CHECK(has(text, "## For the next interviewer\n\nask about scale\n\n"));
}

TEST_CASE("what people wrote is shown as they wrote it, and makes no markup") {
    const std::string text =
        written({"# head *bold* <b> [x](http://y) a|b `c` 5_6"}, "1. first\n- second\n2024 was");
    CHECK(has(text, "- \\# head \\*bold\\* \\<b\\> \\[x\\](http://y) a\\|b \\`c\\` 5\\_6\n"));
    CHECK(has(text, "\n1\\. first\n\n\\- second\n\n2024 was\n"));
}

TEST_CASE("a card for an e-mail says what was not planned and what was scored late") {
    Kit kit = testing::example_kit();
    kit[0].unplanned = true;
    Session session = testing::example_session();
    session = apply(session, QuestionOpened{0}, kit, at(5));
    session = apply(session, ItemTicked{0, Id<Item>("LF1"), true, {}}, kit, at(10));
    session = apply(session, ClockStopped{}, kit, at(60));
    session = apply(session, RatingGiven{0, Id<Criterion>("owning"), 4}, kit, at(900));
    session = apply(session, RatingGiven{0, Id<Criterion>("repair"), {}}, kit, at(70));
    const auto card = finish(session, kit, {}, Salt{}, at(902));
    REQUIRE(card.value);
    const std::string text = formats::card_markdown(*card.value, "seal");
    CHECK(has(text, "\n\nUnplanned.\n\n"));
    CHECK(has(text, "### Owning the gap: 4 of 5, Above\n\nScored 14 min after the question.\n"));
    CHECK_FALSE(has(text, "Not observed\n\nScored"));
}
