#include "workflow/packet_panel.h"

#include <doctest/doctest.h>

#include "opened_cards.h"
#include "opened_panel.h"
#include "report/pdf_reading.h"
#include "report/pdf_tools.h"
#include "shell.h"
#include "workflow/internal/committee_formula.h"
#include "workflow/internal/packet_papers.h"
#include "workflow/packet_check.h"
#include "workflow/packet_text.h"

using namespace evenhand;
using namespace evenhand::workflow;
using testing::codes;
using testing::OpenedPanelFixture;
using Result = PdfCheck::Result;

namespace {

struct Fixture : OpenedPanelFixture {
    [[nodiscard]] CommitteeCards gathered() const {
        auto gathered = gather_panel({}, shared, testing::at(200000));
        CHECK(gathered.findings.empty());
        REQUIRE(gathered.value);
        return std::move(*gathered.value);
    }
    [[nodiscard]] std::filesystem::path printed() const {
        const std::filesystem::path pdf = folder / "packet.pdf";
        CHECK(print_packet(gathered(), pdf).empty());
        return pdf;
    }
    /// What qpdf makes of the packet.
    [[nodiscard]] PdfCheck changed_by(const std::string& options) const {
        const std::filesystem::path changed = folder / "changed.pdf";
        REQUIRE(testing::run("qpdf " + testing::quoted(printed()) + " " + options + " " +
                             testing::quoted(changed))
                    .status == 0);
        return check_pdf(changed);
    }
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture,
                  "a panel's packet has the cards that count, and names the earlier ones") {
    const CommitteeCards cards = gathered();
    REQUIRE(cards.cards.size() == 2);
    REQUIRE(cards.packet.earlier.size() == 1);
    CHECK(cards.packet.earlier[0].interviewer.name == "Ana Ferreira");
    CHECK(cards.packet.papers.size() == 3);
    CHECK(cards.panel->opening.cards.size() == 3);
}

TEST_CASE_FIXTURE(Fixture, "a panel's packet holds all its files byte for byte, and is verified") {
    const auto pdf = printed();
    const auto files = report::attached_files(formats::read_file(pdf));
    REQUIRE(files);
    CHECK(files->size() == 7);
    CHECK(files->at("panel.xml") == formats::read_file(shared / "p-014.panel.xml"));
    CHECK(files->at("lock.txt") == formats::read_file(shared / "p-014.lock"));
    CHECK(files->at("opening.txt") == formats::read_file(shared / "p-014.opened/opening.txt"));
    CHECK(files->at("earlier-1.xml") ==
          formats::read_file(shared / "p-014.opened/ana.1.scorecard.xml"));
    const PdfCheck check = check_pdf(pdf);
    CHECK(check.result == Result::intact);
    REQUIRE(check.lines.size() == 8);
    CHECK(contains(check.lines[3], "which a later revision took the place of"));
    CHECK(contains(check.lines[4], "Keiko Abe locked and signed"));
    CHECK(contains(check.lines[5], "opened together"));
}

TEST_CASE_FIXTURE(Fixture, "the formula is the panel's: its weights, its bar, whether it is met") {
    const std::string text = packet_text(gathered());
    CHECK(contains(text, "before the first interview: the weighted mean"));
    CHECK(contains(text, "The scores come to 3.0: the rule is not met."));
    CHECK(contains(text, "Revision 1 of Ana Ferreira was replaced by a later one"));
    const std::string json = packet_json(gathered());
    CHECK(contains(json, "\"bar\": 3.5"));
    CHECK(contains(json, "\"met\": false"));
    CHECK(contains(json, "\"revision\": 1"));
}

TEST_CASE_FIXTURE(Fixture, "interviews that began before the lock are counted") {
    const CommitteeCards cards = gathered();
    const Timestamp began = interviewed_at(cards.cards.front().card.session());
    const std::vector<Scorecard> one = {cards.cards.front().card};
    CHECK(internal::begun_before(one, began) == 0);
    CHECK(internal::begun_before(one, began + std::chrono::seconds(1)) == 1);
}

TEST_CASE("a panel that was locked when an interview had begun is told so everywhere") {
    testing::OpenedCardsFixture office;
    const auto opened = office.locked_late();
    REQUIRE(opened.value);
    const auto gathered = gather_panel({}, office.shared, testing::at(90000));
    REQUIRE(gathered.value);
    REQUIRE(testing::codes(gathered.findings) == "packet.late-lock");
    CHECK(gathered.findings[0].location == (office.shared / "p-014.lock").string());
    CHECK(contains(packet_text(*gathered.value), "when 1 of 2 interviews had begun: the weighted"));
    const auto figure =
        workflow::internal::formula_of_room(workflow::committee_room(*opened.value));
    CHECK(contains(figure.note, "bar 3.5; locked when 1 of 2 interviews had begun."));
}

TEST_CASE_FIXTURE(Fixture, "a paper taken out, or another in its place, is told") {
    const PdfCheck without = changed_by("--remove-attachment=lock.txt");
    CHECK(without.result == Result::altered);
    CHECK(contains(without.lines[0], "lock.txt was taken out"));
    formats::write_file(folder / "other.txt", "evenhand-panel-lock-1\n");
    const PdfCheck other = changed_by("--add-attachment " + testing::quoted(folder / "other.txt") +
                                      " --key=lock.txt --replace --");
    CHECK(other.result == Result::altered);
    CHECK(contains(other.lines[0], "lock.txt is another one"));
    CHECK(contains(changed_by("--remove-attachment=earlier-1.xml").lines[0], "was taken out"));
}

TEST_CASE_FIXTURE(Fixture, "a decision is printed, attached and held to the chair's signature") {
    decide();
    const auto pdf = printed();
    const std::string text = report::text_of_pdf(formats::read_file(pdf));
    CHECK(contains(text, "Decision: Hire"));
    CHECK(contains(text, "The decision departs from the rule: =One low score by a slip."));
    CHECK(contains(text, "Bo had asked too little."));
    CHECK(report::attached_files(formats::read_file(pdf))->at("decision.xml") ==
          formats::read_file(decision()));
    const PdfCheck check = check_pdf(pdf);
    CHECK(check.result == Result::intact);
    REQUIRE(check.lines.size() == 9);
    CHECK(contains(check.lines[6], "The decision is the one that the chair signed"));
}

TEST_CASE_FIXTURE(Fixture, "a decision that was changed is no part of a packet") {
    decide();
    alter(decision(), "Both are for it.", "Both are for me.");
    CHECK_FALSE(gather_panel({}, shared, testing::at(200000)).value);
    std::filesystem::remove(decision());
    CHECK(gather_panel({}, shared, testing::at(200000)).value);
}

TEST_CASE("a panel whose cards are not opened has no packet, and a folder of none holds no panel") {
    testing::PanelFixture office;
    REQUIRE(office.invite().value);
    CHECK(holds_panel(office.shared));
    CHECK(holds_panel(office.shared / "p-014.panel.xml"));
    CHECK_FALSE(holds_panel(office.folder / "chair"));
    CHECK_FALSE(holds_panel(office.folder / "absent"));
    std::filesystem::remove(office.shared / "p-014.lock");
    CHECK_FALSE(holds_panel(office.shared));
    REQUIRE(office.invite().value);
    const auto gathered = gather_panel({}, office.shared, testing::at(1));
    CHECK_FALSE(gathered.value);
    CHECK(codes(gathered.findings) == "panel.not-opened");
}
