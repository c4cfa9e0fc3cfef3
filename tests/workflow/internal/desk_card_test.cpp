#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "core/error.h"
#include "workflow/internal/desk.h"

using namespace evenhand;
using testing::ArchiveFixture;
using Mark = workflow::CheckLine::Mark;

TEST_CASE("the panel says what a card says, that it is unchanged, and who has seen it") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    REQUIRE(desk->read(card, 0).value);
    const auto view = desk->card(card, {"signed", {}});
    REQUIRE(view.value);
    CHECK(view.value->title == "Ines Moreau");
    CHECK(view.value->badge == "Sealed");
    CHECK(view.value->alarm.empty());
    CHECK(view.value->subtitle ==
          "QA engineer \u00B7 interview 2 March 2026 by Ana Ferreira \u00B7 Q1 version 1");
    CHECK(view.value->verdict == "Yes. Owns the mistake.");
    REQUIRE(view.value->scores.size() == 2);
    CHECK(view.value->scores[0].score == "4");
    CHECK(view.value->scores[0].quote == "I signed it off, so that one was mine");
    CHECK(view.value->scores[0].hits == workflow::Hits{{2, 6}});
    CHECK(view.value->scores[1].score == "\u2013");
    REQUIRE(view.value->checks.size() == 4);
    for (const workflow::CheckLine& check : view.value->checks) {
        CAPTURE(check.name);
        CHECK(check.mark == Mark::holds);
    }
    REQUIRE(view.value->seen.size() == 2);
    CHECK(view.value->seen[0].text == "Ana Ferreira opened it");
    CHECK(view.value->seen[1].text == "Ana Ferreira sealed it");
    CHECK(view.value->retention.sentence ==
          "No retention rule is chosen: nothing is due for erasure.");
    CHECK(view.value->erase.possible);
    CHECK(view.value->release.reason == "No hold stands.");
}

TEST_CASE("a card is held against the checkpoint that was kept outside the archive") {
    ArchiveFixture office;
    const auto earlier = office.folder / "earlier";
    std::string card;
    {
        const auto desk = office.desk();
        card = office.keep(*desk);
        CHECK(desk->card(card, {}).value->checks[3].text.find("none that was kept outside") !=
              std::string::npos);
        desk->rest();
        std::filesystem::copy(office.folder / "archive", earlier);
        (void)office.keep(*desk, {.session = "s2"});
        (void)desk->sign_checkpoint();
        CHECK(desk->card(card, {}).value->checks[3].text ==
              "Covered by the signed checkpoint over 4 entries, kept on this computer.");
    }
    std::filesystem::remove_all(office.folder / "archive");
    std::filesystem::rename(earlier, office.folder / "archive");
    const auto view = office.desk()->card(card, {});
    CHECK(view.value->badge == "Faulty");
    CHECK(view.value->alarm ==
          "The log is shorter than a checkpoint that was kept elsewhere: "
          "entries after entry 3 were cut off.");
    CHECK(view.value->checks[3].mark == Mark::fails);
}

TEST_CASE("a card that was changed is called so in its panel and in the list") {
    ArchiveFixture office;
    std::string card;
    {
        const auto desk = office.desk();
        card = office.keep(*desk);
        (void)office.keep(*desk, {.session = "s2", .candidate = "Chidi Okafor", .opened = 60});
    }
    office.alter("Ines Moreau", "Inez Moreau");
    const auto states = [&](const std::vector<workflow::ArchiveRowView>& rows) {
        std::string said;
        for (const workflow::ArchiveRowView& row : rows) {
            said += (row.card == card ? "it " : "another ") + row.state + "\n";
        }
        return said;
    };
    const auto tells = [&](const std::vector<workflow::ArchiveRowView>& rows) {
        const std::string said = states(rows);
        CAPTURE(said);
        CHECK(said.find("it changed\n") != std::string::npos);
        CHECK(said.find("another sealed\n") != std::string::npos);
    };
    {
        const auto desk = office.desk();
        auto rows = desk->rows(desk->all_rows({}), {});
        desk->check_texts(rows);
        tells(rows);
        tells(desk->find({}).first);
    }
    {
        const auto desk = office.desk();
        CHECK_FALSE(desk->verify({}).holds);
        tells(desk->find({}).first);
    }
    const auto desk = office.desk();
    CHECK(states(desk->find({}).first).find("it sealed") != std::string::npos);
    CHECK(desk->card(card, {}).value->badge == "Changed");
    tells(desk->rows(desk->all_rows({}), {}));
}

TEST_CASE("opening a card is recorded, and not without a key") {
    ArchiveFixture office;
    const auto desk = office.desk();
    (void)desk->set_passphrase("Ana", "words");
    const std::string card = office.keep(*desk);
    REQUIRE(desk->read(card, 0).value);
    const auto lines = desk->history(card);
    REQUIRE(lines.value);
    CHECK(lines.value->back().kind == "viewed");
    desk->lock();
    CHECK_THROWS_AS((void)desk->read(card, 0), Error);
    CHECK(desk->card(card, {}).value->open.possible);  // The passphrase is asked for then.
}
