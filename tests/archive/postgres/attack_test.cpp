// What somebody with a login and psql may try.

#include <doctest/doctest.h>

#include "archive/postgres/team_fixture.h"

using namespace evenhand;
using namespace evenhand::testing;
using archive::CardKey;
using archive::PeersSeen;
using archive::internal::number_in;
using archive::internal::text_in;

namespace {

/// What a statement of a person's gives: its first field, or the Error's code in words.
std::string tried(PostgresConnection& sql, const std::string& statement) {
    try {
        const auto rows = sql.read(statement.c_str());
        return rows.empty() ? "nothing" : text_in(rows[0][0]);
    } catch (const Error& error) {
        return error.code() == ErrorCode::refused ? "refused" : error.what();
    }
}

}  // namespace

TEST_CASE("nobody changes a table by hand, a keeper neither") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"});
    fixture.colleague("alice").keep();
    const auto tables = fixture.admin()->read(
        "SELECT relname, (SELECT quote_ident(attname) FROM pg_attribute a "
        "WHERE a.attrelid = c.oid AND attnum = 1) FROM pg_class c "
        "WHERE relnamespace = 'evenhand'::regnamespace AND relkind = 'r'");
    CHECK(tables.size() == 24);
    for (const char* login : {"alice", "chris", "kim"}) {
        const auto sql = fixture.sql(login);
        for (const auto& row : tables) {
            const std::string table = "evenhand." + text_in(row[0]);
            const std::string column = text_in(row[1]);
            CAPTURE(login);
            CAPTURE(table);
            CHECK(tried(*sql, "UPDATE " + table + " SET " + column + " = " + column) == "refused");
            CHECK(tried(*sql, "DELETE FROM " + table) == "refused");
            CHECK(tried(*sql, "TRUNCATE " + table + " CASCADE") == "refused");
            CHECK(tried(*sql, "INSERT INTO " + table + " DEFAULT VALUES") == "refused");
            CHECK(tried(*sql, "COPY " + table + " FROM STDIN") == "refused");
            CHECK(tried(*sql, "SELECT 1 FROM " + table + " FOR UPDATE") == "refused");
            CHECK(tried(*sql, "ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY") == "refused");
            CHECK(tried(*sql, "DROP TABLE " + table + " CASCADE") == "refused");
        }
    }
}

TEST_CASE("no role and no setting makes somebody another person") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"});
    fixture.colleague("alice").keep();
    const auto bob = fixture.sql("bob");
    for (const char* statement : {"SET ROLE evenhand_owner",
                                  "SET ROLE alice",
                                  "SET ROLE kim",
                                  "SET SESSION AUTHORIZATION alice",
                                  "RESET ROLE; SET ROLE postgres",
                                  "GRANT evenhand_owner TO bob",
                                  "ALTER ROLE bob BYPASSRLS",
                                  "CREATE FUNCTION evenhand.mine() RETURNS integer LANGUAGE sql "
                                  "AS 'SELECT 1'"}) {
        CAPTURE(statement);
        (void)tried(*bob, statement);
        CHECK(tried(*bob, "SELECT session_user") == "bob");
        CHECK(tried(*bob, "SELECT evenhand.my_login()") == "bob");
        CHECK(tried(*bob, "SELECT count(*) FROM evenhand.log") != "0");
        const std::string seen = tried(*bob, "SELECT count(*) FROM evenhand.facts_of('{1,2}')");
        CHECK((seen == "0" || seen == "refused"));
        CHECK(tried(*bob, "SELECT evenhand.is_keeper()") == "f");
    }
    // Without row security nothing is shown at all.
    (void)tried(*bob, "SET row_security = off");
    CHECK(tried(*bob, "SELECT count(*) FROM evenhand.facts_of('{1,2}')") == "refused");
    CHECK(tried(*bob, "SELECT evenhand.is_keeper()") == "refused");
    (void)tried(*bob, "SET row_security = on");
    // The people's role has nothing that its members have not.
    (void)tried(*bob, "SET ROLE evenhand_people");
    CHECK(tried(*bob, "SELECT evenhand.my_login()") == "bob");
    CHECK(tried(*bob, "SELECT count(*) FROM evenhand.facts_of('{1,2}')") == "0");
}

