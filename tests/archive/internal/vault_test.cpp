#include "archive/internal/vault.h"

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

TEST_CASE("an entry is signed, dated and committed to its words") {
    Office office;
    office.begun();
    Vault vault(options_of(office), office.means());
    vault.set_signer(secrets_of(1), "Ana Ferreira");
    LogEntry entry;
    entry.kind = EntryKind::policy;
    entry.reference = "none";
    const StoredEntry stored = vault.append(entry, std::monostate(), vault.words("some words"));
    CHECK(stored.index == 2);
    const LogEntry read = entry_of(stored);
    CHECK(read.log == vault.log());
    CHECK(read.by == testing::key_of(secrets_of(1)));
    CHECK(read.at == office.now);
    const auto words = vault.opened_words(2, read);
    REQUIRE(words);
    CHECK(words->text == "some words");
    CHECK(read.words == commitment(words->salt, "some words"));
    CHECK(vault.text_of(2, read) == "some words");
    CHECK(signature_holds(read.by, signed_bytes(stored.leaf), stored.signature));
    const auto noted = read_note(vault.newest_note(), vault.archive_key());
    REQUIRE(noted);
    CHECK(noted->signature_holds);
    CHECK(noted->checkpoint.size == 3);
}

TEST_CASE("words that are none are not kept") {
    Office office;
    office.begun();
    const Vault vault(options_of(office), office.means());
    CHECK_FALSE(vault.words(""));
    CHECK(vault.words("a")->salt != vault.words("a")->salt);
    CHECK(vault.drawn_name().size() == 12);
    CHECK(vault.drawn_name() != vault.drawn_name());
}

TEST_CASE("who has another archive's key signs no checkpoint here") {
    Office office;
    office.begun();
    Vault vault(options_of(office), office.means());
    CHECK_FALSE(vault.signer_or_none());
    refusal(ErrorCode::locked, [&] { (void)vault.signer(); });
    Secrets other = secrets_of(1);
    other.archive = testing::all(99);
    vault.set_signer(other, "Ana Ferreira");
    CHECK_FALSE(vault.signer()->archive);
    CHECK(refusal(ErrorCode::refused, [&] { (void)vault.fresh_note(); }) ==
          "Only a keeper of the archive can sign how far its log has come.");
    vault.set_signer(secrets_of(1), "Ana Ferreira");
    CHECK(vault.signer()->archive);
    CHECK(read_note(vault.fresh_note(), vault.archive_key())->signature_holds);
}

TEST_CASE("an entry whose header cannot be read is named") {
    StoredEntry stored;
    stored.index = 11;
    stored.header = "nonsense";
    CHECK(refusal(ErrorCode::unreadable_file, [&] { (void)entry_of(stored); }) ==
          "The archive is damaged: entry 12 of its log cannot be read.");
}

TEST_CASE("names are found by their keys") {
    const Names names({{"Ana", "", testing::all(1), {}, std::nullopt},
                       {"Ben", "", testing::all(2), {}, Timestamp()}});
    CHECK(names.of(testing::all(1)) == "Ana");
    CHECK(names.of(testing::all(2)) == "Ben");
    CHECK(names.of(testing::all(3)).empty());
    CHECK(entry_name(0) == "entry 1");
    CHECK(card_name(testing::token<ArchivedCard>(0x9f)) == "card 9f9f9f9f");
}

TEST_CASE("encryption is chosen when the archive is made, and stays") {
    Office office;
    OpenOptions options;
    options.address = office.folder();
    options.encrypt = true;
    {
        Vault vault(options, office.means());
        CHECK(vault.encrypted());
        Secrets without = secrets_of(1);
        without.bodies.reset();
        refusal(ErrorCode::refused, [&] { (void)vault.bodies_key_settings(without); });
        for (const auto& [name, value] : vault.bodies_key_settings(secrets_of(1))) {
            vault.store().set_setting(name, value);
        }
        vault.check_bodies_key(secrets_of(1));
        refusal(ErrorCode::refused, [&] { vault.check_bodies_key(secrets_of(2)); });
    }
    options.encrypt = false;
    CHECK(Vault(options, office.means()).encrypted());
    Office plain;
    plain.begun();
    options.address = plain.folder();
    options.encrypt = true;
    plain.close();
    CHECK_FALSE(Vault(options, plain.means()).encrypted());
}

TEST_CASE("an archive whose setting says otherwise than its log whether it is encrypted is shut") {
    for (const bool encrypted : {true, false}) {
        CAPTURE(encrypted);
        Office office;
        office.begun(encrypted);
        (void)office->keep(testing::card(1));
        office.tamper(encrypted ? "UPDATE setting SET value = 'off' WHERE name = 'encryption'"
                                : "INSERT INTO setting VALUES('encryption', 'on')");
        CHECK_FALSE(refusal(ErrorCode::unreadable_file, [&] { office.open(); }).empty());
    }
}

TEST_CASE("no salt of an encrypted archive lies in clear") {
    Office office;
    office.begun(true);
    const KeptCard kept = office->keep(testing::card(1));
    (void)office->revise(kept.key, testing::corrected(1), "The verdict was mistaken");
    CHECK(office->revisions(kept.key)[1].reason == "The verdict was mistaken");
    CHECK(office->body(kept.key, 1) == testing::bytes_of(testing::card(1)));
    CHECK(office.faults().empty());
    office.close();
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open((office.folder() + "/archive.db").c_str(), &database) == SQLITE_OK);
    sqlite3_stmt* salts = nullptr;
    REQUIRE(sqlite3_prepare_v2(database,
                               "SELECT count(*), total(salt != zeroblob(32)) FROM "
                               "(SELECT salt FROM content UNION ALL SELECT salt FROM words)",
                               -1,
                               &salts,
                               nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(salts) == SQLITE_ROW);
    CHECK(sqlite3_column_int(salts, 0) == 4);  // Two revisions, a reason, and Ana's name.
    CHECK(sqlite3_column_int(salts, 1) == 0);
    sqlite3_finalize(salts);
    sqlite3_close(database);
}
