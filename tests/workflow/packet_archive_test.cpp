#include "workflow/packet_archive.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "formats/packet_file.h"
#include "opened_panel.h"
#include "report/pdf_reading.h"
#include "report/pdf_tools.h"
#include "shell.h"
#include "workflow/internal/packet_pdf.h"
#include "workflow/packet_check.h"
#include "workflow/packet_copy.h"
#include "workflow/packet_panel.h"

using namespace evenhand;
using namespace evenhand::workflow;
using testing::codes;
using Result = PdfCheck::Result;

namespace {

struct Fixture : testing::OpenedPanelFixture {
    [[nodiscard]] CommitteeCards gathered() const {
        auto gathered = gather_panel({}, shared, testing::at(200000));
        REQUIRE(gathered.value);
        return std::move(*gathered.value);
    }
    /// With the cards that somebody has submitted on their computer.
    [[nodiscard]] std::unique_ptr<ArchiveDesk> archive(const std::string& who) {
        ArchiveDesk::Options options;
        options.person = who;
        auto kept = ArchiveDesk::open(of(who), services(), options);
        REQUIRE(kept->import_folder(folder / who / "cards", {}).value);
        return kept;
    }
    /// A packet that Ana makes, in whose archive her two cards lie.
    [[nodiscard]] CommitteeCards witnessed() {
        (void)archive("ana")->sign_checkpoint();
        CommitteeCards cards = gathered();
        PacketWitness witness(of("ana"), services());
        CHECK(witness.add_to(cards, shared).empty());
        return cards;
    }
    [[nodiscard]] std::filesystem::path printed(const CommitteeCards& cards) const {
        const auto pdf = folder / "packet.pdf";
        CHECK(print_packet(cards, pdf).empty());
        return pdf;
    }
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a packet says where the archive stood, and which cards lie in it") {
    const CommitteeCards cards = witnessed();
    REQUIRE(cards.packet.checkpoint);
    const auto own = archive("ana");
    CHECK(own->sign_checkpoint() == cards.packet.checkpoint->note);
    CHECK(cards.packet.cards[0].interviewer.name == "Ana Ferreira");
    for (const PacketEntry* entry : {&cards.packet.cards[0], &cards.packet.earlier[0]}) {
        const auto read = own->read(entry->archived, 0);
        REQUIRE(read.value);
        CHECK(read.value->sha256 == entry->sha256);
    }
    CHECK(cards.packet.cards[1].archived.empty());

    const auto pdf = printed(cards);
    const std::string text = report::text_of_pdf(formats::read_file(pdf));
    CHECK(contains(text, "Scorecard 1 in the archive " + cards.packet.cards[0].archived));
    CHECK(contains(text, "Earlier 1 in the archive " + cards.packet.earlier[0].archived));
    CHECK_FALSE(contains(text, "Scorecard 2 in the archive"));
    CHECK(contains(text, "Archive’s log " + own->standing().log));
    CHECK(contains(text, "Archive’s key (Ed25519) " + cards.packet.checkpoint->key));
    const PdfCheck check = check_pdf(pdf);
    CHECK(check.result == Result::intact);
    CHECK(std::ranges::any_of(check.lines, [&](const std::string& line) {
        return contains(line, "is signed by its key " + cards.packet.checkpoint->key);
    }));
}

TEST_CASE_FIXTURE(Fixture, "a checkpoint that the archive's key has not signed is named") {
    CommitteeCards cards = witnessed();
    std::string& note = cards.packet.checkpoint->note;
    SUBCASE("of another size") {
        const auto at = note.find('\n') + 1;
        note.replace(at, note.find('\n', at) - at, "999");
    }
    SUBCASE("of another key") {
        cards.packet.checkpoint->key = std::string(64, '1');
    }
    SUBCASE("no checkpoint at all") {
        note = "anything";
    }
    const PdfCheck check = check_pdf(printed(cards));
    CHECK(check.result == Result::altered);
    REQUIRE(check.lines.size() == 1);
    CHECK(contains(check.lines[0], "checkpoint"));
}

TEST_CASE_FIXTURE(Fixture, "a redacted packet says nothing of the archive") {
    const CommitteeCards cards = witnessed();
    const PacketCopies copies = redacted_packet(cards, {CopyKind::anonymised, {}});
    CHECK_FALSE(copies.packet.checkpoint);
    const auto pdf = folder / "copy.pdf";
    CHECK_FALSE(has_error(print_packet_copy(copies, pdf)));
    const std::string text = report::text_of_pdf(formats::read_file(pdf));
    CHECK_FALSE(contains(text, "in the archive"));
    CHECK_FALSE(contains(text, "Checkpoint"));
    CHECK(check_pdf(pdf).result == Result::redacted_copy);
}

TEST_CASE_FIXTURE(Fixture, "nothing is said of an archive that has none of the cards, or is none") {
    PacketWitness nowhere(of("nobody"), services());  // Who has no archive.
    CommitteeCards cards = gathered();
    CHECK(nowhere.add_to(cards, shared).empty());
    CHECK_FALSE(cards.packet.checkpoint);
    CHECK_FALSE(std::filesystem::exists(folder / "nobody"));

    (void)archive("bo")->sign_checkpoint();
    cards.packet.earlier.clear();
    cards.packet.cards.erase(cards.packet.cards.begin() + 1);  // Only Ana's is left.
    PacketWitness of_bo(of("bo"), services());
    CHECK(of_bo.add_to(cards, shared).empty());
    CHECK_FALSE(cards.packet.checkpoint);
}

TEST_CASE_FIXTURE(Fixture, "why a packet has no checkpoint is said once, and stops nothing") {
    archive("ana").reset();
    testing::PanelFixture::alter(
        folder / "ana/archive/archive.db", "SQLite format 3", "No such thing!!");
    PacketWitness witness(of("ana"), services());
    CommitteeCards cards = gathered();
    const Findings findings = witness.add_to(cards, shared);
    CHECK(codes(findings) == "packet.no-checkpoint");
    CHECK_FALSE(has_error(findings));
    CHECK(witness.add_to(cards, shared).empty());
    CHECK_FALSE(cards.packet.checkpoint);
    CHECK(check_pdf(printed(cards)).result == Result::intact);
}
