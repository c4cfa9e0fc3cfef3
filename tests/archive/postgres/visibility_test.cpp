// What each person sees of whose cards: from real logins, by every way that leads to a card.

#include <set>

#include <doctest/doctest.h>

#include "archive/postgres/team_fixture.h"

using namespace evenhand;
using namespace evenhand::testing;
using archive::CardKey;
using archive::PeersSeen;
using archive::Query;
using archive::Term;
using archive::internal::number_in;

namespace {

/// Whether a person can read a card. Every way must say the same.
bool reads(FreshTeam& fixture, const std::string& login, const CardKey& card) {
    CAPTURE(login);
    Colleague person = fixture.colleague(login);
    const bool body = person.store().body(card, 1).has_value();
    const auto sql = fixture.sql(login);
    PostgresValues key;
    key.bytes(archive::view_of(card.bytes));

    CHECK(person.store().found(card).has_value() == body);
    CHECK(
        sql->read("SELECT passages FROM evenhand.facts_of_cards(array[$1::bytea])", key).empty() !=
        body);
    CHECK(sql->read("SELECT * FROM evenhand.body_of($1, 1)", key).empty() != body);

    Query query;
    query.terms = {{"missed bug", Term::Kind::phrase}};
    bool in_search = false;
    for (const auto& found : person.store().newest(query, 100)) {
        in_search = in_search || found.key == card;
    }
    CHECK(in_search == body);
    const auto rows = person.store().rows({});
    bool in_rows = false;
    for (const auto& found : person.store().at(rows, query)) {
        in_rows = in_rows || found.key == card;
    }
    CHECK(in_rows == body);
    const auto counts = person.store().facets(query, person.now);
    CHECK(counts.all == person.store().rows(query).size());
    std::size_t by_interviewer = 0;
    for (const auto& [name, count] : counts.interviewers) {
        by_interviewer += count;
    }
    CHECK(by_interviewer == counts.all);
    return body;
}

/// Whether the list of cards has it, which a keeper sees of every card.
bool lists(FreshTeam& fixture, const std::string& login, const CardKey& card) {
    Colleague person = fixture.colleague(login);
    const bool listed = person.store().card(card).has_value();
    CHECK((person.store().cards_between(card, card, 2).size() == 1) == listed);
    return listed;
}

}  // namespace

TEST_CASE("cards of a panel are hidden from each other until all are in") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob", "carol"});
    const CardKey of_alice = fixture.colleague("alice").keep();
    const CardKey of_bob = fixture.colleague("bob").keep();
    CHECK(reads(fixture, "alice", of_alice));
    CHECK_FALSE(reads(fixture, "alice", of_bob));
    CHECK_FALSE(reads(fixture, "bob", of_alice));
    CHECK_FALSE(reads(fixture, "carol", of_alice));
    CHECK_FALSE(lists(fixture, "alice", of_bob));
    const CardKey of_carol = fixture.colleague("carol").keep();
    CHECK(reads(fixture, "alice", of_bob));
    CHECK(reads(fixture, "alice", of_carol));
    CHECK(reads(fixture, "carol", of_alice));
}

TEST_CASE("cards of a panel can be shown as soon as the own one is in") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob", "carol"}, PeersSeen::when_own_is_in);
    const CardKey of_alice = fixture.colleague("alice").keep();
    CHECK_FALSE(reads(fixture, "bob", of_alice));
    const CardKey of_bob = fixture.colleague("bob").keep();
    CHECK(reads(fixture, "bob", of_alice));
    CHECK(reads(fixture, "alice", of_bob));
    CHECK_FALSE(reads(fixture, "carol", of_alice));
}

TEST_CASE("cards of a panel can stay hidden for good") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"}, PeersSeen::never);
    const CardKey of_alice = fixture.colleague("alice").keep();
    const CardKey of_bob = fixture.colleague("bob").keep();
    fixture.team->close_panel("candidate-1", "QA engineer");
    CHECK_FALSE(reads(fixture, "alice", of_bob));
    CHECK_FALSE(reads(fixture, "bob", of_alice));
    CHECK(reads(fixture, "bob", of_bob));
}