TEST_CASE("objects of a person's own do not stand in for the server's") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"});
    fixture.colleague("alice").keep();
    const auto admin = fixture.admin();
    (void)admin->read("GRANT CREATE ON SCHEMA public TO PUBLIC");
    const auto bob = fixture.sql("bob");
    (void)bob->read(
        "CREATE FUNCTION public.coalesce_true(boolean) RETURNS boolean LANGUAGE sql "
        "AS 'SELECT true'");
    (void)bob->read(
        "CREATE FUNCTION public.pg_has_role(name, text, text) RETURNS boolean "
        "LANGUAGE sql AS 'SELECT true'");
    (void)bob->read(
        "CREATE FUNCTION public.sha256(bytea) RETURNS bytea LANGUAGE sql AS "
        "'SELECT decode(repeat(''00'', 32), ''hex'')'");
    (void)bob->read("CREATE TEMP TABLE member (login text, keeper boolean)");
    (void)bob->read("CREATE TEMP TABLE pg_roles (rolname text)");
    (void)bob->read("SET search_path = public, pg_temp, pg_catalog");
    CHECK(tried(*bob, "SELECT evenhand.is_administrator()") == "f");
    CHECK(tried(*bob, "SELECT evenhand.is_keeper()") == "f");
    CHECK(tried(*bob, "SELECT evenhand.put_member('bob', 'Bob', true, true, true)") == "refused");
    CHECK(tried(*bob, "SELECT count(*) FROM evenhand.facts_of('{1,2}')") == "0");
}

TEST_CASE("a predicate that tells what it sees is shown no hidden row") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"});
    CardSpec hidden;
    hidden.passages = {"a hidden passage"};
    fixture.colleague("alice").keep(hidden);
    CardSpec own;
    own.candidate = "candidate-2";
    own.passages = {"an own passage"};
    fixture.colleague("bob").keep(own);
    const auto admin = fixture.admin();
    (void)admin->read("GRANT CREATE ON SCHEMA public TO PUBLIC");
    const auto bob = fixture.sql("bob");
    // Cheap, so that the planner would like to ask it first; it keeps what it is shown.
    (void)bob->read("CREATE TABLE public.told (what text)");
    (void)bob->read(
        "CREATE FUNCTION public.tell(what text) RETURNS boolean LANGUAGE plpgsql "
        "COST 0.0000001 AS $$ BEGIN INSERT INTO public.told VALUES (what); "
        "RETURN true; END $$");
    (void)bob->read(
        "SELECT passages FROM evenhand.facts_of('{1,2,3,4}') WHERE public.tell(passages::text)");
    (void)bob->read("SELECT card FROM evenhand.card WHERE public.tell(author)");
    CHECK(tried(*bob, "SELECT string_agg(what, ' ' ORDER BY what) FROM public.told") ==
          "bob {\"an own passage\"}");
    // An error that quotes the value is as good as a told one.
    CHECK(tried(*bob,
                "SELECT count(*) FROM evenhand.facts_of('{1,2,3,4}') WHERE score / (CASE WHEN "
                "author = 'alice' "
                "THEN 0 ELSE 1 END) > 0") == "1");
}

TEST_CASE("an error about what is there already tells nothing of another's card") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    CardSpec spec;
    spec.session = "session-9";
    alice.keep(spec);
    Colleague bob = fixture.colleague("bob");
    CHECK_FALSE(bob.store().card_tagged("session-9"));
    // The same session, by another person: kept, as if alice's were not there.
    CHECK_NOTHROW(bob.keep(spec));
    CHECK(bob.store().card_tagged("session-9"));
    // Twice by the same person is refused.
    CHECK(error_of([&] { bob.keep(spec); }) == ErrorCode::refused);
}

TEST_CASE("nobody writes as another person") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    Colleague bob = fixture.colleague("bob");
    const CardKey card{made_up<16>(31)};
    const archive::SubjectKey subject{made_up<16>(32)};
    // Alice's signature over Bob's connection.
    CHECK(error_of([&] { bob.store().append(alice.card_entry({}, card, subject)); }) ==
          ErrorCode::refused);
    // A key that nobody enrolled.
    Colleague stranger(fixture.database.address("bob"), "bob", 4711);
    CHECK(error_of([&] { stranger.keep(); }) == ErrorCode::refused);
    // A second key of one's own is for a keeper to enrol: it may be somebody else's.
    CHECK(error_of([&] { stranger.enrol_self(); }) == ErrorCode::refused);
    CHECK(error_of([&] { bob.store().append(bob.enrolment("alice", made_up<32>(5))); }) ==
          ErrorCode::refused);
    CHECK(error_of([&] { bob.store().append(bob.enrolment("bob", stranger.key())); }) ==
          ErrorCode::refused);
    Colleague kim = fixture.colleague("kim");
    CHECK_NOTHROW(kim.store().append(kim.enrolment("bob", stranger.key())));
    CHECK_NOTHROW(stranger.keep());
    // Whose card it is, the server says, whatever the facts say.
    const auto kept = alice.keep();
    PostgresValues key;
    key.bytes(archive::view_of(kept.bytes));
    CHECK(text_in(fixture.sql("alice")->read("SELECT author FROM evenhand.card WHERE card = $1",
                                             key)[0][0]) == "alice");
}

