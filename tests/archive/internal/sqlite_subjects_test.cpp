#include <doctest/doctest.h>

#include "archive/internal/sqlite_fixture.h"
#include "archive/internal/sqlite_store.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::error_of;

TEST_CASE("what is known of a candidate is there again when the archive is opened again") {
    testing::FolderArchive archive;
    const SubjectKey who = testing::subject_key(1);
    {
        testing::Ledger ledger(archive.store);
        KeepCard card = ledger.card(1, 1, testing::facts_of(1));
        card.wrapped_key = "first";
        ledger.keep(card);
        ledger.about(who, EntryKind::hold, PlaceHold{who, "h"});
        ledger.about(who, EntryKind::decide, SetDecision{who, testing::moment(3), {}});
    }
    archive.open();
    const auto subject = archive.store->subject(who);
    REQUIRE(subject);
    CHECK(subject->wrapped_key == "first");
    CHECK(subject->holds == std::vector<std::string>{"h"});
    CHECK(subject->decided == testing::moment(3));
    CHECK(archive.store->people().size() == 1);
}

TEST_CASE("a candidate's key is not replaced by a second one") {
    testing::FolderArchive archive;
    testing::Ledger ledger(archive.store);
    KeepCard card = ledger.card(1, 1, testing::facts_of(1));
    card.wrapped_key = "first";
    ledger.keep(card);
    card = ledger.card(2, 1, testing::facts_of(2));
    card.wrapped_key = "second";
    ledger.keep(card);
    CHECK(archive.store->subject(testing::subject_key(1))->wrapped_key == "first");
}

TEST_CASE("two candidates cannot have one tag") {
    testing::FolderArchive archive;
    testing::Ledger ledger(archive.store);
    ledger.keep(1);
    KeepCard card = ledger.card(2, 2, testing::facts_of(2));
    card.candidate_tag = "candidate-1";
    CHECK(error_of([&] { ledger.keep(card); })->code() == ErrorCode::refused);
    CHECK_FALSE(archive.store->subject(testing::subject_key(2)));
}
