#include "workflow/internal/archive_rows.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::workflow::internal;

namespace {

const Timestamp now = *from_iso("2026-11-20T12:00:00Z");

archive::FoundCard card() {
    archive::FoundCard card;
    card.row = 7;
    card.facts.session = "s-1";
    card.key.bytes[0] = 0xAB;
    card.facts.candidate = "Ines Moreau";
    card.facts.role = "QA engineer";
    card.facts.interviewer = "Ana Ferreira";
    card.facts.interviewed = *from_iso("2026-05-14T09:00:00Z");
    card.facts.recommendation = Recommendation::strong_yes;
    card.facts.rubrics = {{"q09", 3, "Missed bug"}};
    return card;
}

}  // namespace

TEST_CASE("a row says who, when, where it was found, what was said and how it stands") {
    archive::FoundCard found = card();
    found.snippet = {"names the root\ncause", {{10, 4}}};
    const auto row = row_view(found, now);
    CHECK(row.row == 7);
    CHECK(row.card.starts_with("ab00"));
    CHECK(row.date == "14 May 2026");
    CHECK(row.candidate == "Ines Moreau");
    CHECK(row.line == "names the root cause");
    CHECK(row.hits == workflow::Hits{{10, 4}});
    CHECK(row.says == "strong yes");
    CHECK(row.state == "sealed");
    CHECK(row_view(card(), now).line == "Missed bug, version 3");
}

TEST_CASE("a decision's row says what was decided") {
    archive::FoundCard found = card();
    CHECK_FALSE(row_view(found, now).decision);
    found.facts.decision = Decision::another_interview;
    const auto row = row_view(found, now);
    CHECK(row.decision);
    CHECK(row.says == "decided: another interview");
}

TEST_CASE("an erased card stays as an entry with its certificate and nothing of the person") {
    archive::FoundCard gone = card();
    gone.erased = *from_iso("2026-11-01T00:00:00Z");
    gone.certificate = "0417";
    const auto row = row_view(gone, now);
    CHECK(row.erased);
    CHECK(row.candidate == "Erased candidate ab00");
    CHECK(row.interviewer == "\u2013");
    CHECK(row.role.empty());
    CHECK(row.line == "Erased on 1 November 2026, certificate 0417.");
    CHECK(row.state == "erased");
}

TEST_CASE("facets have the values that are there, and ticked ones that are not any more") {
    archive::FacetCounts counts;
    counts.roles = {{"QA engineer", 3}, {"Designer", 1}};
    counts.rubrics = {{"q09", 4}};
    counts.recommendations = {{Recommendation::no, 1}, {Recommendation::strong_yes, 3}};
    counts.decisions = {{Decision::no_hire, 1}};
    counts.states = {{archive::CardState::on_hold, 2},
                     {archive::CardState::due_soon, 1},
                     {archive::CardState::sealed, 0}};
    counts.years = {{2025, 1}, {2026, 3}};
    counts.scores = {{2, 1}, {4, 3}};
    counts.candidates = {{"Ines Moreau", 3}, {"\u202Eevil", 1}};
    const auto facets =
        facet_views(counts, {"", {{"role", {"Designer", "Cook"}}}}, {{"q09", "Missed bug"}});
    REQUIRE(facets.size() == 7);
    CHECK(facets[0].title == "Role");
    REQUIRE(facets[0].values.size() == 3);
    CHECK_FALSE(facets[0].values[0].ticked);
    CHECK(facets[0].values[1].ticked);
    CHECK(facets[0].values[2].label == "Cook");
    CHECK(facets[0].values[2].count == 0);
    CHECK(facets[1].values[0].value == "strong-yes");
    CHECK(facets[1].values[0].label == "strong yes");
    CHECK(facets[1].values[2].value == "no-hire");
    CHECK(facets[1].values[2].label == "decided: no hire");
    CHECK(facets[2].title == "Score, rounded");
    CHECK(facets[2].values[0].value == "4");
    CHECK(facets[2].values[1].label == "2");
    REQUIRE(facets[3].values.size() == 2);
    CHECK(facets[3].values[0].value == "hold");
    CHECK(facets[3].values[0].label == "on hold");
    CHECK(facets[3].values[1].value == "due");
    CHECK(facets[3].values[1].label == "due soon");
    CHECK(facets[4].id == "rubric");
    CHECK(facets[4].values[0].label == "Missed bug");
    CHECK(facets[5].values[0].label == "Ines Moreau");
    CHECK(facets[5].values[1].value == "\u202Eevil");
    CHECK(facets[5].values[1].label == "\uFFFDevil");
    CHECK(facets[5].note.empty());
    CHECK(facets[6].values[0].label == "2026");
}

TEST_CASE("of many candidates those with the most cards are offered, and who is ticked") {
    archive::FacetCounts counts;
    for (int number = 0; number < 30; ++number) {
        counts.candidates.emplace_back("Candidate " + std::to_string(number), 40 - number);
    }
    const auto facets = facet_views(counts, {"", {{"candidate", {"Candidate 25"}}}}, {});
    REQUIRE(facets.size() == 1);
    REQUIRE(facets[0].values.size() == 21);
    CHECK(facets[0].values[19].label == "Candidate 19");
    CHECK(facets[0].values[20].label == "Candidate 25");
    CHECK(facets[0].values[20].ticked);
    CHECK(facets[0].note == "9 others: type candidate: and a name");
}

TEST_CASE("a card that cannot be read is listed as that, without a made-up day or name") {
    archive::FoundCard lost = card();
    lost.facts = {};
    const auto row = row_view(lost, now);
    CHECK(row.unread);
    CHECK(row.candidate == "A card that cannot be read");
    CHECK(row.date == "\u2013");
    CHECK(row.interviewer == "\u2013");
    CHECK(row.says.empty());
    CHECK(row.state == "cannot be read");
    CHECK(row.line.starts_with("Its key is lost"));
}

TEST_CASE("a search says how much it found, and how to go on when that is nothing") {
    SearchOutcome outcome;
    outcome.found = 318;
    outcome.all = 12408;
    outcome.asked = true;
    outcome.took = std::chrono::milliseconds(3);
    const auto found = found_view(outcome);
    CHECK(found.count == "318 of 12,408 cards");
    CHECK(found.remark == "newest first, found in 3 ms");
    CHECK(found.empty_title.empty());
    outcome.asked = false;
    CHECK(found_view(outcome).count == "12,408 cards");
    outcome.decisions = 8;
    CHECK(found_view(outcome).count == "12,400 cards, 8 decisions");
    outcome.asked = true;
    CHECK(found_view(outcome).count == "318 of 12,408 cards and decisions");
    outcome.decisions = 0;
    outcome.found = 0;
    outcome.remark = "Unread.";
    outcome.without = {{"Role", 3}, {"State", 0}};
    const auto none = found_view(outcome);
    CHECK(none.remark == "Unread.");
    CHECK(none.empty_text == "Without \u201CRole\u201D there would be 3 cards.");
    outcome.without.clear();
    CHECK(found_view(outcome).empty_text.starts_with("Fewer words"));
    outcome.all = 0;
    CHECK(found_view(outcome).empty_title == "The archive is empty");
    workflow::ArchiveFound of_a_team = found_view(outcome);
    workflow::internal::say_none_for_you(of_a_team);
    CHECK(of_a_team.empty_title == "No card here for you yet");
    CHECK(found_view(outcome).empty_text ==
          "Each interview that is submitted comes here by itself. Scorecards from other places can "
          "be imported: a folder of them, or another archive.");
    CHECK(facet_title("other") == "other");
}
