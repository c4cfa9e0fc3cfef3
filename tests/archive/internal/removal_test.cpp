#include "archive/internal/removal.h"

#include <string>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::card;
using testing::Office;
using testing::refusal;
using testing::secrets_of;

namespace {

OpenOptions options_of(Office& office) {
    office.close();
    OpenOptions options;
    options.address = office.folder();
    return options;
}

}  // namespace

TEST_CASE("the other log is kept entry by entry, and linked by its checkpoint") {
    Office bens(2);
    bens.open().begin(secrets_of(2), "Ben");
    (void)bens->keep(card(1));
    (void)bens->keep(card(2));
    Office anas;
    anas.begun();
    const Vault from(options_of(bens), bens.means());
    Vault to(options_of(anas), anas.means());
    to.set_signer(secrets_of(1), "Ana Ferreira");
    const Archive::MoveReport report = Removal(to, from, {}).run();
    CHECK(report.cards == 2);
    REQUIRE(to.store().foreign_logs().size() == 1);
    CHECK(to.store().foreign_logs()[0] == from.log());
    const auto kept = to.store().foreign_entries(from.log(), 0, 10);
    const auto there = from.store().entries(0, 10);
    REQUIRE(kept.size() == there.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        CHECK(kept[i].header == there[i].header);
        CHECK(kept[i].signature == there[i].signature);
    }
    const LogEntry link = entry_of(to.store().entries(2, 1).front());
    CHECK(link.kind == EntryKind::link);
    CHECK(link.reference == hex_of(from.log()) + ":4:" + hex_of(from.store().frontier().root()));
    // Salts move too: the commitments of both logs are the same.
    const auto cards = from.store().cards(std::nullopt, 10);
    for (const StoredCard& one : cards) {
        CHECK(to.store().body(one.key, 1)->salt == from.store().body(one.key, 1)->salt);
    }
}

TEST_CASE("a removal cut off after its link is seen by a check and ended by the next") {
    Office bens(2);
    bens.open().begin(secrets_of(2), "Ben");
    (void)bens->keep(card(1));
    Office anas;
    (void)anas.begun().take_over(*bens, {});
    anas.tamper("DELETE FROM foreign_entry WHERE place > 1");
    anas.again();
    CHECK(anas.faults().find("archive.entry-missing: Entry 3 of the log ") != std::string::npos);
    CHECK(anas->take_over(*bens, {}).kept_before == 1);
    CHECK(anas.faults().empty());
}

TEST_CASE("a log that is damaged is not taken over, and the archive stays as it was") {
    struct Damage {
        const char* sql;
        const char* sentence;
    };
    for (const Damage& damage :
         {Damage{"UPDATE log SET signature = zeroblob(64) WHERE place = 2",
                 "Nothing was taken over: the other archive's log is damaged. Entry 3 does not "
                 "bear its author's signature."},
          Damage{"DELETE FROM log WHERE place = 2",
                 "Nothing was taken over: the other archive's log is damaged. Entry 3 is "
                 "missing."}}) {
        CAPTURE(damage.sql);
        Office bens(2);
        bens.open().begin(secrets_of(2), "Ben");
        (void)bens->keep(card(1));
        (void)bens->keep(card(2));
        bens.tamper(damage.sql);
        bens.open();
        Office anas;
        anas.begun();
        CHECK(refusal(ErrorCode::refused, [&] { (void)anas->take_over(*bens, {}); }) ==
              damage.sentence);
        CHECK(anas->size() == 2);
        CHECK(anas->people().size() == 1);
        CHECK(anas.faults().empty());
    }
}

TEST_CASE("a log that was written anew since it was taken over is refused") {
    Office bens(2);
    bens.open().begin(secrets_of(2), "Ben");
    (void)bens->keep(card(1));
    Office anas;
    (void)anas.begun().take_over(*bens, {});
    // The same beginning, and then another card.
    bens.close();
    Office stranger(2);
    stranger.open().begin(secrets_of(2), "Ben");
    REQUIRE(stranger->log() == [&] { return bens.open().log(); }());
    (void)stranger->keep(card(3));
    (void)stranger->keep(card(4));
    CHECK(refusal(ErrorCode::refused, [&] { (void)anas->take_over(*stranger, {}); }) ==
          "Nothing was taken over: the other archive's log is not the one that was taken over "
          "before.");
    CHECK(anas.faults().empty());
}

TEST_CASE("a candidate who was erased here keeps no other from being taken over") {
    Office bens(2);
    bens.open().begin(secrets_of(2), "Ben");
    (void)bens->keep(card(1));
    Office anas;
    (void)anas.begun().take_over(*bens, {});
    const SubjectKey subject = *anas->subject_of(*anas->card_of_session("session-1"));
    (void)anas->ask_erasure(subject, "asked for it");
    (void)anas->confirm_erasure(subject, {});
    CardFacts again = testing::facts_of(11);
    again.candidate_id = "candidate-1";
    const CardKey second = bens->keep(testing::pieces_of(again)).key;
    (void)bens->keep(card(2));
    const Archive::MoveReport report = anas->take_over(*bens, {});
    CHECK(report.cards == 1);
    REQUIRE(report.faults.size() == 1);
    CHECK(report.faults[0] ==
          "The " + card_name(second) + " was not taken over: Its candidate was erased here.");
    CHECK(anas->card_of_session("session-2"));
    CHECK(anas.faults().empty());
}

TEST_CASE("whom a removal that was cut off made known signs nothing, and is revoked by the next") {
    Office bens(2);
    bens.open().begin(secrets_of(2), "Ben");
    (void)bens->keep(card(1));
    Office anas;
    anas.begun();
    const SubjectKey subject = *anas->subject_of(anas->keep(card(5)).key);
    {
        Vault to(options_of(anas), anas.means());
        to.set_signer(secrets_of(1), "Ana Ferreira");
        const PublicKey key = testing::key_of(secrets_of(2));
        to.store().set_setting("taking-over", hex_of(key));
        LogEntry entry;
        entry.kind = EntryKind::key;
        entry.reference = hex_of(key);
        to.append(entry, PutPerson{{"Ben", "", key, anas.now, {}}}, std::nullopt);
        CHECK(half_known(to) == key);
    }
    anas.again();
    REQUIRE(anas->people().size() == 2);
    CHECK_FALSE(anas->people()[1].revoked);
    (void)anas->ask_erasure(subject, "asked for it");
    CHECK(anas->confirm_erasure(subject, {}).confirmed_by == "Ana Ferreira");
    CHECK(anas->take_over(*bens, {}).cards == 1);
    CHECK(anas->people()[1].revoked);
    CHECK(anas.faults().empty());
    const Vault after(options_of(anas), anas.means());
    CHECK_FALSE(half_known(after));
}
