#include <doctest/doctest.h>

#include "archive/internal/sqlite_fixture.h"
#include "archive/internal/sqlite_store.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;

// The search sees the truth through what the store tells it alone: each kind of change must be
// told.

TEST_CASE("every change of a card is seen by a search that was caught up before it") {
    testing::FolderArchive archive;
    testing::Ledger ledger(archive.store);
    ledger.keep(1);
    ledger.keep(ledger.card(2, 1, testing::facts_of(2)));
    const SubjectKey who = testing::subject_key(1);
    const auto one = [&] { return *archive.store->found(testing::card_key(1)); };
    const auto other = [&] { return *archive.store->found(testing::card_key(2)); };
    CHECK_FALSE(one().held);
    ledger.about(who, EntryKind::hold, PlaceHold{who, "h"});
    CHECK(one().held);
    CHECK(other().held);
    ledger.about(who, EntryKind::release, ReleaseHold{who, "h"});
    CHECK_FALSE(one().held);
    CHECK_FALSE(other().held);
    ledger.about(who, EntryKind::decide, SetDecision{who, testing::moment(), testing::moment(7)});
    CHECK(one().due == testing::moment(7));
    CHECK(other().due == testing::moment(7));
    archive.store->set_due({{testing::card_key(2), testing::moment(8)}});
    CHECK(one().due == testing::moment(7));
    CHECK(other().due == testing::moment(8));
    KeepCard revised = ledger.card(2, 1, testing::facts_of(2));
    revised.revision = 2;
    ledger.keep(revised);
    CHECK(other().revisions == 2);
    ledger.erase(who, "r");
    CHECK(one().certificate == "r");
    CHECK(other().erased);
}

TEST_CASE("more changes than fit into one step are followed to the last") {
    testing::FolderArchive archive;
    testing::Ledger ledger(archive.store);
    for (int number = 0; number < 1100; ++number) {
        ledger.keep(ledger.card(number, 1, testing::facts_of(number)));
    }
    CHECK(archive.store->rows({}).size() == 1100);
    const SubjectKey who = testing::subject_key(1);
    ledger.about(who, EntryKind::hold, PlaceHold{who, "h"});
    const auto counts = archive.store->facets({}, testing::moment());
    CHECK(counts.states == std::map<CardState, std::size_t>{{CardState::on_hold, 1100}});
}