TEST_CASE("what belongs to keepers is refused to others in words") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    const CardKey card = alice.keep();
    const auto subject = alice.store().card(card)->subject;
    using namespace archive::internal;
    using archive::EntryKind;
    const std::vector<Append> forbidden = {
        alice.about(EntryKind::decide, subject, SetDecision{subject, monday, {}}),
        alice.about(EntryKind::hold, subject, PlaceHold{subject, "h"}),
        alice.about(EntryKind::release, subject, ReleaseHold{subject, "h"}),
        alice.about(EntryKind::request, subject, AskErasure{subject, "r"}),
        alice.about(EntryKind::erase, subject, EraseSubject{subject, "r"}),
        alice.about(EntryKind::policy, subject, PutPolicy{"rules"}),
        alice.about(EntryKind::link, subject, {}),
    };
    for (const Append& append : forbidden) {
        std::string sentence;
        CHECK(error_of([&] { alice.store().append(append); }, &sentence) == ErrorCode::refused);
        CAPTURE(sentence);
        CHECK(sentence.starts_with("Only a keeper"));
    }
    CHECK(error_of([&] { alice.store().put_checkpoint(1, "note"); }) == ErrorCode::refused);
    CHECK(error_of([&] { alice.store().put_foreign({}, {}); }) == ErrorCode::refused);
    CHECK(error_of([&] { alice.store().set_setting("encryption", "on"); }) == ErrorCode::refused);
    CHECK(error_of([&] { alice.store().set_due({{card, monday}}); }) == ErrorCode::refused);
    CHECK(error_of([&] { fixture.colleague("kim").store().set_setting("clock", "any"); }) ==
          ErrorCode::refused);
    // The committee keeps no cards, a keeper takes over those of others.
    CHECK(error_of([&] { fixture.colleague("chris").keep(); }) == ErrorCode::refused);
}

TEST_CASE("a hidden card is neither viewed nor revised") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"}, PeersSeen::never);
    Colleague alice = fixture.colleague("alice");
    Colleague bob = fixture.colleague("bob");
    const CardKey card = alice.keep();
    const auto subject = alice.store().card(card)->subject;
    archive::LogEntry viewed;
    viewed.kind = archive::EntryKind::viewed;
    viewed.card = card;
    viewed.subject = subject;
    std::string hidden;
    CHECK(error_of([&] { bob.store().append(bob.entry(viewed)); }, &hidden) == ErrorCode::refused);
    viewed.card = CardKey{made_up<16>(77)};
    std::string missing;
    CHECK(error_of([&] { bob.store().append(bob.entry(viewed)); }, &missing) == ErrorCode::refused);
    CHECK(hidden == missing);

    archive::internal::Append amend = bob.card_entry({}, card, subject);
    archive::LogEntry entry = *archive::read_header(amend.header);
    entry.kind = archive::EntryKind::amend;
    entry.revision = 2;
    entry.previous = alice.store().entries_of(card).front().leaf;
    std::get<archive::internal::KeepCard>(amend.effect).revision = 2;
    CHECK(error_of([&] { bob.store().append(bob.entry(entry, amend.effect)); }) ==
          ErrorCode::refused);
}

