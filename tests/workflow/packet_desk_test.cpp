#include "workflow/packet_desk.h"

#include <doctest/doctest.h>

#include "shell.h"
#include "workflow/committee_cards.h"
#include "workflow/packet_check.h"

using namespace evenhand;
using namespace evenhand::workflow;
using testing::CommitteeFixture;
namespace fs = std::filesystem;

namespace {

const Timestamp now{std::chrono::seconds{1'770'000'000}};

Parsed<CommitteeCards> gathered(const std::vector<fs::path>& places) {
    auto cards = read_cards(places);
    REQUIRE(cards.value);
    return gather_cards(std::move(*cards.value), now);
}

std::string code_of(const Findings& findings) {
    return findings.empty() ? "" : findings.front().code;
}

}  // namespace

TEST_CASE_FIXTURE(CommitteeFixture,
                  "the scorecards of a folder become one packet, named in order") {
    write("Dana", {4, 4, 4});
    write("Ana", {5, 4, 4});
    const auto cards = gathered({folder / "cards"});
    REQUIRE(cards.value);
    CHECK(cards.findings.empty());
    REQUIRE(cards.value->packet.cards.size() == 2);
    CHECK(cards.value->packet.cards[0].interviewer.name == "Ana");
    CHECK(cards.value->packet.cards[0].file == "scorecard-1.xml");
    CHECK(cards.value->packet.cards[0].sha256 == cards.value->cards[0].sha256);
    CHECK(cards.value->packet.cards[1].interviewer.name == "Dana");
    CHECK(cards.value->packet.candidate == demo().session().head.candidate);
    CHECK(cards.value->packet.made_at == now);
    CHECK(grid_of(*cards.value).rows[0].cells[0].score->value() == 5);
}

TEST_CASE_FIXTURE(CommitteeFixture, "a panel's cards have the order of its interviewers") {
    write("Ana", {5, 4, 4});
    write("Dana", {4, 4, 4});
    write("Bo", {4, 4, 4});
    auto cards = read_cards({folder / "cards"});
    REQUIRE(cards.value);
    const auto by = [&](const std::string& name) {
        for (const PlacedCard& card : *cards.value) {
            const Rater& rater = card.card.card.session().head.interviewer;
            if (rater.name == name) {
                return rater.id;
            }
        }
        return Id<Rater>("");
    };
    const std::vector<Id<Rater>> seats = {by("Dana"), by("Ana"), by("Bo")};
    const auto gathered = gather_cards(std::move(*cards.value), now, seats);
    REQUIRE(gathered.value);
    CHECK(gathered.value->packet.cards[0].interviewer.name == "Dana");
    CHECK(gathered.value->packet.cards[0].file == "scorecard-1.xml");
    CHECK(gathered.value->packet.cards[1].interviewer.name == "Ana");
    CHECK(gathered.value->packet.cards[2].interviewer.name == "Bo");
}

TEST_CASE_FIXTURE(CommitteeFixture, "a card that is given twice counts once") {
    const fs::path card = write("Ana", {5, 4, 4});
    const auto cards = gathered({card, folder / "cards", card});
    REQUIRE(cards.value);
    CHECK(cards.value->cards.size() == 1);
}

TEST_CASE_FIXTURE(CommitteeFixture, "cards about two candidates are no packet") {
    write("Ana", {5, 4, 4});
    write("Dana", {5, 4, 4}, "somebody-else");
    const auto cards = gathered({folder / "cards"});
    CHECK_FALSE(cards.value);
    REQUIRE(code_of(cards.findings) == "packet.candidates");
    CHECK(cards.findings[0].message.find("somebody-else") != std::string::npos);
    CHECK(cards.findings[0].location.ends_with("by-Dana.scorecard.xml"));
}

TEST_CASE_FIXTURE(CommitteeFixture, "two versions of one interview are refused, both named") {
    const fs::path first = write("Ana", {5, 4, 4});
    fs::rename(first, folder / "cards" / "earlier.scorecard.xml");
    write("Ana", {4, 4, 4});
    const auto cards = gathered({folder / "cards"});
    CHECK_FALSE(cards.value);
    REQUIRE(code_of(cards.findings) == "packet.revisions");
    CHECK(cards.findings[0].message.find("Ana") != std::string::npos);
}

TEST_CASE_FIXTURE(CommitteeFixture, "another role is said, and the packet made all the same") {
    write("Ana", {5, 4, 4});
    Session session = demo().session();
    session.head.id = Id<Session>("other");
    session.head.role = "Another role";
    write_card(session, "other.scorecard.xml");
    const auto cards = gathered({folder / "cards"});
    CHECK(cards.value);
    CHECK(code_of(cards.findings) == "packet.roles");
}

TEST_CASE("no scorecard at all is no packet") {
    CHECK(code_of(gather_cards({}, now).findings) == "packet.none");
}

TEST_CASE_FIXTURE(CommitteeFixture, "a damaged card stops the packet, with its fault") {
    const fs::path card = write("Ana", {5, 4, 4});
    std::string bytes = formats::read_file(card);
    bytes[bytes.find("recommendation=\"") + 16] = 'x';
    formats::write_file(card, bytes);
    const auto cards = read_cards({card});
    CHECK_FALSE(cards.value);
    CHECK(has_error(cards.findings));
}

TEST_CASE_FIXTURE(CommitteeFixture,
                  "the packet's PDF holds its record and every card, and verifies") {
    write("Ana", {5, 4, 4});
    write("Dana", {2, 4, 0});
    const auto cards = gathered({folder / "cards"});
    const fs::path pdf = folder / "packet.pdf";
    CHECK_FALSE(has_error(print_packet(*cards.value, pdf)));
    const std::string files =
        testing::run("qpdf --list-attachments " + testing::quoted(pdf)).output;
    for (const char* const name : {"packet.xml", "scorecard-1.xml", "scorecard-2.xml"}) {
        CHECK(files.find(name) != std::string::npos);
    }
    const std::string text = testing::run("pdftotext " + testing::quoted(pdf) + " -").output;
    CHECK(text.find("Split: 2 to 5") != std::string::npos);
    CHECK(check_pdf(pdf).result == PdfCheck::Result::intact);
}

TEST_CASE_FIXTURE(CommitteeFixture, "a packet is never written over something that is no PDF") {
    const fs::path card = write("Ana", {5, 4, 4});
    const auto cards = gathered({card});
    CHECK(code_of(print_packet(*cards.value, card)) == "export.target");
    CHECK(read_card(card).value);
}
