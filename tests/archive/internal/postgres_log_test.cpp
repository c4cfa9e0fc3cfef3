#include <doctest/doctest.h>

#include "archive/merkle.h"
#include "archive/postgres/team_fixture.h"

using namespace evenhand;
using namespace evenhand::testing;

TEST_CASE("the server's tree is the one of RFC 6962, whatever its size") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    for (int i = 0; i < 20; ++i) {
        alice.keep();
        const auto leaves = alice.store().leaves();
        const archive::Frontier frontier = alice.store().frontier();
        CHECK(frontier.size() == leaves.size());
        CHECK(frontier.root() == archive::root_of(leaves));
    }
}

TEST_CASE("what an interviewer may not read is told from what is gone") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    Colleague bob = fixture.colleague("bob");
    const archive::CardKey card = alice.keep();
    CHECK(bob.store().hides(card));
    CHECK_FALSE(alice.store().hides(card));
    CHECK_FALSE(fixture.colleague("kim").store().hides(card));
    CHECK_FALSE(bob.store().hides({made_up<16>(12)}));
    archive::LogEntry exported;
    exported.kind = archive::EntryKind::exported;
    exported.card = card;
    exported.subject = alice.store().card(card)->subject;
    const auto index = alice.store().append(alice.entry(exported, {}, "for the file")).index;
    CHECK(bob.store().hides_words(index));
    CHECK_FALSE(alice.store().hides_words(index));
    CHECK_FALSE(bob.store().hides_words(0));
}

TEST_CASE("a log that the server's owner has shortened is told as broken") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    alice.keep();
    CHECK(alice.store().engine_faults().empty());
    (void)fixture.admin()->read(
        "DELETE FROM evenhand.log WHERE number = (SELECT max(number) FROM evenhand.log)");
    CHECK(alice.store().engine_faults().size() == 1);
}