TEST_CASE("a query in the server's own language is no way around what is hidden") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"});
    fixture.colleague("alice").keep();
    const auto bob = fixture.sql("bob");
    CHECK(tried(*bob,
                "SELECT count(*) FROM evenhand.matching('!nothing'::tsquery, null, null, null, "
                "null, null, null, null, null, null, null, null, null, null, null)") == "0");
    CHECK(tried(*bob,
                "SELECT cards FROM evenhand.counted('missed | !missed'::tsquery, null, null, null, "
                "null, null, null, null, null, null, null, null, null, null, null) "
                "WHERE facet = 'all'") == "0");
    CHECK(tried(*bob, "SELECT evenhand.may_read_words(7)") == "t");
    CHECK(tried(*bob, "SELECT evenhand.may_read('bob', 1, '')") == "refused");
    CHECK(tried(*bob, "SELECT evenhand.add_entry('', '', '', '', '', '{}')") == "refused");
    CHECK(tried(*bob, "SELECT evenhand.empty_subject('', '', 1, 1)") == "refused");
    CHECK(tried(*bob, "SELECT evenhand.put_subject('', '')") == "refused");
}

namespace {

/// Appends within a transaction what the store would append alone.
std::string append_card_call(Colleague& person, const archive::internal::Append& append) {
    const auto& keep = std::get<archive::internal::KeepCard>(append.effect);
    const auto hex = [](std::string_view bytes) { return "'\\x" + archive::hex_of(bytes) + "'"; };
    std::string pieces;
    std::string shared;
    for (const archive::Piece& piece : keep.body.pieces) {
        pieces += (pieces.empty() ? "" : ",") + hex(piece.bytes) + "::bytea";
        shared += std::string(shared.empty() ? "" : ",") + (piece.shared ? "true" : "false");
    }
    return "SELECT evenhand.append_card(" + hex(append.header) + "," +
           hex(archive::view_of(append.leaf)) + "," + hex(archive::view_of(append.signature)) +
           ",null,null," + hex(archive::view_of(keep.card.bytes)) + "," +
           hex(archive::view_of(keep.subject.bytes)) + ",1," +
           hex(archive::view_of(keep.body.salt)) + ",array[" + pieces + "],array[" + shared +
           "],'" + keep.session_tag + "','" + keep.candidate_tag +
           "',1700000000,null,array['s','c','n','" + keep.facts.role + "','" + person.login() +
           "','n'],1700000000,1700000000,'yes',1,'{}','{}','{}','{}','')";
}

/// What the plan of a statement counts: "Rows Removed by Filter" and the like.
std::string plan_of(PostgresConnection& sql, const std::string& statement) {
    std::string plan;
    for (const auto& row :
         sql.read(("EXPLAIN (ANALYZE, TIMING off, SUMMARY off, COSTS off) " + statement).c_str())) {
        plan += text_in(row[0]) + "\n";
    }
    return plan;
}

}  // namespace

TEST_CASE("a card that is taken back again opens nothing meanwhile") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"});
    Colleague alice = fixture.colleague("alice");
    const CardKey hidden = alice.keep();
    Colleague bob = fixture.colleague("bob");
    const auto subject = *bob.store().subject_tagged("candidate-1");
    const auto rubbish = bob.card_entry({}, CardKey{made_up<16>(61)}, subject);
    const auto sql = fixture.sql("bob");
    PostgresValues key;
    key.bytes(archive::view_of(hidden.bytes));
    const std::string body =
        "SELECT count(*) FROM evenhand.body_of('\\x" + archive::hex_of(hidden) + "', 1)";
    sql->in_transaction([&](pqxx::transaction_base& work) {
        work.exec(append_card_call(bob, rubbish));
        CHECK(text_in(work.exec("SELECT count(*) FROM evenhand.card")[0][0]) == "1");
        CHECK(text_in(work.exec("SELECT cardinality(evenhand.seen_panels())")[0][0]) == "0");
        CHECK(text_in(work.exec(body)[0][0]) == "0");
    });
    // Kept, it is in the log for good, and opens the panel.
    CHECK(text_in(sql->read(body.c_str())[0][0]) != "0");
}

TEST_CASE("a panel that is closed and opened again at once shows nothing meanwhile") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"});
    fixture.colleague("alice").keep();
    const auto chris = fixture.sql("chris");
    chris->in_transaction([&](pqxx::transaction_base& work) {
        work.exec("SELECT evenhand.close_panel('candidate-1', 'QA engineer', true, true, 'ill')");
        CHECK(text_in(work.exec("SELECT cardinality(evenhand.seen_panels())")[0][0]) == "0");
    });
    CHECK(tried(*chris, "SELECT cardinality(evenhand.seen_panels())") == "1");
}

