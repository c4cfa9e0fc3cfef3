#include "workflow/committee_panels.h"

#include <doctest/doctest.h>

#include "debrief_fixture.h"
#include "opened_cards.h"
#include "workflow/panel_text.h"

using namespace evenhand;
using testing::PanelFixture;
using workflow::PanelEntry;
using Step = PanelEntry::Step;

TEST_CASE("panels that one interviews for and those that were looked at are known once each") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const workflow::Folders own = office.of("ana");
    CHECK(workflow::known_panels(own).empty());
    const auto begun = office.begin("ana");
    CHECK(workflow::known_panels(own).size() == 1);
    REQUIRE(PanelFixture::end(*begun, 4).value);
    CHECK(workflow::known_panels(own).size() == 1);
    workflow::note_panel(own, office.shared);
    workflow::note_panel(own, office.shared);
    CHECK(workflow::known_panels(own).size() == 2);
    const workflow::PanelDesk desk(own, office.services());
    CHECK(panel_entries(desk, own).size() == 1);  // Its folder and its file are one panel.
    workflow::note_panel(own, office.folder / "other");
    CHECK(panel_entries(desk, own).size() == 2);
    workflow::forget_panel(own, office.folder / "other");
    CHECK(panel_entries(desk, own).size() == 1);
}

TEST_CASE("a panel is known to whom locked it, and to whom opened it on another computer") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const workflow::Folders chair = office.of("chair");
    REQUIRE(panel_entries(office.desk, chair).size() == 1);
    CHECK(panel_entries(office.desk, chair)[0].title == "Candidate One");
    REQUIRE(office.interview("ana").value);
    REQUIRE(office.interview("bo").value);
    workflow::forget_panel(chair, workflow::known_panels(chair)[0]);
    REQUIRE(workflow::known_panels(chair).empty());
    REQUIRE(office.desk.reveal(office.shared, "", office.passphrase).value);
    REQUIRE(panel_entries(office.desk, chair).size() == 1);
    CHECK(panel_entries(office.desk, chair)[0].step == Step::look);
}

TEST_CASE("a panel is locked also where it cannot be noted, and that is told") {
    PanelFixture office;
    formats::write_file(office.folder / "chair/panels", "no folder");
    const auto invited = office.invite();
    CHECK(invited.value);
    REQUIRE(testing::codes(invited.findings) == "panel.folder-made panel.not-noted");
    CHECK(invited.findings[1].severity == Severity::warning);
    CHECK(invited.findings[1].message.ends_with("open it there by its folder (Ctrl+O)."));
}

TEST_CASE("a waiting panel says who is missing, and nothing of a card") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    office.time.set(7200);
    REQUIRE(office.interview("ana").value);
    const PanelEntry entry = panel_entry(office.desk, office.shared);
    CHECK(entry.title == "Candidate One");
    CHECK(entry.facts == "QA engineer · panel p-014");
    CHECK(entry.state == "1 of 2 cards in");
    CHECK(entry.step == Step::open_early);
    CHECK(entry.reminders.starts_with("To: Bo"));
    CHECK(entry.reminders.find("Candidate One") == std::string::npos);
    CHECK(entry.reminders.find("Ana") == std::string::npos);
    const workflow::PanelDesk hers(office.of("ana"), office.services());
    CHECK(panel_entry(hers, office.shared).reminders.empty());
    REQUIRE(entry.members.size() == 2);
    CHECK(entry.members[0] == "Ana Ferreira: in since 2 March 2026, 11:00 UTC");
    CHECK(entry.members[1] == "Bo Lind: not in, not begun");
    CHECK(entry.lines[0] == "1 of 2 cards in, due 3 March 2026, 09:00 UTC");
}

TEST_CASE("a name that is written from right to left leaves its line from left to right") {
    PanelFixture office;
    office.panel.interviewers[1].who.name = "\u05E9\u05E8\u05D4";
    REQUIRE(office.invite().value);
    const PanelEntry entry = panel_entry(office.desk, office.shared);
    CHECK(entry.members[1] == "\u200E\u2068\u05E9\u05E8\u05D4\u2069: not in, not begun");
}

