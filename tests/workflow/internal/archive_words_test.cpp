#include "workflow/internal/archive_words.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::workflow::internal;

namespace {

Timestamp day(const char* date) {
    return *from_iso(std::string(date) + "T12:00:00Z");
}

std::string state(archive::FoundCard card, const char* due = "") {
    if (const std::string date = due; !date.empty()) {
        card.due = day(due);
    }
    return state_of(card, day("2026-11-20"));
}

}  // namespace

TEST_CASE("large numbers have thousands separators") {
    CHECK(thousands(0) == "0");
    CHECK(thousands(999) == "999");
    CHECK(thousands(1000) == "1,000");
    CHECK(thousands(12408) == "12,408");
    CHECK(thousands(1234567) == "1,234,567");
    CHECK(counted_thousands(0, "card") == "no cards");
    CHECK(counted_thousands(1, "entry") == "1 entry");
    CHECK(counted_thousands(12408, "entry") == "12,408 entries");
    CHECK(times_words(1) == "once");
    CHECK(times_words(2) == "twice");
    CHECK(times_words(3) == "3 times");
}

TEST_CASE("scorecards and decisions are counted apart, and what was erased is neither") {
    archive::FacetCounts counts;
    counts.all = 20;
    counts.decisions = {{Decision::hire, 2}, {Decision::no_hire, 1}};
    counts.states[archive::CardState::erased] = 5;
    const KeptCounts kept = kept_counts(counts);
    CHECK(kept.cards == 12);
    CHECK(kept.decisions == 3);
    CHECK(kept_words(kept) == "12 scorecards and 3 decisions");
    CHECK(kept_words({1, 0}) == "1 scorecard");
    CHECK(kept_words({0, 1}) == "1 decision");
    CHECK(kept_words({0, 0}) == "no scorecards");
}

TEST_CASE("a card's state says what matters most of it") {
    archive::FoundCard card;
    CHECK(state(card) == "sealed");
    CHECK(state(card, "2027-06-03") == "sealed");
    CHECK(state(card, "2026-12-02") == "due in 12 days");
    CHECK(state(card, "2026-11-21") == "due tomorrow");
    card.due = *from_iso("2026-11-20T23:00:00Z");
    CHECK(state(card) == "due today");
    CHECK(state(card, "2026-11-01") == "due now");
    card.due.reset();
    card.revisions = 2;
    CHECK(state(card) == "revised once");
    CHECK(state(card, "2026-12-02") == "due in 12 days");
    card.held = true;
    CHECK(state(card, "2026-12-02") == "on hold");
    card.erased = day("2026-11-01");
    CHECK(state(card) == "erased");
}

TEST_CASE("a candidate is named until erasure") {
    archive::FoundCard card;
    CHECK(candidate_of(card) == "A card that cannot be read");
    card.facts.session = "s";
    CHECK(candidate_of(card) == "Candidate without a name");
    card.facts.candidate = "Ines Moreau";
    CHECK(candidate_of(card) == "Ines Moreau");
    card.key.bytes[0] = 0x04;
    card.key.bytes[1] = 0x17;
    card.erased = day("2026-11-01");
    CHECK(candidate_of(card) == "Erased candidate 0417");
}

TEST_CASE("seals, lists and sentences are short and whole") {
    CHECK(short_seal("9f3c41aa" + std::string(52, '0') + "e07b") == "9f3c 41aa \u2026 e07b");
    CHECK(short_seal("abc") == "abc");
    CHECK(listed_words({}).empty());
    CHECK(listed_words({"a", "b", "c"}) == "a, b and c");
    CHECK(as_sentence(" a word ") == "a word.");
    CHECK(as_sentence("Why?") == "Why?");
    CHECK(as_sentence(" ").empty());
    CHECK(says_words(Recommendation::strong_yes) == "strong yes");
}
