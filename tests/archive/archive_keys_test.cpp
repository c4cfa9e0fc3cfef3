#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::card;
using testing::key_of;
using testing::Office;
using testing::refusal;
using testing::secrets_of;

TEST_CASE("who begins an archive is enrolled and signs again after it was opened anew") {
    Office office;
    office.begun();
    Archive& archive = office.open();
    CHECK_FALSE(archive.unlocked());
    CHECK(archive.person().empty());
    refusal(ErrorCode::locked, [&] { (void)archive.keep(card(1)); });
    archive.unlock(secrets_of(1));
    CHECK(archive.person() == "Ana Ferreira");
    CHECK(archive.keep(card(1)).index == 2);
    REQUIRE(archive.people().size() == 1);
    CHECK(archive.people()[0].key == key_of(secrets_of(1)));
    CHECK(archive.people()[0].enrolled == office.now);
}

TEST_CASE("an archive is begun once, and with a key of its own") {
    Office office;
    Archive& archive = office.open();
    Secrets without = secrets_of(1);
    without.archive.reset();
    refusal(ErrorCode::refused, [&] { archive.begin(without, "Ana"); });
    CHECK(archive.fresh());
    archive.begin(secrets_of(1), "Ana");
    refusal(ErrorCode::refused, [&] { archive.begin(secrets_of(1), "Ana"); });
    CHECK(archive.size() == 2);
}

TEST_CASE("a beginning that was cut off after its first entry is ended") {
    Office office;
    office.begun();
    office.tamper(
        "DELETE FROM person; DELETE FROM words; DELETE FROM log WHERE place=1;"
        "DELETE FROM setting WHERE name='newest-checkpoint';"
        "UPDATE head SET count=1, chain=(SELECT chain FROM log WHERE place=0),"
        "roots=(SELECT leaf FROM log WHERE place=0)");
    Archive& archive = office.open();
    CHECK(archive.fresh());
    CHECK(refusal(ErrorCode::refused, [&] { archive.begin(secrets_of(2), "Ben"); }) ==
          "The archive was begun with another key, and only that one can go on.");
    archive.begin(secrets_of(1), "Ana");
    CHECK_FALSE(archive.fresh());
    CHECK(archive.size() == 2);
}

TEST_CASE("a stranger's key does not unlock, an enrolled one does") {
    Office office;
    Archive& archive = office.begun();
    CHECK(refusal(ErrorCode::refused, [&] { archive.unlock(secrets_of(2)); }) ==
          "Your key is not enrolled in this archive.");
    archive.enrol({"Ben", "", key_of(secrets_of(2)), {}, std::nullopt});
    refusal(ErrorCode::refused, [&] {
        archive.enrol({"Ben", "", key_of(secrets_of(2)), {}, std::nullopt});
    });
    archive.unlock(secrets_of(2));
    CHECK(archive.person() == "Ben");
    const KeptCard kept = archive.keep(card(1));
    CHECK(archive.check(kept.key).author == "Ben");
    CHECK(office.faults().empty());
}

TEST_CASE("a revoked key signs no more, and what it signed before still holds") {
    Office office;
    Archive& archive = office.begun();
    archive.enrol({"Ben", "", key_of(secrets_of(2)), {}, std::nullopt});
    archive.unlock(secrets_of(2));
    const KeptCard kept = archive.keep(card(1));
    archive.unlock(secrets_of(1));
    office.now += std::chrono::hours(1);
    archive.revoke(key_of(secrets_of(2)), "left the company");
    CHECK(refusal(ErrorCode::refused, [&] { archive.unlock(secrets_of(2)); }) ==
          "Your key was revoked in this archive on 15 May 2026.");
    CHECK(archive.check(kept.key).faults.empty());
    CHECK(office.faults().empty());
    refusal(ErrorCode::refused, [&] { archive.revoke(key_of(secrets_of(2)), "again"); });
    refusal(ErrorCode::refused, [&] { archive.revoke(key_of(secrets_of(3)), "stranger"); });
    refusal(ErrorCode::refused, [&] { archive.revoke(key_of(secrets_of(1)), "myself"); });
}