TEST_CASE("no plan and no count of the server tells what a hidden card says") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"});
    fixture.colleague("alice").keep();
    for (const char* login : {"bob", "chris", "kim"}) {
        CAPTURE(login);
        const auto sql = fixture.sql(login);
        for (const char* table : {"fact", "words", "search"}) {
            CAPTURE(table);
            CHECK(tried(*sql, "EXPLAIN ANALYZE SELECT 1 FROM evenhand." + std::string(table)) ==
                  "refused");
        }
    }
    const auto bob = fixture.sql("bob");
    const std::string one = "SELECT 1 FROM evenhand.facts_of('{1,2}') WHERE candidate = ";
    CHECK(plan_of(*bob, one + "'Name of candidate-1'").find("Removed") == std::string::npos);
    // How many rows the server has read of the table, whatever it then gave out.
    const auto fetched = [&](const std::string& word) {
        std::int64_t count = 0;
        bob->in_transaction([&](pqxx::transaction_base& work) {
            // What the session read before is counted along.
            const auto so_far = [&work] {
                return number_in(work.exec(
                    "SELECT (pg_stat_get_xact_tuples_returned(c.oid) + "
                    "pg_stat_get_xact_tuples_fetched(c.oid) + "
                    "(SELECT sum(pg_stat_get_xact_tuples_returned(i.indexrelid)) "
                    "FROM pg_index i WHERE i.indrelid = c.oid))::bigint FROM pg_class c "
                    "WHERE c.relname = 'fact' AND c.relnamespace = 'evenhand'::regnamespace")[0]
                                                                                             [0]);
            };
            work.exec("SET LOCAL enable_seqscan = off");
            const std::int64_t before = so_far();
            work.exec("SELECT evenhand.matching('" + word +
                      "'::tsquery, null, null, null, null, null, null, null, null, null, null, "
                      "null, null, null, null)");
            count = so_far() - before;
        });
        return count;
    };
    CHECK(fetched("miss") == fetched("elephant"));
    CHECK(fetched("missed") == fetched("elephant"));
}

TEST_CASE("a keeper who is yet to rate a candidate does not leave the panel to look") {
    FreshTeam fixture;
    fixture.panel({"alice", "kay"});
    const CardKey of_alice = fixture.colleague("alice").keep();
    const auto kay = archive::Team::open(fixture.database.address("kay"));
    const auto leave = [&](const char* role) {
        return error_of([&] {
            kay->add_panel({"candidate-1", role, {"alice"}, PeersSeen::never});
        });
    };
    CHECK(leave("QA engineer") == ErrorCode::refused);
    CHECK(leave("Another role") == ErrorCode::refused);
    CHECK_FALSE(fixture.colleague("kay").store().body(of_alice, 1));
    const auto kim = archive::Team::open(fixture.database.address("kim"));
    CHECK_NOTHROW(kim->add_panel({"candidate-1", "QA engineer", {"alice"}, PeersSeen::never}));
}

TEST_CASE("a header that no program could read is not taken into the log") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    const CardKey card = alice.keep();
    const auto subject = alice.store().card(card)->subject;
    archive::LogEntry viewed;
    viewed.kind = archive::EntryKind::viewed;
    viewed.card = card;
    viewed.subject = subject;
    const std::string good = alice.entry(viewed).header;
    const auto spoilt = [&](const std::string& what, const std::string& by) {
        std::string header = good;
        header.replace(header.find(what), what.size(), by);
        return header;
    };
    const std::size_t before = alice.store().leaves().size();
    for (const std::string& header : {good + "colour red\n",
                                      good + std::string(20'000'000, 'x'),
                                      "\n" + good,
                                      good.substr(0, good.size() - 1),
                                      spoilt("by ", "revision 7\nby "),
                                      spoilt("by ", "reference a b\nby "),
                                      spoilt("kind viewed\n", "kind viewed\nkind viewed\n"),
                                      spoilt("subject ", "subject  "),
                                      spoilt("at 2023-11-14T22:13:20Z", "at 2023-11-14T24:00:00Z"),
                                      spoilt("at 2023-11-14T22:13:20Z", "at 2023-11-14 22:13:20"),
                                      spoilt("at 2023-11-14T22:13:20Z", "at tomorrow")}) {
        CAPTURE(header.substr(0, 400));
        archive::internal::Append append;
        append.header = header;
        append.leaf = archive::leaf_of(header);
        CHECK_THROWS_AS(alice.store().append(append), Error);
    }
    archive::internal::Append wordy = alice.entry(viewed, {}, std::string(70'000, 'w'));
    CHECK(error_of([&] { alice.store().append(wordy); }) == ErrorCode::refused);
    // As if seen of another candidate.
    viewed.subject = archive::SubjectKey{made_up<16>(88)};
    CHECK(error_of([&] { alice.store().append(alice.entry(viewed)); }) == ErrorCode::refused);
    CHECK(alice.store().leaves().size() == before);
    CHECK(alice.store().last_moment() == monday);
    CHECK_NOTHROW(alice.keep());
}

TEST_CASE("a card whose list row could not be read is refused") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    const auto append = alice.card_entry({}, {made_up<16>(51)}, {made_up<16>(52)});
    std::string call = append_card_call(alice, append);
    const std::string rubrics = "1,'{}','{}','{}'";
    call.replace(call.find(rubrics), rubrics.size(), "1,'{a,b}','{}','{}'");
    CHECK(tried(*fixture.sql("alice"), call) == "refused");
    CHECK(tried(*fixture.sql("alice"), append_card_call(alice, append)) != "refused");
}

