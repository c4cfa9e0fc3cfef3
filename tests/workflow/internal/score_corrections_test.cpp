#include "workflow/internal/score_corrections.h"

#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "../panel_fixture.h"

using namespace evenhand;
using testing::ArchiveFixture;
using workflow::internal::corrected_scores;
using workflow::internal::levels_of;
using workflow::internal::scorable_of;

TEST_CASE("a score that was wrong is another one, at its time, and the rest stays") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string id = office.keep(*desk);
    const Scorecard card = desk->read(id, 1).value->card;
    const auto scorable = scorable_of(card);
    REQUIRE(scorable.size() > 1);
    CHECK(desk->card(id, {}).value->scorable.size() == scorable.size());
    const auto levels = levels_of(card);
    CHECK(levels.front() == "not observed");
    CHECK(levels.back() == "5");

    const Rating before = card.session().questions[0].ratings.front();
    REQUIRE(before.score);
    const std::string other = before.score->value() == 4 ? "5" : "4";
    const std::string place = card.kit()[0].rubric.id.text() + "/" + before.criterion.text();
    const auto changed = corrected_scores(card, {{place, other}});
    REQUIRE(changed.value);
    const Rating after = changed.value->questions[0].ratings.front();
    CHECK(std::to_string(after.score->value()) == other);
    CHECK(after.given_at == before.given_at);
    CHECK(changed.value->questions[0].notes == card.session().questions[0].notes);

    const auto corrected =
        desk->correct(id, {card.verdict(), {{place, other}}}, "a slip of the key");
    CAPTURE(testing::codes(corrected.findings));
    REQUIRE(corrected.value);
    const Scorecard kept = desk->read(id, 2).value->card;
    CHECK(kept.session() == *changed.value);
    CHECK(kept.verdict() == card.verdict());
    const auto shown = desk->card(id, {});
    REQUIRE(shown.value->corrections.size() == 1);
    CHECK(
        shown.value->corrections[0].before.ends_with(" " + std::to_string(before.score->value())));
}

TEST_CASE("a criterion that is not there and a level off its scale are told, and nothing is kept") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string id = office.keep(*desk);
    const Scorecard card = desk->read(id, 1).value->card;
    const std::string place = scorable_of(card).front().place;
    for (const workflow::ScoreCorrection& wrong :
         {workflow::ScoreCorrection{"none/such", "3"},
          workflow::ScoreCorrection{place, "9"},
          workflow::ScoreCorrection{
              place, std::to_string(card.session().questions[0].ratings.front().score->value())},
          workflow::ScoreCorrection{place, ""}}) {
        const auto refused = desk->correct(id, {card.verdict(), {wrong}}, "so");
        CHECK_FALSE(refused.value);
        CHECK(testing::codes(refused.findings) == "archive.score");
    }
    CHECK(desk->card(id, {}).value->revisions == 1);
    const auto without = corrected_scores(card, {{place, " Not observed "}});
    REQUIRE(without.value);
    CHECK_FALSE(without.value->questions[0].ratings.front().score);
}