TEST_CASE("whose keys are lost begins anew, and old cards still verify") {
    Office office;
    const KeptCard kept = office.begun().keep(card(1));
    const std::string note = office->sign_checkpoint();
    Archive& archive = office.open();
    refusal(ErrorCode::refused,
            [&] { archive.begin_anew(secrets_of(1), "Ana Ferreira", "the same key"); });
    archive.begin_anew(secrets_of(2), "Ana Ferreira", "The computer was stolen");
    CHECK(archive.person() == "Ana Ferreira");
    CHECK(archive.archive_key() == SigningKey(*secrets_of(2).archive).public_key());
    refusal(ErrorCode::refused, [&] { archive.unlock(secrets_of(1)); });
    archive.unlock(secrets_of(2));
    CHECK(archive.keep(card(1)).kept_before);
    CHECK(archive.keep(card(2)).index == 7);
    CHECK(archive.check(kept.key).faults.empty());
    const VerifyReport report = archive.verify({note}, {});
    CHECK(report.faults.empty());
    REQUIRE(report.anew.size() == 1);
    CHECK(report.anew[0].index == 3);
    CHECK(archive.log_lines(3, 1)[0].words == "The computer was stolen");
    CHECK(archive.checkpoints().back().signature_holds);
    CHECK(archive.checkpoints().front().signature_holds);
    office.open().unlock(secrets_of(2));
    CHECK(office->size() == 8);
    CHECK(office->archive_key() == SigningKey(*secrets_of(2).archive).public_key());
}

TEST_CASE("beginning anew revokes the own keys and nobody else's") {
    Office office;
    Archive& archive = office.begun();
    archive.enrol({"Ben", "", key_of(secrets_of(2)), {}, std::nullopt});
    archive.begin_anew(secrets_of(3), "Ben", "lost");
    archive.unlock(secrets_of(1));
    CHECK(archive.person() == "Ana Ferreira");
    refusal(ErrorCode::refused, [&] { archive.unlock(secrets_of(2)); });
    CHECK(office.faults().empty());
}

TEST_CASE("an archive whose list of people was emptied is damaged, not fresh") {
    Office office;
    office.begun();
    (void)office->keep(card(1));
    office.tamper("DELETE FROM person");
    Archive& archive = office.open();
    CHECK_FALSE(archive.fresh());
    refusal(ErrorCode::refused, [&] { archive.begin(secrets_of(1), "Ana"); });
    CHECK(refusal(ErrorCode::unreadable_file, [&] { archive.unlock(secrets_of(1)); }) ==
          "The archive is damaged: its list of people is empty, though its log is not.");
}

TEST_CASE("a person whose name was changed in the list is told from the one enrolled") {
    Office office;
    office.begun();
    const CardKey key = office->keep(card(1)).key;
    office.tamper("UPDATE person SET name = 'Bob Mallory'");
    const CardCheck check = office.open().check(key);
    CHECK(check.author == "Ana Ferreira");
    CHECK(check.faults == std::vector<std::string>{"The list of people calls its author Bob "
                                                   "Mallory, whose key was enrolled for Ana "
                                                   "Ferreira."});
    CHECK(office.faults() ==
          "archive.person-renamed: The list of people gives a key to Bob Mallory that was "
          "enrolled for Ana Ferreira.\n");
}

TEST_CASE("a check tells what was signed by keys that nobody vouched for") {
    Office office;
    office.begun();
    (void)office->keep(card(1));
    Archive& archive = office.open();
    archive.begin_anew(secrets_of(2), "Ana Ferreira", "lost");
    (void)archive.keep(card(2));
    const VerifyReport report = archive.verify({}, {});
    REQUIRE(report.anew.size() == 1);
    CHECK(report.anew[0].index == 3);
    CHECK(report.anew[0].at == office.now);
    CHECK(report.anew[0].name == "Ana Ferreira");
    CHECK(report.anew[0].key == key_of(secrets_of(2)));
    CHECK(report.anew[0].signed_by_it.at(EntryKind::submit) == 1);
    CHECK(report.anew[0].signed_by_it.at(EntryKind::key) == 2);
}
