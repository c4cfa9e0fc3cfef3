#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::bytes_of;
using testing::card;
using testing::corrected;
using testing::facts_of;
using testing::key_of;
using testing::Office;
using testing::refusal;
using testing::secrets_of;

namespace {

/// An archive of Ben's with three cards: the second revised, on hold and decided.
struct Bens {
    Office office{2};
    std::vector<CardKey> cards;
    std::string hold;

    explicit Bens(bool encrypt = false) {
        office.open(encrypt);
        office->begin(secrets_of(2), "Ben");
        for (int number = 1; number <= 3; ++number) {
            cards.push_back(office->keep(card(number)).key);
        }
        office.now += std::chrono::hours(1);
        (void)office->revise(cards[1], corrected(2), "The verdict was mistaken");
        const SubjectKey subject = *office->subject_of(cards[1]);
        hold = office->hold(subject, "complaint 2026-31");
        office->decide(subject, facts_of(2).submitted + std::chrono::days(30));
    }
};

Archive::MoveReport moved(Archive& to, const Archive& from) {
    const Archive::MoveReport report = to.take_over(from, {});
    CHECK(report.faults.empty());
    return report;
}

}  // namespace

TEST_CASE("cards move with bytes, revisions, reasons, holds, decisions and authors") {
    for (const bool from_encrypted : {false, true}) {
        for (const bool to_encrypted : {false, true}) {
            CAPTURE(from_encrypted);
            CAPTURE(to_encrypted);
            Bens bens(from_encrypted);
            Office anas;
            anas.now = bens.office.now + std::chrono::days(1);
            Archive& archive = anas.begun(to_encrypted);
            (void)archive.keep(card(9));
            const Archive::MoveReport report = moved(archive, *bens.office);
            CHECK(report.cards == 3);
            CHECK(report.revisions == 4);
            CHECK(report.kept_before == 0);
            CHECK(archive.rows(Query()).size() == 4);
            for (int number = 1; number <= 3; ++number) {
                const CardKey key = bens.cards.at(static_cast<std::size_t>(number - 1));
                CHECK(archive.body(key, 1) == bytes_of(card(number)));
                const CardCheck check = archive.check(key);
                CHECK(check.faults.empty());
                CHECK(check.text);
                CHECK(check.signed_by_author);
                CHECK(check.author == "Ben");
            }
            CHECK(archive.body(bens.cards[1]) == bytes_of(corrected(2)));
            const auto revisions = archive.revisions(bens.cards[1]);
            REQUIRE(revisions.size() == 2);
            CHECK(revisions[1].reason == "The verdict was mistaken");
            CHECK(revisions[1].by == "Ben");
            CHECK(revisions[1].at == bens.office.now);
            const SubjectStanding standing = archive.standing(*archive.subject_of(bens.cards[1]));
            CHECK(standing.decided == facts_of(2).submitted + std::chrono::days(30));
            REQUIRE(standing.holds.size() == 1);
            CHECK(standing.holds[0].id == bens.hold);
            CHECK(standing.holds[0].matter == "complaint 2026-31");
            CHECK(archive.keep(card(1)).kept_before);
            CHECK(anas.faults().empty());
            // Ben's name is known here, but he signs nothing here.
            REQUIRE(archive.people().size() == 2);
            CHECK(archive.people()[1].revoked);
        }
    }
}

TEST_CASE("what moved before is passed over, what is new moves") {
    Bens bens;
    Office anas;
    Archive& archive = anas.begun();
    (void)moved(archive, *bens.office);
    const std::uint64_t size = archive.size();
    Archive::MoveReport report = moved(archive, *bens.office);
    CHECK(report.cards == 0);
    CHECK(report.revisions == 0);
    CHECK(report.kept_before == 3);
    CHECK(archive.size() == size);
    (void)bens.office->keep(card(4));
    (void)bens.office->revise(bens.cards[0], corrected(1), "mistaken too");
    report = moved(archive, *bens.office);
    CHECK(report.cards == 1);
    CHECK(report.revisions == 2);
    CHECK(report.kept_before == 2);
    CHECK(archive.body(bens.cards[0]) == bytes_of(corrected(1)));
    CHECK(archive.check(bens.cards[0]).faults.empty());
    CHECK(anas.faults().empty());
}

