#include "archive/internal/postgres_schema.h"

#include <array>

#include <doctest/doctest.h>

#include "archive/postgres/team_fixture.h"

using namespace evenhand;
using namespace evenhand::testing;
using namespace evenhand::archive::internal;

TEST_CASE("a database without an archive says who makes it") {
    const FreshDatabase database;
    std::string sentence;
    CHECK(error_of([&] { PostgresStore store(database.admin()); }, &sentence) ==
          ErrorCode::refused);
    CHECK(sentence.find("evenhand-cli team init") != std::string::npos);
}

TEST_CASE("a schema that somebody else made beforehand is not taken for the archive's") {
    const FreshDatabase database;
    PostgresConnection admin(database.admin());
    (void)admin.read("CREATE SCHEMA evenhand");
    (void)admin.read("CREATE TABLE evenhand.setting (name text primary key, value text)");
    (void)admin.read("INSERT INTO evenhand.setting VALUES ('schema', '1')");
    std::string sentence;
    CHECK(error_of([&] { archive::Team::open(database.admin())->init(); }, &sentence) ==
          ErrorCode::refused);
    CHECK(sentence.find("evenhand_owner") != std::string::npos);
}

TEST_CASE("a newer schema is refused by everybody") {
    FreshTeam fixture;
    (void)fixture.admin()->read("UPDATE evenhand.setting SET value = '999' WHERE name = 'schema'");
    std::string sentence;
    CHECK(error_of([&] { PostgresStore store(fixture.database.address("alice")); }, &sentence) ==
          ErrorCode::unreadable_file);
    CHECK(sentence.find("newer version of Evenhand") != std::string::npos);
    CHECK(error_of([&] { fixture.team->init(); }) == ErrorCode::unreadable_file);
    CHECK(error_of([&] { (void)fixture.team->status(); }) == ErrorCode::unreadable_file);
}

TEST_CASE("an older schema is brought up by an administrator, with what is in it") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    const archive::CardKey card = alice.keep();
    const auto admin = fixture.admin();
    const std::array<PostgresMigration, 2> next = {
        postgres_migrations().front(),
        "ALTER TABLE evenhand.card ADD COLUMN colour text; "
        "CREATE FUNCTION evenhand.secret() RETURNS integer LANGUAGE sql AS 'SELECT 1'"};
    const BroughtUp done = bring_up(*admin, next);
    CHECK(done.schema);
    CHECK(done.version == 2);
    CHECK_FALSE(bring_up(*admin, next).schema);
    CHECK(archive::internal::number_in(admin->read("SELECT count(*) FROM evenhand.card")[0][0]) ==
          1);
    // A new function is closed to people until it is named in rights.sql.
    CHECK(error_of([&] { (void)fixture.sql("alice")->read("SELECT evenhand.secret()"); }) ==
          ErrorCode::refused);
    CHECK(alice.store().card(card));
    // A program that knows only the first version stays out.
    CHECK(error_of([&] { PostgresStore store(fixture.database.address("alice")); }) ==
          ErrorCode::unreadable_file);
}

TEST_CASE("a migration that fails leaves everything as it was") {
    FreshTeam fixture;
    const auto admin = fixture.admin();
    const std::array<PostgresMigration, 2> broken = {
        postgres_migrations().front(), "DROP TABLE evenhand.search; SELECT no_such_function()"};
    CHECK_THROWS_AS(bring_up(*admin, broken), Error);
    CHECK(schema_version(*admin) == 1);
    CHECK_NOTHROW((void)admin->read("SELECT * FROM evenhand.search"));
}

TEST_CASE("whoever does not own the archive cannot bring it up") {
    FreshTeam fixture;
    const std::array<PostgresMigration, 2> next = {postgres_migrations().front(), "SELECT 1"};
    for (const char* login : {"alice", "kim"}) {
        const auto connection = fixture.sql(login);
        std::string sentence;
        CHECK(error_of([&] { bring_up(*connection, next); }, &sentence) == ErrorCode::refused);
        CHECK(sentence.find("administrator") != std::string::npos);
    }
    const FreshDatabase empty;
    const auto team = archive::Team::open(empty.address("alice"));
    CHECK(error_of([&] { team->init(); }) == ErrorCode::refused);
}

TEST_CASE("a program newer than the schema asks an administrator to bring it up") {
    FreshTeam fixture;
    (void)fixture.admin()->read("UPDATE evenhand.setting SET value = '0' WHERE name = 'schema'");
    CHECK(error_of([&] { PostgresStore store(fixture.database.address("alice")); }) ==
          ErrorCode::refused);
}

TEST_CASE("a database that does not keep UTF-8 is refused") {
    const FreshDatabase database(
        "ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
    std::string sentence;
    CHECK(error_of([&] { archive::Team::open(database.admin())->init(); }, &sentence) ==
          ErrorCode::refused);
    CHECK(sentence.find("UTF-8") != std::string::npos);
}

TEST_CASE("every table is closed but by policy, and every function stands on safe ground") {
    FreshTeam fixture;
    const auto admin = fixture.admin();
    const auto open_tables = admin->read(
        "SELECT relname FROM pg_class WHERE relnamespace = 'evenhand'::regnamespace "
        "AND relkind IN ('r', 'v', 'm', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)");
    CHECK(open_tables.empty());
    const auto unsafe = admin->read(
        "SELECT proname FROM pg_proc WHERE pronamespace = 'evenhand'::regnamespace AND NOT "
        "coalesce(proconfig @> array['search_path=pg_catalog, pg_temp'], false)");
    CHECK(unsafe.empty());
    const auto not_owned = admin->read(
        "SELECT relname FROM pg_class WHERE relnamespace = 'evenhand'::regnamespace "
        "AND relowner <> 'evenhand_owner'::regrole");
    CHECK(not_owned.empty());
    const auto writable = admin->read(
        "SELECT c.relname FROM pg_class c, unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', "
        "'REFERENCES', 'TRIGGER']) p "
        "WHERE c.relnamespace = 'evenhand'::regnamespace AND c.relkind = 'r' "
        "AND has_table_privilege('evenhand_people', c.oid, p)");
    CHECK(writable.empty());
    const auto for_all = admin->read(
        "SELECT proname FROM pg_proc WHERE pronamespace = 'evenhand'::regnamespace "
        "AND has_function_privilege('public', oid, 'EXECUTE')");
    CHECK(for_all.empty());
    const auto can_login = admin->read(
        "SELECT rolname FROM pg_roles WHERE rolcanlogin AND rolname IN "
        "('evenhand_owner', 'evenhand_people')");
    CHECK(can_login.empty());
}