TEST_CASE("only the chair is offered to open the cards, and anybody to look at opened ones") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    office.time.set(7200);
    for (const std::string who : {"ana", "bo"}) {
        REQUIRE(office.interview(who).value);
    }
    const workflow::PanelDesk other(office.of("ana"), office.services());
    CHECK(panel_entry(office.desk, office.shared).step == Step::open);
    CHECK(panel_entry(other, office.shared).step == Step::none);
    CHECK(panel_entry(other, office.shared).lines[1] ==
          "All cards are in and sealed; Keiko Abe, who chairs, opens them.");
    REQUIRE(office.desk.reveal(office.shared, "", office.passphrase).value);
    const PanelEntry opened = panel_entry(other, office.shared);
    CHECK(opened.step == Step::look);
    CHECK(opened.state == "opened");
    CHECK(opened.lines[0] == "Opened by Keiko Abe on 2 March 2026, 11:00 UTC.");
}

TEST_CASE("a decided panel is called that, and stands behind those that are only opened") {
    testing::DebriefFixture office;
    office.go_to(DebriefStep::decide);
    CHECK(panel_entry(office.desk, office.shared).state == "opened");
    REQUIRE(office.chair
                .decide(office.shared, {Decision::hire, "Both are for it.", ""}, office.passphrase)
                .value);
    const PanelEntry decided = panel_entry(office.desk, office.shared);
    CHECK(decided.state == "decided");
    CHECK(decided.step == Step::look);
    CHECK(decided.lines[0].ends_with("UTC. Decided: the record of the debrief lies there."));
    const auto status = office.desk.status(office.shared);
    REQUIRE(status.value);
    CHECK(status_text(*status.value)
              .find("\nDecided; see: evenhand-cli debrief show " + office.shared.string() + "\n") !=
          std::string::npos);
    CHECK(status_json(*status.value).find("\"decided\": true") != std::string::npos);

    std::filesystem::rename(office.shared / "p-014.opened", office.folder / "away");
    CHECK_FALSE(panel_entry(office.desk, office.shared).decided);  // Whose cards are opened?
    std::filesystem::rename(office.folder / "away", office.shared / "p-014.opened");

    testing::OpenedCardsFixture other;
    other.panel.candidate.name = "Candidate Two";
    (void)other.opened(4, 4);
    const workflow::Folders own = office.of("bystander");
    workflow::note_panel(own, office.shared);
    workflow::note_panel(own, other.shared);
    const auto entries = panel_entries(office.desk, own);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].title == "Candidate Two");
    CHECK(entries[1].decided);
}

TEST_CASE("a panel that may not be closed early waits for all cards") {
    PanelFixture office(PanelOpening::all_in);
    REQUIRE(office.invite().value);
    office.time.set(7200);
    REQUIRE(office.interview("ana").value);
    CHECK(panel_entry(office.desk, office.shared).step == Step::none);
}

TEST_CASE("a folder that is away stays in the list with the reason, behind the others") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const workflow::Folders own = office.of("chair");
    workflow::note_panel(own, office.folder / "a-way");
    workflow::note_panel(own, office.shared);
    const auto entries = panel_entries(office.desk, own);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].fault.empty());
    CHECK(entries[1].title == "a-way");
    CHECK_FALSE(entries[1].fault.empty());
    CHECK(entries[1].step == Step::none);
}

TEST_CASE("a team's archive that is away is one entry with its fault, beside the folders") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    workflow::Folders chair = office.of("chair");
    CHECK(workflow::archived_panels(chair).empty());
    chair.archive = "postgresql://nobody@127.0.0.1:1/none?connect_timeout=2";
    const auto entries = panel_entries(office.desk, chair);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].title == "Candidate One");
    CHECK(entries[1].title == "The team's archive");
    CHECK_FALSE(entries[1].fault.empty());
}

TEST_CASE("of two copies of a panel the one that was opened last is listed") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const workflow::Folders own{office.folder / "own", {}};
    const auto copy = office.folder / "copy";
    std::filesystem::copy(office.shared, copy, std::filesystem::copy_options::recursive);
    const auto listed = [&] {
        const auto entries = panel_entries(office.desk, own);
        REQUIRE(entries.size() == 1);
        return entries.front().folder;
    };
    workflow::note_panel(own, office.shared);
    workflow::note_panel(own, copy);
    CHECK(listed() == copy);
    workflow::note_panel(own, office.shared);
    CHECK(listed() == office.shared);
    CHECK(workflow::known_panels(own).size() == 2);
}