TEST_CASE("who wrote an entry is told to keepers, whatever key it names") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    alice.keep();
    const auto index = alice.store().leaves().size() - 1;
    CHECK(fixture.colleague("kim").store().writer_of(index) == "alice");
    CHECK(fixture.colleague("bob").store().writer_of(index).empty());
}

TEST_CASE("nobody enrols a key that is another's, or under another's name") {
    FreshTeam fixture;
    fixture.add("dan", {FreshTeam::Group::interviewer});
    Colleague dan = fixture.colleague("dan");
    auto named = dan.enrolment("dan", dan.key());
    std::get<archive::internal::PutPerson>(named.effect).person.name = "Person alice";
    CHECK(error_of([&] { dan.store().append(named); }) == ErrorCode::refused);
    // Alice takes the key that dan is about to enrol.
    Colleague alice = fixture.colleague("alice");
    CHECK(error_of([&] { alice.store().append(alice.enrolment("alice", dan.key())); }) ==
          ErrorCode::refused);
    CHECK_NOTHROW(dan.enrol_self());
    (void)fixture.team->remove_user("dan");
}

TEST_CASE("a transaction that is left open holds nobody up for good") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    Colleague bob = fixture.colleague("bob");
    const auto rubbish = alice.card_entry({}, {made_up<16>(41)}, {made_up<16>(42)});
    const auto sql = fixture.sql("alice");
    (void)fixture.admin()->read("SELECT 1");
    sql->in_transaction([&](pqxx::transaction_base& work) {
        work.exec(append_card_call(alice, rubbish));
        CardSpec other;
        other.candidate = "candidate-2";
        std::string sentence;
        CHECK(error_of([&] { bob.keep(other); }, &sentence) == ErrorCode::unreachable);
        CHECK(sentence.find("held up") != std::string::npos);
    });
    CHECK_NOTHROW(bob.keep());
}

TEST_CASE("a checkpoint that is kept is not exchanged") {
    FreshTeam fixture;
    Colleague kim = fixture.colleague("kim");
    kim.store().put_checkpoint(3, "the first");
    CHECK_NOTHROW(kim.store().put_checkpoint(3, "the first"));
    CHECK(error_of([&] { kim.store().put_checkpoint(3, "another"); }) == ErrorCode::refused);
    CHECK(kim.store().checkpoints() == std::vector<std::string>{"the first"});
}

TEST_CASE("nothing that was erased stays in parts, samples or dead rows that are not swept") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    Colleague kim = fixture.colleague("kim");
    Colleague kay = fixture.colleague("kay");
    const auto subject = alice.store().card(alice.keep())->subject;
    const auto admin = fixture.admin();
    CHECK(tried(*admin, "SELECT count(*) FROM evenhand.part") == "1");
    (void)admin->read("ANALYZE");
    CHECK(tried(*admin,
                "SELECT count(*) FROM pg_stats WHERE schemaname = 'evenhand' AND "
                "(tablename, attname) IN (('fact', 'passages'), ('fact', 'candidate'), "
                "('fact', 'candidate_id'), ('fact', 'found'), ('fact', 'session'), "
                "('subject', 'tag'), ('card', 'session_tag'), ('piece', 'bytes'))") == "0");
    for (const char* table :
         {"fact", "subject", "card", "panel", "seat", "piece", "words", "part"}) {
        CAPTURE(table);
        CHECK(tried(*admin,
                    "SELECT reloptions @> '{autovacuum_vacuum_threshold=0}' FROM pg_class WHERE "
                    "oid = 'evenhand." +
                        std::string(table) + "'::regclass") == "t");
    }
    using archive::EntryKind;
    kim.store().append(
        kim.about(EntryKind::request, subject, archive::internal::AskErasure{subject, "r"}));
    kay.store().append(
        kay.about(EntryKind::erase, subject, archive::internal::EraseSubject{subject, "r"}));
    CHECK(tried(*admin, "SELECT count(*) FROM evenhand.part") == "0");
}