TEST_CASE("the committee sees cards of closed panels alone") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"});
    const CardKey of_alice = fixture.colleague("alice").keep();
    const CardKey of_carol = fixture.colleague("carol").keep();
    CHECK_FALSE(reads(fixture, "chris", of_alice));
    fixture.colleague("bob").keep();
    CHECK_FALSE(reads(fixture, "chris", of_alice));
    fixture.team->close_panel("candidate-1", "QA engineer");
    CHECK(reads(fixture, "chris", of_alice));
    // Carol was on no panel: nobody has said that her card is for the committee.
    CHECK_FALSE(reads(fixture, "chris", of_carol));
    fixture.team->reopen_panel("candidate-1", "QA engineer");
    CHECK_FALSE(reads(fixture, "chris", of_alice));
}

TEST_CASE("a keeper sees every card, but of a panel that the keeper sits on as its members do") {
    FreshTeam fixture;
    fixture.panel({"alice", "kay"});
    const CardKey of_alice = fixture.colleague("alice").keep();
    const CardKey of_bob = fixture.colleague("bob").keep();
    CHECK(reads(fixture, "kim", of_alice));
    CHECK(reads(fixture, "kim", of_bob));
    CHECK_FALSE(reads(fixture, "kay", of_alice));
    CHECK(lists(fixture, "kay", of_alice));
    // Bob is on no panel, but rates the candidate that kay is yet to rate.
    CHECK_FALSE(reads(fixture, "kay", of_bob));
    CardSpec other;
    other.candidate = "candidate-2";
    CHECK(reads(fixture, "kay", fixture.colleague("bob").keep(other)));
    fixture.colleague("kay").keep();
    CHECK(reads(fixture, "kay", of_alice));
    CHECK(reads(fixture, "kay", of_bob));
}

TEST_CASE("somebody of the committee who sits on the panel sees it as its members do") {
    FreshTeam fixture;
    fixture.panel({"alice", "clara"});
    const CardKey of_alice = fixture.colleague("alice").keep();
    CHECK_FALSE(reads(fixture, "clara", of_alice));
    fixture.colleague("clara").keep();
    CHECK(reads(fixture, "clara", of_alice));
}

TEST_CASE("a card without a panel is its author's and the keepers'") {
    FreshTeam fixture;
    const CardKey of_alice = fixture.colleague("alice").keep();
    CHECK(reads(fixture, "alice", of_alice));
    CHECK(reads(fixture, "kim", of_alice));
    CHECK_FALSE(reads(fixture, "bob", of_alice));
    CHECK_FALSE(reads(fixture, "chris", of_alice));
}

TEST_CASE("a card of no member shows its author nothing of the panel") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"}, PeersSeen::when_own_is_in);
    const CardKey of_alice = fixture.colleague("alice").keep();
    fixture.colleague("carol").keep();
    CHECK_FALSE(reads(fixture, "carol", of_alice));
}

TEST_CASE("a panel of one role leaves the cards of another alone, one of any role takes all") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"}, PeersSeen::when_own_is_in, "candidate-1", "Developer");
    fixture.panel({"alice", "bob"}, PeersSeen::when_own_is_in, "candidate-1", "Designer");
    CardSpec tester;
    const CardKey of_alice = fixture.colleague("alice").keep(tester);
    fixture.colleague("bob").keep(tester);
    CHECK_FALSE(reads(fixture, "bob", of_alice));

    fixture.panel({"alice", "bob"}, PeersSeen::when_own_is_in, "candidate-2", "");
    tester.candidate = "candidate-2";
    const CardKey second = fixture.colleague("alice").keep(tester);
    CHECK_FALSE(reads(fixture, "bob", second));
    tester.role = "Developer";
    fixture.colleague("bob").keep(tester);
    CHECK(reads(fixture, "bob", second));
}