TEST_CASE("moving that was called off is ended by the next") {
    Bens bens;
    Office anas;
    Archive& archive = anas.begun();
    refusal(ErrorCode::cancelled, [&] {
        (void)archive.take_over(*bens.office,
                                [](std::uint64_t done, std::uint64_t) { return done < 2; });
    });
    CHECK(archive.rows(Query()).size() == 2);
    CHECK(anas.faults().empty());
    const Archive::MoveReport report = moved(archive, *bens.office);
    CHECK(report.cards == 1);
    CHECK(report.kept_before == 2);
    CHECK(archive.standing(*archive.subject_of(bens.cards[1])).holds.size() == 1);
    CHECK(anas.faults().empty());
}

TEST_CASE("a candidate and an interview that are known here are not doubled") {
    Bens bens;
    Office anas;
    Archive& archive = anas.begun();
    const CardKey same = archive.keep(card(1)).key;
    CardFacts more = facts_of(12);
    more.candidate_id = "candidate-3";
    const CardKey known = archive.keep(testing::pieces_of(more)).key;
    (void)archive.keep(testing::pieces_of([] {
        CardFacts other = facts_of(2);
        other.role = "Tester";
        return other;
    }()));
    const Archive::MoveReport report = archive.take_over(*bens.office, {});
    CHECK(report.cards == 1);
    CHECK(report.kept_before == 1);
    REQUIRE(report.faults.size() == 1);
    CHECK(report.faults[0].starts_with("The interview of card " +
                                       hex_of(bens.cards[1]).substr(0, 8) +
                                       " is here already, with another card: "));
    CHECK(archive.card_of_session("session-1") == same);
    CHECK(archive.subject_of(bens.cards[2]) == archive.subject_of(known));
    CHECK(anas.faults().empty());
}

TEST_CASE("a card that was changed in the other archive is not taken over") {
    Bens bens;
    bens.office.tamper("UPDATE content SET salt = zeroblob(32) WHERE card = 3");
    bens.office.open();
    Office anas;
    const Archive::MoveReport report = anas.begun().take_over(*bens.office, {});
    CHECK(report.cards == 2);
    REQUIRE(report.faults.size() == 1);
    CHECK(report.faults[0] == "The text of card " + hex_of(bens.cards[2]).substr(0, 8) +
                                  ", revision 1, is missing or was changed: the card was not taken "
                                  "over.");
    CHECK_FALSE(anas->body(bens.cards[2]));
    CHECK(anas.faults().empty());
}

TEST_CASE("an erased card does not come back") {
    Bens bens;
    Office anas;
    Archive& archive = anas.begun();
    (void)moved(archive, *bens.office);
    const SubjectKey here = *archive.subject_of(bens.cards[0]);
    (void)archive.ask_erasure(here, "asked for it");
    (void)archive.confirm_erasure(here, {});
    CHECK(moved(archive, *bens.office).cards == 0);
    CHECK_FALSE(archive.body(bens.cards[0]));
    const SubjectKey there = *bens.office->subject_of(bens.cards[2]);
    (void)bens.office->ask_erasure(there, "asked for it");
    (void)bens.office->confirm_erasure(there, {});
    Office third(3);
    third.open().begin(secrets_of(3), "Cleo");
    CHECK(moved(*third, *bens.office).cards == 2);
    CHECK(anas.faults().empty());
    CHECK(third.faults().empty());
}

TEST_CASE("a hold that was lifted here stays lifted") {
    Bens bens;
    Office anas;
    Archive& archive = anas.begun();
    (void)moved(archive, *bens.office);
    const SubjectKey subject = *archive.subject_of(bens.cards[1]);
    archive.release(subject, bens.hold, "settled");
    (void)moved(archive, *bens.office);
    CHECK(archive.standing(subject).holds.empty());
}

TEST_CASE("cards that moved twice still show who signed them first") {
    Bens bens;
    Office anas;
    (void)moved(anas.begun(), *bens.office);
    Office third(3);
    third.open().begin(secrets_of(3), "Cleo");
    CHECK(moved(*third, *anas).cards == 3);
    const CardCheck check = third->check(bens.cards[1]);
    CHECK(check.author == "Ben");
    CHECK(check.signed_by_author);
    CHECK(check.faults.empty());
    CHECK(third.faults().empty());
}