TEST_CASE("the server sweeps the rows of an erased candidate away by itself") {
    FreshTeam fixture;
    const auto admin = fixture.admin();
    if (tried(*admin, "SELECT count(*) FROM pg_available_extensions WHERE name = 'pageinspect'") ==
        "0") {
        MESSAGE("skipped: the server's extension pageinspect is not installed");
        return;
    }
    (void)admin->read("CREATE EXTENSION pageinspect");
    // Rows, dead or alive, of all tables that hold the word; a row that was swept has no bytes.
    const auto rows_with = [&](const std::string& word) {
        return tried(*admin,
                     "SELECT count(*) FROM pg_class c, "
                     "generate_series(0, pg_relation_size(c.oid) / 8192 - 1) b, "
                     "heap_page_items(get_raw_page(c.oid::regclass::text, b::integer)) i "
                     "WHERE (c.relnamespace = 'evenhand'::regnamespace AND c.relkind = 'r' "
                     "OR c.oid IN (SELECT reltoastrelid FROM pg_class "
                     "WHERE relnamespace = 'evenhand'::regnamespace)) "
                     "AND position('" +
                         word + "'::bytea IN i.t_data) > 0");
    };
    Colleague alice = fixture.colleague("alice");
    Colleague kim = fixture.colleague("kim");
    Colleague kay = fixture.colleague("kay");
    CardSpec gone;
    gone.passages = {"zebrafinch " + std::string(100, 'z')};
    CardSpec stays;
    stays.candidate = "candidate-2";
    stays.passages = {"yellowhammer"};
    const auto subject = alice.store().card(alice.keep(gone))->subject;
    (void)alice.keep(stays);
    using archive::EntryKind;
    kim.store().append(
        kim.about(EntryKind::request, subject, archive::internal::AskErasure{subject, "r"}));
    kay.store().append(
        kay.about(EntryKind::erase, subject, archive::internal::EraseSubject{subject, "r"}));
    CHECK(rows_with("zebrafinch") != "0");
    (void)admin->read("ALTER SYSTEM SET autovacuum_naptime = 1");
    (void)admin->read("SELECT pg_reload_conf()");
    constexpr int most_waits = 600;
    for (int waits = 0; waits < most_waits && rows_with("zebrafinch") != "0"; ++waits) {
        (void)admin->read("SELECT pg_sleep(0.2)");
    }
    CHECK(rows_with("zebrafinch") == "0");
    CHECK(rows_with("Name of candidate-1") == "0");
    CHECK(rows_with("yellowhammer") != "0");
    (void)admin->read("ALTER SYSTEM RESET autovacuum_naptime");
    (void)admin->read("SELECT pg_reload_conf()");
}

TEST_CASE("the archive's next key is noted with its entry, and by nobody by hand") {
    FreshTeam fixture;
    Colleague kim = fixture.colleague("kim");
    const auto next_key = [&](std::uint64_t seed) {
        archive::LogEntry entry;
        entry.kind = archive::EntryKind::key;
        entry.reference = "archive:" + archive::hex_of(archive::view_of(made_up<32>(seed)));
        return kim.store().append(kim.entry(entry)).index;
    };
    CHECK(kim.store().setting("archive-key-entries").empty());
    const std::uint64_t first = next_key(1);
    const std::uint64_t second = next_key(2);
    CHECK(kim.store().setting("archive-key-entries") ==
          std::to_string(first) + " " + std::to_string(second));
    CHECK(error_of([&] { kim.store().set_setting("archive-key-entries", "0"); }) ==
          ErrorCode::refused);
    CHECK_NOTHROW(kim.store().set_setting("other", "value"));
}