TEST_CASE("a panel takes the cards that its members kept before it was made") {
    FreshTeam fixture;
    const CardKey of_alice = fixture.colleague("alice").keep();
    const CardKey of_carol = fixture.colleague("carol").keep();
    CHECK_FALSE(reads(fixture, "bob", of_alice));
    fixture.panel({"alice", "bob"});
    CHECK(fixture.team->status().panels.front().seats ==
          std::vector<archive::Panel::Seat>{{"alice", true}, {"bob", false}});
    CHECK_FALSE(reads(fixture, "bob", of_alice));
    const CardKey of_bob = fixture.colleague("bob").keep();
    CHECK(reads(fixture, "bob", of_alice));
    CHECK(reads(fixture, "alice", of_bob));
    CHECK_FALSE(reads(fixture, "bob", of_carol));
}

TEST_CASE("a role that is spelled in another way keeps nobody's card out of the panel") {
    FreshTeam fixture;
    fixture.panel({"alice", "kay"}, PeersSeen::when_all_are_in, "candidate-1", "Test engineer");
    const CardKey of_alice = fixture.colleague("alice").keep();
    CHECK_FALSE(reads(fixture, "kay", of_alice));
    const CardKey of_kay = fixture.colleague("kay").keep();
    CHECK(reads(fixture, "kay", of_alice));
    CHECK(reads(fixture, "alice", of_kay));
}

TEST_CASE("reasons are read by whom the card is read by, grounds by those who see to retention") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"});
    Colleague alice = fixture.colleague("alice");
    const CardKey card = alice.keep();
    const auto subject = alice.store().card(card)->subject;

    archive::LogEntry viewed;
    viewed.kind = archive::EntryKind::exported;
    viewed.card = card;
    viewed.subject = subject;
    const auto reason = alice.store().append(alice.entry(viewed, {}, "for the file")).index;
    Colleague kim = fixture.colleague("kim");
    const auto ground = kim.store()
                            .append(kim.about(archive::EntryKind::hold,
                                              subject,
                                              archive::internal::PlaceHold{subject, "hold-1"},
                                              "a charge was filed"))
                            .index;
    const auto has = [&](const char* login, std::uint64_t index) {
        return fixture.colleague(login).store().words_of(index).has_value();
    };
    CHECK(has("alice", reason));
    CHECK(has("kim", reason));
    CHECK_FALSE(has("bob", reason));
    CHECK_FALSE(has("chris", reason));
    CHECK(has("kim", ground));
    CHECK(has("chris", ground));
    CHECK_FALSE(has("alice", ground));
    CHECK(alice.store().words_of(reason)->text == "for the file");
}

TEST_CASE("counts say nothing of cards that are hidden") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"});
    CardSpec harsh;
    harsh.recommendation = Recommendation::strong_no;
    fixture.colleague("alice").keep(harsh);
    CardSpec mild;
    mild.recommendation = Recommendation::yes;
    Colleague bob = fixture.colleague("bob");
    CHECK(bob.store().facets({}, monday).all == 0);
    CHECK(bob.store().facets({}, monday).recommendations.empty());
    mild.candidate = "candidate-2";
    bob.keep(mild);
    const auto counts = bob.store().facets({}, monday);
    CHECK(counts.all == 1);
    CHECK(counts.recommendations ==
          std::map<Recommendation, std::size_t>{{Recommendation::yes, 1}});
    CHECK(counts.rubrics == archive::FacetCounts::Counts{{"q09", 1}});
    CHECK(fixture.colleague("kim").store().facets({}, monday).all == 2);
}

