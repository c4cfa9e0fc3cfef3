#include "workflow/panel_desk.h"

#include <doctest/doctest.h>

#include "core/panel_formula.h"
#include "panel_fixture.h"
#include "shell.h"

using namespace evenhand;
using testing::codes;
using testing::PanelFixture;

TEST_CASE("a panel is locked, interviewed, opened together and checked") {
    PanelFixture office;
    const auto invited = office.invite();
    CHECK(codes(invited.findings) == "panel.folder-made");
    REQUIRE(invited.value);
    CHECK(invited.value->size() == 2);
    for (const std::string who : {"ana", "bo"}) {
        office.time.set(who == "ana" ? 7200 : 90000);
        const auto card = office.interview(who, who == "ana" ? 5 : 3);
        REQUIRE(card.value);
        REQUIRE(testing::codes(card.findings) == "panel.handed-in");
        CHECK(card.findings.front().message == "The card is sealed, and handed in to panel p-014.");
    }
    CHECK_FALSE(office.says("mine"));
    CHECK_FALSE(office.says("Told it plainly"));
    const auto status = office.desk.status(office.shared);
    REQUIRE(status.value);
    CHECK(status.value->all_in());
    CHECK_FALSE(status.value->opened);
    CHECK_FALSE(status.value->members[0].late);
    CHECK(status.value->members[1].late);
    office.time.set(100000);
    const auto opened = office.desk.reveal(office.shared, "", office.passphrase);
    CHECK(opened.findings.empty());
    REQUIRE(opened.value);
    CHECK(opened.value->opening.chair == "Keiko Abe");
    CHECK(opened.value->opening.at == testing::at(100000));
    REQUIRE(opened.value->cards.size() == 2);
    for (const workflow::OpenedPanelCard& card : opened.value->cards) {
        CHECK(card.card.session().head.panel == PanelPin{office.panel.id, opened.value->lock});
    }
    const PanelFormula formula = formula_of(opened.value->panel, opened.value->counting());
    CHECK(formula.mean == 4);
    CHECK(formula.met == true);
    CHECK(office.says("mine"));
    CHECK(office.desk.opened(office.shared).value->cards.size() == 2);
    CHECK(office.desk.status(office.shared).value->opened->missing.empty());
}

TEST_CASE("only the chair's key with its passphrase locks and opens a panel") {
    PanelFixture office;
    office.passphrase = "close sesame";
    CHECK(codes(office.invite().findings) == "panel.passphrase");
    const workflow::PanelDesk other(office.of("bo"), office.services());
    CHECK(codes(other.invite({office.file, office.shared, "", "open sesame"}).findings) ==
          "panel.not-chair");
    CHECK_FALSE(std::filesystem::exists(office.shared));
    office.passphrase = "open sesame";
    REQUIRE(office.invite().value);
    for (const std::string who : {"ana", "bo"}) {
        REQUIRE(office.interview(who).value);
    }
    CHECK(codes(office.desk.reveal(office.shared, "", "x").findings) == "panel.passphrase");
    CHECK(codes(other.reveal(office.shared, "", "open sesame").findings) == "panel.not-chair");
    CHECK_FALSE(office.says("mine"));
}

TEST_CASE("a chair's key is made once, and its recovery key sets another passphrase") {
    PanelFixture office;
    CHECK(codes(office.desk.make_key("x").findings) == "panel.key-exists");
    const workflow::PanelDesk other(office.of("other"), office.services());
    const auto made = other.make_key("first");
    REQUIRE(made.value);
    CHECK(other.chair_key() == made.value->public_key);
    CHECK(codes(other.recover_key("7K3M", "second")) == "panel.recovery");
    CHECK(other.recover_key(made.value->recovery, "second").empty());
    CHECK(other.chair_key() == made.value->public_key);
}

TEST_CASE("a panel's file is written once and read with what speaks against it") {
    PanelFixture office;
    CHECK(codes(workflow::PanelDesk::write(office.panel, office.folder / "p.xml")) == "panel.name");
    CHECK(workflow::PanelDesk::write(office.panel, office.file).empty());
    CHECK(codes(workflow::PanelDesk::write(office.panel, office.file)) == "panel.exists");
    CHECK(office.desk.read(office.file).value == office.panel);
    office.panel.rule.bar = 9;
    const auto unfit = office.invite();
    CHECK(codes(unfit.findings) == "panel.bar");
    CHECK_FALSE(unfit.value);
}

TEST_CASE("a clock that is wrong is told and stops nothing") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    office.time.set(60);  // Before the panel was locked.
    const auto card = office.interview("ana");
    REQUIRE(card.value);
    CHECK(codes(card.findings) == "panel.clock panel.handed-in");
    CHECK(codes(office.desk.status(office.shared).findings) == "panel.clock");
    office.time.set(7200);
    REQUIRE(office.interview("bo").value);
    office.time.set(3700);  // Earlier than Bo's computer said.
    const auto status = office.desk.status(office.shared);
    CHECK(codes(status.findings) == "panel.clock panel.clock");
    CHECK(status.findings[1].message ==
          "The card of Bo Lind says that it was handed in at 2026-03-02T11:00:00Z, which is still "
          "to come: a clock is wrong.");
    const auto opened = office.desk.reveal(office.shared, "", office.passphrase);
    CHECK(codes(opened.findings) == "panel.clock");
    CHECK(opened.value);
}

TEST_CASE("missing cards are printed as a list") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const auto begun = office.begin("ana");
    const auto status = office.desk.status(office.shared);
    REQUIRE(status.value);
    CHECK(codes(office.desk.print_reminders(*status.value, office.folder / "list.txt")) ==
          "export.target");
    const auto pdf = office.folder / "list.pdf";
    CHECK(office.desk.print_reminders(*status.value, pdf).empty());
    const std::string text = testing::run("pdftotext -layout '" + pdf.string() + "' -").output;
    CHECK(text.find("0 of 2 cards are in.") != std::string::npos);
    CHECK(text.find("ana@example.org") != std::string::npos);
    CHECK(text.find("interview begun") != std::string::npos);
    CHECK(text.find("Bo Lind") != std::string::npos);
}
