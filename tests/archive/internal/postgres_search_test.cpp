#include <atomic>
#include <chrono>
#include <thread>

#include <doctest/doctest.h>

#include "archive/postgres/team_fixture.h"

using namespace evenhand;
using namespace evenhand::testing;
using namespace evenhand::archive::internal;
using archive::CardState;
using archive::Query;

namespace {

/// Rows of the list beside alice's only card, as if 4,000 had been kept.
void fill(PostgresConnection& admin) {
    (void)admin.read(
        "WITH c AS (INSERT INTO evenhand.card (card, subject, author, session_tag, revisions, "
        "leaf, "
        "submitted) SELECT substr(sha256(n::text::bytea), 1, 16), (SELECT subject FROM "
        "evenhand.subject LIMIT 1), 'alice', 'made-' || n, 1, sha256(n::text::bytea), n "
        "FROM generate_series(1, 4000) n RETURNING number, card, submitted) "
        "INSERT INTO evenhand.fact (number, card, author, interviewed, submitted, revisions, held, "
        "passages, found) SELECT number, card, 'alice', submitted, submitted, 1, false, "
        "array['common rare' || submitted], ('''common'':1 ''rare' || submitted || "
        "''':2')::tsvector "
        "FROM c");
    (void)admin.read("ANALYZE");
}

std::int64_t scans_of_words(PostgresConnection& admin) {
    return number_in(
        admin.read("SELECT idx_scan FROM pg_stat_user_indexes "
                   "WHERE indexrelname = 'fact_found'")[0][0]);
}

}  // namespace

TEST_CASE("a search of whom nothing is hidden from uses the index of words, no other") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    alice.keep();
    const auto admin = fixture.admin();
    fill(*admin);
    Query query;
    query.terms = {{"rare77", archive::Term::Kind::word}};
    for (const char* login : {"alice", "kim"}) {
        CAPTURE(login);
        const std::int64_t before = scans_of_words(*admin);
        {
            Colleague person = fixture.colleague(login);
            CHECK(person.store().newest(query, 50).size() == 1);
        }
        // A connection tells its counts when it ends.
        const bool keeper = std::string(login) == "kim";
        for (int tries = 0; tries < (keeper ? 100 : 20) && scans_of_words(*admin) == before;
             ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        CHECK((scans_of_words(*admin) > before) == keeper);
    }
    CHECK(fixture.colleague("bob").store().newest(query, 50).empty());
}

TEST_CASE("a search that runs is called off, and the next one runs") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    alice.keep();
    const auto admin = fixture.admin();
    // The search waits for a table that the administrator holds.
    std::atomic<bool> called_off{false};
    std::thread searcher;
    admin->in_transaction([&](pqxx::transaction_base& work) {
        work.exec("LOCK TABLE evenhand.fact IN ACCESS EXCLUSIVE MODE");
        searcher = std::thread([&] {
            called_off =
                error_of([&] { (void)alice.store().newest({}, 50); }) == ErrorCode::cancelled;
        });
        // Other methods are not held up by it.
        CHECK(alice.store().leaves().size() == 9);
        for (int tries = 0; tries < 200 && !called_off; ++tries) {
            alice.store().interrupt();
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    });
    searcher.join();
    CHECK(called_off);
    CHECK(alice.store().newest({}, 50).size() == 1);
}

TEST_CASE("rows that are hidden or gone are left out of what is asked for by number") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    alice.keep();
    const auto rows = alice.store().rows({});
    REQUIRE(rows.size() == 1);
    CHECK(alice.store().at({rows.front(), 999'999}, {}).size() == 1);
    CHECK(fixture.colleague("bob").store().at(rows, {}).empty());
}

TEST_CASE("recommendations and states have their names in the tables") {
    for (const Recommendation one : {Recommendation::strong_no,
                                     Recommendation::no,
                                     Recommendation::yes,
                                     Recommendation::strong_yes,
                                     Recommendation::no_decision}) {
        CHECK(recommendation_named(name_in_table(one)) == one);
    }
    for (const Decision one : {Decision::hire, Decision::no_hire, Decision::another_interview}) {
        CHECK(decision_named(name_in_table(one)) == one);
        CHECK_FALSE(recommendation_named(name_in_table(one)));
    }
    for (const CardState state : {CardState::sealed,
                                  CardState::revised,
                                  CardState::on_hold,
                                  CardState::due_soon,
                                  CardState::erased}) {
        CHECK(state_named(name_in_table(state)) == state);
    }
    CHECK_FALSE(state_named("open"));
}