TEST_CASE("searches that a person keeps are the person's own") {
    FreshTeam fixture;
    Colleague alice = fixture.colleague("alice");
    alice.store().put_search({"mine", "bug"});
    alice.store().put_search({"mine", "missed bug"});
    CHECK(alice.store().searches() == std::vector<archive::SavedSearch>{{"mine", "missed bug"}});
    Colleague bob = fixture.colleague("bob");
    CHECK(bob.store().searches().empty());
    bob.store().drop_search("mine");
    CHECK(alice.store().searches().size() == 1);
    CHECK(fixture.sql("kim")->read("SELECT * FROM evenhand.searches()").empty());
}

TEST_CASE("the log can be checked by everybody in the team and by nobody else") {
    FreshTeam fixture;
    fixture.colleague("alice").keep();
    const std::size_t size = fixture.colleague("kim").store().leaves().size();
    for (const char* login : {"alice", "bob", "chris", "kim"}) {
        CHECK(fixture.colleague(login).store().leaves().size() == size);
        CHECK(fixture.colleague(login).store().entries(0, 100).size() == size);
    }
    // Others' roles may use the server, and even the tables, without being of the team.
    const auto admin = fixture.admin();
    (void)admin->read("CREATE ROLE mallory LOGIN PASSWORD 'secret-mallory'");
    CHECK(error_of([&] { (void)fixture.sql("mallory")->read("SELECT * FROM evenhand.log"); }) ==
          ErrorCode::refused);
    (void)admin->read("GRANT evenhand_people TO mallory");
    CHECK(fixture.sql("mallory")->read("SELECT header FROM evenhand.log").empty());
    for (const char* table :
         {"chain_head", "person", "policy", "checkpoint", "foreign_entry", "setting", "hold"}) {
        CAPTURE(table);
        CHECK(fixture.sql("mallory")
                  ->read(("SELECT * FROM evenhand." + std::string(table)).c_str())
                  .empty());
    }
    CHECK(fixture.sql("mallory")->read("SELECT card FROM evenhand.card").empty());
    CHECK(fixture.sql("mallory")->read("SELECT * FROM evenhand.facts_of('{1,2}')").empty());
    CHECK(fixture.sql("mallory")->read("SELECT * FROM evenhand.words_of(0)").empty());
    CHECK(fixture.sql("mallory")->read("SELECT * FROM evenhand.searches()").empty());
    CHECK(fixture.sql("mallory")->read("SELECT subject FROM evenhand.subject").empty());
    CHECK(error_of([&] { PostgresStore store(fixture.database.address("mallory")); }) ==
          ErrorCode::refused);
    (void)admin->read("DROP ROLE mallory");
}

TEST_CASE("every table is either open to people under a policy or not at all") {
    FreshTeam fixture;
    fixture.panel({"alice", "bob"});
    fixture.colleague("alice").keep();
    const auto tables = fixture.admin()->read(
        "SELECT relname FROM pg_class WHERE relnamespace = 'evenhand'::regnamespace "
        "AND relkind IN ('r', 'v', 'm', 'p', 'f') ORDER BY relname");
    const std::set<std::string> closed = {"member",
                                          "panel",
                                          "panel_act",
                                          "seat",
                                          "part",
                                          "revision",
                                          "piece",
                                          "card",
                                          "fact",
                                          "subject",
                                          "log",
                                          "words",
                                          "search",
                                          "practice",
                                          "drawer",
                                          "drawer_seat",
                                          "drawer_file"};
    const auto bob = fixture.sql("bob");
    CHECK(tables.size() == 24);
    for (const auto& row : tables) {
        const std::string table = archive::internal::text_in(row[0]);
        CAPTURE(table);
        const std::string sql = "SELECT * FROM evenhand." + table;
        if (closed.contains(table)) {
            CHECK(error_of([&] { (void)bob->read(sql.c_str()); }) == ErrorCode::refused);
        } else {
            CHECK_NOTHROW((void)bob->read(sql.c_str()));
        }
    }
    // Of some the columns that say nothing of a hidden card are open.
    CHECK(bob->read("SELECT card, author FROM evenhand.card").empty());
    CHECK_FALSE(bob->read("SELECT header FROM evenhand.log").empty());
    for (const char* hidden : {"SELECT login FROM evenhand.log",
                               "SELECT panel FROM evenhand.card",
                               "SELECT card FROM evenhand.fact"}) {
        CHECK(error_of([&] { (void)bob->read(hidden); }) == ErrorCode::refused);
    }
    CHECK(bob->read("SELECT subject FROM evenhand.subject").size() == 1);
    CHECK(error_of([&] { (void)bob->read("SELECT tag FROM evenhand.subject"); }) ==
          ErrorCode::refused);
    CHECK(error_of([&] { (void)bob->read("SELECT session_tag FROM evenhand.card"); }) ==
          ErrorCode::refused);
}

