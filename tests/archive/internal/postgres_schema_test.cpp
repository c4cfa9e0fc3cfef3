#include "archive/internal/postgres_schema.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/postgres/team_fixture.h"

using namespace evenhand;
using namespace evenhand::testing;
using namespace evenhand::archive::internal;

namespace {

/// The migrations that are known, and one more.
std::vector<PostgresMigration> known_and(PostgresMigration next) {
    const auto known = postgres_migrations();
    std::vector<PostgresMigration> all(known.begin(), known.end());
    all.push_back(next);
    return all;
}

const int known_version = static_cast<int>(postgres_migrations().size());

/// The tables that later versions added are gone.
void say_first_version(PostgresConnection& admin) {
    (void)admin.read("UPDATE evenhand.setting SET value = '1' WHERE name = 'schema'");
    (void)admin.read("DROP TABLE evenhand.practice, evenhand.panel_act CASCADE");
    (void)admin.read(
        "DROP TABLE evenhand.drawer, evenhand.drawer_seat, evenhand.drawer_file CASCADE");
    (void)admin.read("ALTER TABLE evenhand.card DROP COLUMN decision");
}

std::string answer(PostgresConnection& connection, const std::string& sql) {
    return text_in(connection.read(sql.c_str())[0][0]);
}

}  // namespace

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
    const auto next = known_and(
        "ALTER TABLE evenhand.card ADD COLUMN colour text; "
        "CREATE FUNCTION evenhand.secret() RETURNS integer LANGUAGE sql AS 'SELECT 1'");
    const BroughtUp done = bring_up(*admin, next);
    CHECK(done.schema);
    CHECK(done.version == known_version + 1);
    CHECK_FALSE(bring_up(*admin, next).schema);
    CHECK(archive::internal::number_in(admin->read("SELECT count(*) FROM evenhand.card")[0][0]) ==
          1);
    // A new function is closed to people until it is named in rights.sql.
    CHECK(error_of([&] { (void)fixture.sql("alice")->read("SELECT evenhand.secret()"); }) ==
          ErrorCode::refused);
    CHECK(alice.store().card(card));
    // A program that knows no later version stays out.
    CHECK(error_of([&] { PostgresStore store(fixture.database.address("alice")); }) ==
          ErrorCode::unreadable_file);
}

TEST_CASE("an archive of the first version is brought up to this one, and is searched as before") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    CardSpec spec;
    spec.role = "Quality engineer of the second level, distributed systems";
    const archive::CardKey card = alice.keep(spec);
    const auto admin = fixture.admin();
    // As the first version had it.
    say_first_version(*admin);
    (void)admin->read(
        "ALTER TABLE evenhand.fact ALTER COLUMN role SET STORAGE extended, "
        "ALTER COLUMN rubrics SET STORAGE extended");
    (void)admin->read("UPDATE evenhand.fact SET role = role || '', rubrics = rubrics || '{}'");
    (void)admin->read("DROP FUNCTION evenhand.search_from(text)");
    (void)admin->read("DROP POLICY reading ON evenhand.log");
    (void)admin->read(
        "CREATE POLICY log_read ON evenhand.log FOR SELECT TO evenhand_people USING (true)");
    CHECK(error_of([&] { (void)fixture.colleague("kim"); }) == ErrorCode::refused);

    const BroughtUp done = bring_up(*admin, postgres_migrations());
    CHECK(done.schema);
    CHECK(done.version == known_version);
    CHECK(answer(*admin,
                 "SELECT string_agg(attname, ' ' ORDER BY attname) FROM pg_attribute WHERE "
                 "attrelid = 'evenhand.fact'::regclass AND attstorage = 'x' AND attnum > 0") ==
          "found passages rubric_titles rubric_versions");
    CHECK(answer(*admin,
                 "SELECT string_agg(polname, ' ') FROM pg_policy WHERE polrelid = "
                 "'evenhand.log'::regclass AND polname <> 'owner_all'") == "reading");
    Colleague again = fixture.colleague("alice");
    archive::Query query;
    query.roles = {spec.role};
    const auto found = again.store().newest(query, 5);
    REQUIRE(found.size() == 1);
    CHECK(found.front().key == card);
    CHECK(found.front().facts.rubrics.front().id == "q09");
    CHECK(again.store().entries(0, 500).size() > 1);
}

TEST_CASE("where the archive's later keys are is told anew when the first version lost it") {
    FreshTeam fixture;
    Colleague kim = fixture.colleague("kim");
    std::string places;
    for (const std::uint64_t seed : {1U, 2U}) {
        archive::LogEntry entry;
        entry.kind = archive::EntryKind::key;
        entry.reference = "archive:" + archive::hex_of(archive::view_of(made_up<32>(seed)));
        places += (places.empty() ? "" : " ") +
                  std::to_string(kim.store().append(kim.entry(entry)).index);
    }
    const auto admin = fixture.admin();
    for (const char* lost : {"DELETE FROM evenhand.setting WHERE name = 'archive-key-entries'",
                             "UPDATE evenhand.setting SET value = '8' "
                             "WHERE name = 'archive-key-entries'"}) {
        CAPTURE(lost);
        (void)admin->read(lost);
        say_first_version(*admin);
        CHECK(bring_up(*admin, postgres_migrations()).schema);
        CHECK(kim.store().setting("archive-key-entries") == places);
    }
}

TEST_CASE("a table that is partitioned stays as closed as it was") {
    FreshTeam fixture;
    const auto admin = fixture.admin();
    const auto partitioned = known_and(
        "CREATE TABLE evenhand.notes (number bigint, words text) PARTITION BY RANGE (number); "
        "CREATE TABLE evenhand.notes_1 PARTITION OF evenhand.notes FOR VALUES FROM (0) TO (9)");
    (void)bring_up(*admin, partitioned);
    CHECK(answer(*admin,
                 "SELECT count(*) FROM pg_class WHERE relname IN ('notes', 'notes_1') "
                 "AND relrowsecurity AND relforcerowsecurity") == "2");
}

TEST_CASE("a migration that fails leaves everything as it was") {
    FreshTeam fixture;
    const auto admin = fixture.admin();
    const auto broken = known_and("DROP TABLE evenhand.search; SELECT no_such_function()");
    CHECK_THROWS_AS(bring_up(*admin, broken), Error);
    CHECK(schema_version(*admin) == known_version);
    CHECK_NOTHROW((void)admin->read("SELECT * FROM evenhand.search"));
}

TEST_CASE("whoever does not own the archive cannot bring it up") {
    FreshTeam fixture;
    const auto next = known_and("SELECT 1");
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