TEST_CASE("a proof of a card taken over says who signed its entry and who wrote it") {
    Bens bens;
    Office anas;
    (void)moved(anas.begun(), *bens.office);
    const Proof proof = anas->prove(bens.cards[0]);
    CHECK(proof.author ==
          "Ana Ferreira, who took the card over from another archive, where Ben sealed it");
    CHECK(checked(proof, bytes_of(card(1))).holds());
    const Parsed<Proof> read = read_proof(proof_bytes(proof), "x.proof");
    REQUIRE(read.value);
    CHECK(read.value->author == proof.author);
    CHECK(bens.office->prove(bens.cards[0]).author == "Ben");
}

TEST_CASE("evidence that was tampered with is named") {
    struct Fault {
        const char* sql;
        const char* code;
    };
    for (const Fault& fault :
         {Fault{"UPDATE foreign_entry SET signature = zeroblob(64) WHERE place = 2",
                "archive.signature: Entry 3 of the log "},
          Fault{"DELETE FROM foreign_entry WHERE place = 2",
                "archive.evidence-missing: The first entry of card "},
          Fault{"DELETE FROM foreign_entry WHERE place = 2",
                "archive.entry-missing: Entry 3 of the log "}}) {
        CAPTURE(fault.sql);
        Bens bens;
        Office anas;
        (void)moved(anas.begun(), *bens.office);
        anas.tamper(fault.sql);
        anas.open();
        CHECK(anas.faults().find(fault.code) != std::string::npos);
        CHECK_FALSE(anas->check(bens.cards[0]).signed_by_author);
    }
}

TEST_CASE("a log that was linked and is not the one kept is named") {
    Bens bens;
    Office anas;
    (void)moved(anas.begun(), *bens.office);
    // Another log of the same length in its place, whole in itself.
    Office stranger(2);
    stranger.open().begin(secrets_of(2), "Ben");
    for (int number = 21; number <= 26; ++number) {
        (void)stranger->keep(card(number));
    }
    stranger.close();
    anas.tamper("DELETE FROM foreign_entry; ATTACH '" + stranger.folder() +
                "/archive.db' AS other; INSERT INTO foreign_entry SELECT (SELECT id FROM "
                "foreign_log), place, header, leaf, chain, signature FROM other.log");
    anas.open();
    CHECK(anas.faults().find("archive.foreign-rewritten: The log " +
                             hex_of(bens.office->log()).substr(0, 8)) != std::string::npos);
}

TEST_CASE("an archive does not take over itself, nor one that is locked") {
    Bens bens(true);
    refusal(ErrorCode::refused, [&] { (void)bens.office->take_over(*bens.office, {}); });
    bens.office.open();
    Office anas;
    anas.begun();
    refusal(ErrorCode::locked, [&] { (void)anas->take_over(*bens.office, {}); });
    CHECK(anas->size() == 2);
}

TEST_CASE("a backup brings the archive back into an empty folder") {
    Office office;
    const CardKey key = office.begun().keep(card(1)).key;
    const std::string note = office->sign_checkpoint();
    const auto file = office / "archive.backup";
    office->backup(file, "correct horse");
    (void)office->keep(card(2));
    Office other;
    refusal(ErrorCode::refused, [&] { Archive::restore(file, "wrong", other.folder()); });
    Archive::restore(file, "correct horse", other.folder());
    Archive& restored = other.again();
    CHECK(restored.size() == 3);
    CHECK(restored.body(key) == bytes_of(card(1)));
    CHECK(restored.newest(Query(), 5).size() == 1);
    CHECK(other.faults({note}).empty());
    refusal(ErrorCode::refused, [&] { Archive::restore(file, "correct horse", other.folder()); });
}

TEST_CASE("a log taken over at second hand is bound by the log between") {
    Bens bens;
    Office anas;
    (void)moved(anas.begun(), *bens.office);
    Office third(3);
    third.open().begin(secrets_of(3), "Cleo");
    (void)moved(*third, *anas);
    // Its last entry is cut off: the log in itself is whole.
    third.tamper(
        "DELETE FROM foreign_entry WHERE log = (SELECT id FROM foreign_log WHERE log = x'" +
        hex_of(bens.office->log()) +
        "') AND place = (SELECT max(place) FROM foreign_entry WHERE log = (SELECT id FROM "
        "foreign_log WHERE log = x'" +
        hex_of(bens.office->log()) + "'))");
    third.open();
    CHECK(third.faults().find("archive.entry-missing: Entry ") != std::string::npos);
}