TEST_CASE("a decision is nobody's card of the panel, and is seen by whom the panel's cards are") {
    FreshTeam fixture;
    fixture.panel({"alice", "clara"});
    CardSpec decision;
    decision.decision = Decision::hire;
    decision.session = "decision-1";
    // Somebody of the committee with a seat: what she decides is not her scorecard.
    const CardKey of_alice = fixture.colleague("alice").keep();
    const CardKey decided = fixture.colleague("clara").keep(decision);
    CHECK_FALSE(reads(fixture, "clara", of_alice));
    CHECK_FALSE(reads(fixture, "alice", decided));
    CHECK_FALSE(reads(fixture, "chris", decided));
    CHECK(reads(fixture, "clara", decided));
    CHECK(reads(fixture, "kim", decided));
    fixture.colleague("clara").keep();
    CHECK(reads(fixture, "clara", of_alice));
    CHECK(reads(fixture, "alice", decided));
    CHECK_FALSE(reads(fixture, "bob", decided));
    fixture.team->close_panel("candidate-1", "QA engineer");
    CHECK(reads(fixture, "chris", decided));
}

TEST_CASE("a decision is kept by the committee and keepers alone, and stays one") {
    FreshTeam fixture;
    CardSpec decision;
    decision.decision = Decision::no_hire;
    decision.session = "decision-1";
    std::string sentence;
    CHECK(error_of([&] { fixture.colleague("alice").keep(decision); }, &sentence) ==
          ErrorCode::refused);
    CHECK(sentence == "Only the committee or a keeper keeps decisions here.");
    CHECK(error_of([&] { fixture.colleague("chris").keep(); }, &sentence) == ErrorCode::refused);
    CHECK(sentence == "Only an interviewer keeps cards here.");
    const CardKey decided = fixture.colleague("chris").keep(decision);
    CHECK(reads(fixture, "chris", decided));
    // A panel that is made later takes it.
    CHECK_FALSE(reads(fixture, "alice", decided));
    fixture.colleague("alice").keep();
    fixture.panel({"alice"});
    CHECK(reads(fixture, "alice", decided));
    CHECK_FALSE(reads(fixture, "bob", decided));
}

TEST_CASE("a decision is not revised into a scorecard") {
    FreshTeam fixture;
    CardSpec decision;
    decision.decision = Decision::hire;
    decision.session = "decision-1";
    Colleague clara = fixture.colleague("clara");
    const CardKey decided = clara.keep(decision);
    CardSpec scorecard;
    scorecard.session = "decision-1";
    auto append =
        clara.card_entry(scorecard, decided, clara.store().subject_tagged("candidate-1").value());
    auto entry = archive::read_header(append.header).value();
    entry.kind = archive::EntryKind::amend;
    entry.revision = 2;
    entry.previous = clara.store().entries_of(decided).back().leaf;
    auto keep = std::get<archive::internal::KeepCard>(append.effect);
    keep.revision = 2;
    std::string sentence;
    CHECK(error_of([&] { clara.store().append(clara.entry(entry, keep)); }, &sentence) ==
          ErrorCode::refused);
    CHECK(sentence == "A decision is revised by a decision, a scorecard by a scorecard.");
}
