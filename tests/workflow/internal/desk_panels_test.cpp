#include <filesystem>
#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "formats/file.h"
#include "workflow/archive_desk.h"
#include "workflow/archive_fixture.h"
#include "workflow/archive_steps.h"
#include "workflow/panel_fixture.h"

using namespace evenhand;

namespace {

/// Ana's card is handed in, and kept in an archive on her computer.
struct PanelCard : testing::PanelFixture {
    std::unique_ptr<workflow::ArchiveDesk> archive;
    std::string card;

    explicit PanelCard(bool elsewhere = false) {
        ::unsetenv("XDG_RUNTIME_DIR");  // Nothing of a test is to outlive it.
        REQUIRE(invite().value);
        REQUIRE(interview("ana").value);
        const auto cards = of("ana").data / "cards";
        const auto bytes = formats::read_file(std::filesystem::directory_iterator(cards)->path());
        auto folders = of(elsewhere ? "else" : "ana");
        folders.archive = (folder / "archive").string();
        workflow::ArchiveDesk::Options options;
        options.person = "Ana Ferreira";
        archive = workflow::ArchiveDesk::open(folders, services(), options);
        const auto kept = archive->keep(bytes, "card");
        REQUIRE(kept.value);
        card = kept.value->card;
    }

    [[nodiscard]] workflow::CorrectedCard correct(const std::string& take_aways = "No.") const {
        return workflow::correct_card(*archive, card, {"no", take_aways, "misheard", "Own words."});
    }
    [[nodiscard]] std::string command(const std::string& place) const {
        return "evenhand-cli panel submit " + card + " --folder " + place + " --reason WHY";
    }
};

}  // namespace

TEST_CASE_FIXTURE(PanelCard, "a panel with sealed cards takes a corrected card with its reason") {
    const auto corrected = correct();
    CHECK(testing::codes(corrected.findings).empty());
    CHECK(corrected.panel.takes == "p-014");
    CHECK(corrected.panel.words ==
          "Panel p-014 has the card as it was handed in. Until its cards are opened the corrected "
          "one can take its place.");
    CHECK(corrected.panel.command == command((shared / "p-014.panel.xml").string()));
    CHECK(testing::codes(archive->hand_in(card, " ")) == "panel.already-in");
    CHECK_FALSE(std::filesystem::exists(sealed("ana", 2)));
    CHECK(testing::codes(archive->hand_in(card, "misheard")).empty());
    CHECK(std::filesystem::exists(sealed("ana", 2)));
    CHECK(testing::codes(archive->hand_in(card, "misheard")) == "panel.same-card");
    REQUIRE(interview("bo").value);
    const auto opened = desk.reveal(shared, "", passphrase);
    REQUIRE(opened.value);
    CHECK(opened.value->counting().front().verdict().recommendation == Recommendation::no);
}

TEST_CASE_FIXTURE(PanelCard, "whoever corrects without the window is told the command") {
    const auto corrected =
        archive->correct(card, {Recommendation::no, "No.", "", "Own words."}, "misheard");
    REQUIRE(testing::codes(corrected.findings) == "archive.panel-card");
    CHECK(corrected.findings[0].severity == Severity::warning);
    CHECK(corrected.findings[0].message.ends_with("The command is: " +
                                                  command((shared / "p-014.panel.xml").string())));
}

TEST_CASE_FIXTURE(PanelCard,
                  "a panel whose cards are opened keeps the card, and its chair is named") {
    REQUIRE(interview("bo").value);
    REQUIRE(desk.reveal(shared, "", passphrase).value);
    const auto corrected = correct();
    CHECK(corrected.panel.takes.empty());
    CHECK(corrected.panel.command.empty());
    CHECK(corrected.panel.words.ends_with("Tell its chair, Keiko Abe, of the correction."));
    CHECK(testing::codes(archive->hand_in(card, "misheard")) == "panel.opened");
}

TEST_CASE("where the panel is not known its folder is to be told") {
    PanelCard away(true);
    const auto corrected = away.correct();
    CHECK(corrected.panel.takes.empty());
    CHECK(corrected.panel.command == away.command("FOLDER"));
    CHECK(testing::codes(away.archive->hand_in(away.card, "misheard")) == "panel.place-unknown");
}

TEST_CASE_FIXTURE(PanelCard, "a panel without the card takes the corrected one as its first") {
    std::filesystem::remove(sealed("ana"));
    const auto corrected = correct();
    CHECK(corrected.panel.takes == "p-014");
    CHECK(corrected.panel.words == "Panel p-014 has no card of this interview yet.");
    CHECK(corrected.panel.command.ends_with("p-014.panel.xml"));
    CHECK(testing::codes(archive->hand_in(card, "misheard")).empty());
    CHECK(std::filesystem::exists(sealed("ana")));
}

TEST_CASE_FIXTURE(testing::ArchiveFixture, "a card of no panel is handed in to none") {
    const auto desk = this->desk();
    const std::string card = keep(*desk);
    CHECK(workflow::correct_card(*desk, card, {"no", "No.", "misheard", "Own words."})
              .panel.words.empty());
    CHECK(desk->panel_of_card(card).words.empty());
    CHECK(testing::codes(desk->hand_in(card, "misheard")) == "panel.no-panel");
}
