#include "archive/internal/vouched.h"

#include <string>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::all;
using testing::Office;

TEST_CASE("only a first entry and an entry of the archive's own key give it a key") {
    LogEntry entry;
    entry.reference = first_reference(all(7), false);
    CHECK(archive_key_in(entry) == PublicKey(all(7)));
    CHECK_FALSE(begins_encrypted(entry));
    entry.reference = first_reference(all(7), true);
    CHECK(archive_key_in(entry) == PublicKey(all(7)));
    CHECK(begins_encrypted(entry));
    entry.kind = EntryKind::key;
    entry.reference = hex_of(PublicKey(all(7)));
    CHECK_FALSE(archive_key_in(entry));
    CHECK(enrols_person(entry));
    entry.reference = "archive:" + entry.reference;
    CHECK(archive_key_in(entry) == PublicKey(all(7)));
    CHECK_FALSE(enrols_person(entry));
    entry.kind = EntryKind::revoke;
    CHECK_FALSE(archive_key_in(entry));
    CHECK_FALSE(begins_encrypted(entry));
}

TEST_CASE("the words of an enrolment are the name, and why") {
    CHECK(enrolled_name(enrolment_words("Ana Ferreira", "")) == "Ana Ferreira");
    CHECK(enrolment_reason(enrolment_words("Ana Ferreira", "")).empty());
    CHECK(enrolled_name(enrolment_words("Ana Ferreira", "lost")) == "Ana Ferreira");
    CHECK(enrolment_reason(enrolment_words("Ana Ferreira", "lost")) == "lost");
}

TEST_CASE("a log goes on only from the newest checkpoint that was kept") {
    Office office;
    office.begun();
    OpenOptions options;
    options.address = office.folder();
    office.close();
    Vault vault(options, office.means());
    need_unbroken(vault);
    CHECK(root_at(vault, 2) == vault.store().frontier().root());
    CHECK_FALSE(root_at(vault, 3));
    const SigningKey key(*testing::secrets_of(1).archive);
    vault.store().put_checkpoint(2, signed_note({vault.log(), 2, all(9)}, key));
    testing::refusal(ErrorCode::refused, [&] { need_unbroken(vault); });
    vault.store().put_checkpoint(3, signed_note({vault.log(), 3, all(9)}, key));
    testing::refusal(ErrorCode::refused, [&] { need_unbroken(vault); });
    vault.store().set_setting("newest-checkpoint", "no note");
    testing::refusal(ErrorCode::refused, [&] { need_unbroken(vault); });
}
