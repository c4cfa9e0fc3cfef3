#include "archive/team_drawers.h"

#include <array>
#include <cstdio>

#include <doctest/doctest.h>

#include "archive/postgres/team_fixture.h"

using namespace evenhand;
using namespace evenhand::testing;
using archive::DrawerFile;
using archive::TeamDrawers;
using archive::internal::text_in;
using Again = TeamDrawers::Again;

namespace {

using Ids = std::vector<std::string>;

Rater person(const std::string& id, const std::string& name) {
    return {Id<Rater>(id), name};
}

/// A team of which clara chairs a panel of alice, who is "ana" in it, and bob; carol is not in it.
struct Drawers {
    FreshTeam team;
    const std::vector<Rater> people{person("ana", "Person alice"), person("bob", "Person bob")};

    Drawers() { CHECK(of("clara")->make("p-1", "candidate-1", people).empty()); }
    [[nodiscard]] std::unique_ptr<TeamDrawers> of(const std::string& login) const {
        return TeamDrawers::open(team.database.address(login));
    }
    bool put(const std::string& login, const std::string& name, Again again = Again::never) const {
        return of(login)->put("p-1", {{name, "of " + login}}, again);
    }
    [[nodiscard]] bool refuses(const std::string& login, const std::string& name) const {
        return error_of([&] { put(login, name); }) == ErrorCode::refused;
    }
    void open_cards() const {
        CHECK(of("clara")->put("p-1",
                               {{"p-1.opened/ana.1.scorecard.xml", "words of the interview"},
                                {"p-1.opened/opening.txt", "opened\nclosed ill\n"}},
                               Again::never));
    }
    /// What a login's own SQL gives: the first field, or "refused".
    [[nodiscard]] std::string asked(const std::string& login, const std::string& sql) const {
        try {
            const auto rows = team.sql(login)->read(sql.c_str());
            return rows.empty() ? "nothing" : text_in(rows[0][0]);
        } catch (const Error& error) {
            return error.code() == ErrorCode::refused ? "refused" : error.what();
        }
    }
};

/// All that the database keeps, as its administrator can read it.
std::string dump_of(const FreshDatabase& database) {
    std::string text;
    FILE* const pipe = popen(("pg_dump '" + database.admin() + "'").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> part{};
    while (const std::size_t read = std::fread(part.data(), 1, part.size(), pipe)) {
        text.append(part.data(), read);
    }
    REQUIRE(pclose(pipe) == 0);
    return text;
}

std::string hex(const std::string& text) {
    return archive::hex_of(text);
}

}  // namespace

TEST_CASE("a folder has no panels, and says what has") {
    std::string sentence;
    CHECK(error_of([] { (void)TeamDrawers::open("our-archive"); }, &sentence) ==
          ErrorCode::refused);
    CHECK(sentence.find("postgresql://login@server/database") != std::string::npos);
}

TEST_CASE(
    "a panel is seen by its people, its chair, keepers and the committee, and by nobody else") {
    const Drawers drawers;
    CHECK(drawers.put("clara", "p-1.panel.xml"));
    for (const char* login : {"alice", "bob", "clara", "chris", "kim"}) {
        CHECK(drawers.of(login)->drawers().size() == 1);
        CHECK(drawers.of(login)->files("p-1") ==
              std::vector<DrawerFile>{{"p-1.panel.xml", "of clara"}});
    }
    CHECK(drawers.of("alice")->find("p-1")->member == "ana");
    CHECK(drawers.of("alice")->find("p-1")->chair == "clara");
    CHECK(drawers.of("kim")->find("p-1")->member.empty());
    CHECK_FALSE(drawers.of("alice")->find("p-2"));
    CHECK(drawers.of("carol")->drawers().empty());
    CHECK(drawers.of("carol")->files("p-1").empty());
    CHECK(drawers.refuses("carol", "p-1.carol.1.sealed"));
}

TEST_CASE("a keeper who chairs a panel reads no card of its candidate before they are opened") {
    const Drawers drawers;
    CHECK(drawers.of("kim")->make("p-2", "candidate-1", drawers.people).empty());
    const archive::CardKey of_alice = drawers.team.colleague("alice").keep();
    const auto reads = [&](const std::string& login) {
        return drawers.team.colleague(login).store().body(of_alice, 1).has_value();
    };
    CHECK_FALSE(reads("kim"));
    CHECK(reads("kay"));
    // Nor by what is rolled back afterwards and leaves no trace.
    const auto kim = drawers.team.sql("kim");
    const std::string count =
        "SELECT count(*) FROM evenhand.body_of('\\x" + archive::hex_of(of_alice) + "', 1)";
    for (const char* step : {"SELECT evenhand.put_drawer_files('p-2', '{p-2.opened/opening.txt}', "
                             "array['closed ill'::bytea], false)",
                             "SELECT evenhand.withdraw_drawer('p-2', 'mistaken')"}) {
        CAPTURE(step);
        try {
            kim->in_transaction([&](pqxx::transaction_base& work) {
                work.exec("SAVEPOINT before");
                work.exec(step);
                CHECK(text_in(work.exec(count)[0][0]) == "0");
                throw Error(ErrorCode::cancelled, "rolled back");
            });
        } catch (const Error& error) {
            CHECK(std::string(error.what()) == "rolled back");
        }
    }
    CHECK_FALSE(reads("kim"));
    CHECK(drawers.of("kim")->put("p-2",
                                 {{"p-2.opened/ana.1.scorecard.xml", "words of the interview"},
                                  {"p-2.opened/opening.txt", "opened\nclosed ill\n"}},
                                 Again::never));
    CHECK(reads("kim"));
}

TEST_CASE("somebody of a panel is found by the team's name or by the login, and once") {
    const Drawers drawers;
    const auto clara = drawers.of("clara");
    CHECK(clara->make("p-2", "candidate-2", {person("x", "Person alice"), person("bob", "Bo")}) ==
          Ids{});
    CHECK(drawers.of("alice")->find("p-2")->member == "x");
    CHECK(drawers.of("bob")->find("p-2")->member == "bob");
    CHECK(clara->make("p-3", "candidate-2", {person("x", "Ada"), person("bob", "Bo")}) == Ids{"x"});
    // Whose login the id is, and whose name it is, are two people: the name counts.
    CHECK(clara->make("p-3",
                      "candidate-2",
                      {person("bob", "Person alice"), person("y", "Person alice")}) == Ids{"y"});
    CHECK_FALSE(clara->find("p-3"));
}

TEST_CASE("a panel is chaired by keepers, the committee and who is seated for its candidate") {
    const Drawers drawers;
    const auto makes = [&](const std::string& login, const std::string& panel) {
        try {
            return drawers.of(login)->make(panel, "candidate-1", drawers.people).empty()
                       ? std::string("makes it")
                       : "names strangers";
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::refused);
            return std::string(error.what());
        }
    };
    const std::string refused = makes("carol", "p-2");
    CHECK(refused.find("You may not chair a panel of this candidate") != std::string::npos);
    CHECK(refused.find("evenhand-cli team panel") != std::string::npos);
    // Neither is she told which ids are taken, nor does she use one up.
    CHECK(makes("carol", "p-1") == refused);
    CHECK(makes("clara", "p-2") == "makes it");
    CHECK(makes("kim", "p-3") == "makes it");

    // Of another candidate, or where members never see the others' cards, a seat is not enough.
    drawers.team.panel({"carol"}, archive::PeersSeen::when_all_are_in, "candidate-2");
    CHECK(makes("carol", "p-4") == refused);
    drawers.team.panel({"carol"}, archive::PeersSeen::never);
    CHECK(makes("carol", "p-4") == refused);
    drawers.team.panel({"carol"}, archive::PeersSeen::when_own_is_in);
    CHECK(makes("carol", "p-4") == "makes it");

    // What she made stays hers to go on with when her seat is gone.
    drawers.team.panel({"bob"});
    CHECK(makes("carol", "p-4") == "makes it");
    CHECK(makes("carol", "p-5") == refused);
}

TEST_CASE("members put their own card and vote there, and the chair the rest") {
    const Drawers drawers;
    CHECK(drawers.put("clara", "p-1.panel.xml"));
    CHECK(drawers.put("clara", "p-1.lock"));
    CHECK(drawers.put("clara", "p-1.ana.invitation.xml"));
    CHECK(drawers.refuses("alice", "p-1.2.lock"));
    CHECK(drawers.refuses("kim", "p-1.2.panel.xml"));
    CHECK(drawers.put("alice", "p-1.ana.begun"));
    CHECK(drawers.put("alice", "p-1.ana.1.sealed"));
    CHECK(drawers.put("alice", "p-1.ana.2.sealed"));
    // Nobody in another's name, not even the chair or a keeper.
    for (const char* login : {"alice", "clara", "kim"}) {
        CHECK(drawers.refuses(login, "p-1.bob.1.sealed"));
        CHECK(drawers.refuses(login, "p-1.bob.begun"));
    }
    CHECK(drawers.refuses("alice", "p-1.alice.1.sealed"));  // She is "ana" there.
    CHECK(drawers.put("bob", "p-1.bob.1.sealed"));

    CHECK(drawers.refuses("alice", "p-1.opened/opening.txt"));
    CHECK(drawers.refuses("clara", "p-1.debrief/start.txt"));  // Nothing is opened yet.
    drawers.open_cards();
    CHECK(drawers.refuses("alice", "p-1.ana.3.sealed"));  // Too late.
    CHECK(drawers.refuses("clara", "p-1.opened/bob.1.scorecard.xml"));

    CHECK(drawers.of("clara")->seat_debrief("p-1", {drawers.people[0], person("zoe", "Ada")}) ==
          Ids{"zoe"});
    CHECK(drawers.of("clara")->seat_debrief(
              "p-1", {drawers.people[0], person("cc", "Person carol")}) == Ids{});
    CHECK(drawers.put("clara", "p-1.debrief/start.txt"));
    CHECK(drawers.put("alice", "p-1.debrief/0001.entry.xml"));
    CHECK(drawers.put("carol", "p-1.debrief/cc.1.1.vote"));
    CHECK(drawers.refuses("carol", "p-1.debrief/ana.1.1.vote"));
    CHECK(drawers.refuses("clara", "p-1.debrief/ana.1.1.vote"));
    CHECK(drawers.refuses("bob", "p-1.debrief/bob.1.1.vote"));  // He is not of the debrief.
    CHECK(drawers.refuses("bob", "p-1.debrief/0002.entry.xml"));
    CHECK(drawers.refuses("alice", "p-1.debrief/p-1.debrief.xml"));
    CHECK(drawers.put("clara", "p-1.debrief/p-1.debrief.xml"));
    CHECK(drawers.refuses("alice", "p-1.debrief/0002.entry.xml"));
    CHECK(drawers.refuses("carol", "p-1.debrief/cc.2.1.vote"));
}

TEST_CASE("what is there is neither changed nor removed") {
    const Drawers drawers;
    CHECK(drawers.put("clara", "p-1.panel.xml"));
    CHECK(drawers.put("clara", "p-1.panel.xml", Again::unlocked));
    CHECK(drawers.put("clara", "p-1.lock"));
    CHECK_FALSE(drawers.put("clara", "p-1.panel.xml", Again::unlocked));
    CHECK_FALSE(drawers.put("clara", "p-1.lock", Again::unlocked));
    CHECK(drawers.put("alice", "p-1.ana.1.sealed"));
    CHECK_FALSE(drawers.put("alice", "p-1.ana.1.sealed", Again::unlocked));
    CHECK_FALSE(drawers.put("bob", "p-1.ana.1.sealed"));
    CHECK(drawers.refuses("clara", "p-1.ana.invitation.xml"));  // Somebody has begun.
    for (const char* login : {"alice", "bob", "clara", "chris", "kim"}) {
        for (const char* sql : {"UPDATE evenhand.drawer_file SET bytes = 'x' RETURNING name",
                                "DELETE FROM evenhand.drawer_file RETURNING name",
                                "DELETE FROM evenhand.drawer_seat RETURNING member",
                                "UPDATE evenhand.drawer SET chair = 'bob' RETURNING panel",
                                "INSERT INTO evenhand.drawer_seat SELECT key, 'bob2', 'bob', true, "
                                "true FROM evenhand.drawer RETURNING member",
                                "SELECT name FROM evenhand.drawer_file",
                                "SELECT evenhand.empty_drawers('{}', 1)"}) {
            CHECK_MESSAGE(drawers.asked(login, sql) == "refused", login << ": " << sql);
        }
    }
    CHECK(drawers.of("alice")->files("p-1").size() == 3);
    // Nor does another chair take the panel over, or its chair seat others once somebody has begun.
    CHECK(error_of([&] { drawers.of("bob")->make("p-1", "candidate-1", drawers.people); }) ==
          ErrorCode::refused);
    CHECK(error_of([&] {
              drawers.of("clara")->make("p-1", "candidate-1", {person("c", "Person carol")});
          }) == ErrorCode::refused);
    CHECK(drawers.of("clara")->make("p-1", "candidate-1", drawers.people).empty());
}

TEST_CASE("several files are put there together or not at all") {
    const Drawers drawers;
    CHECK(drawers.put("clara", "p-1.panel.xml"));
    CHECK_FALSE(drawers.of("clara")->put(
        "p-1", {{"p-1.lock", "lock"}, {"p-1.panel.xml", "panel"}}, Again::never));
    CHECK(
        error_of([&] {
            drawers.of("clara")->put("p-1", {{"p-1.lock", "lock"}, {"x.lock", "x"}}, Again::never);
        }) == ErrorCode::refused);
    CHECK(error_of([&] {
              drawers.of("clara")->put("p-1", {{"p-1.lock", ""}}, Again::never);
          }) == ErrorCode::refused);
    CHECK(drawers.of("clara")->files("p-1").size() == 1);
}

TEST_CASE("an erasure takes the whole panel, and nothing of it is in the database afterwards") {
    Drawers drawers;
    Colleague alice = drawers.team.colleague("alice");
    alice.keep();
    CHECK(drawers.put("clara", "p-1.panel.xml"));
    CHECK(drawers.put("alice", "p-1.ana.1.sealed"));
    drawers.open_cards();
    // Who erases may chair a panel of the candidate, too.
    CHECK(drawers.of("kay")->make("p-9", "candidate-1", drawers.people).empty());
    // The candidate's erasure takes it along: by itself it does not go.
    CHECK(error_of([&] { drawers.of("kim")->withdraw("p-1", "mistaken"); }) == ErrorCode::refused);
    CHECK(dump_of(drawers.team.database).find(hex("words of the interview")) != std::string::npos);

    using namespace archive::internal;
    Colleague kim = drawers.team.colleague("kim");
    const auto subject = *kim.store().subject_tagged("candidate-1");
    kim.store().append(
        kim.about(archive::EntryKind::hold, subject, PlaceHold{subject, "h-1"}, "suit"));
    kim.store().append(
        kim.about(archive::EntryKind::request, subject, AskErasure{subject, "e-1"}, "wish"));
    Colleague kay = drawers.team.colleague("kay");
    const auto erase = [&] {
        kay.store().append(
            kay.about(archive::EntryKind::erase, subject, EraseSubject{subject, "e-1"}));
    };
    CHECK(error_of(erase) == ErrorCode::refused);  // On hold.
    CHECK(drawers.of("clara")->files("p-1").size() == 4);
    kim.store().append(
        kim.about(archive::EntryKind::release, subject, ReleaseHold{subject, "h-1"}, "over"));
    erase();

    CHECK(drawers.of("clara")->drawers().empty());
    CHECK(drawers.of("clara")->files("p-1").empty());
    CHECK(drawers.of("bob")->end_of("p-1")->withdrawn_by.empty());
    CHECK_FALSE(drawers.of("bob")->end_of("p-2"));
    // Who had nothing to do with it does not learn that it was there.
    CHECK_FALSE(drawers.of("carol")->end_of("p-1"));
    std::string to_carol;
    CHECK(error_of([&] { drawers.put("carol", "p-1.ana.2.sealed"); }, &to_carol) ==
          ErrorCode::refused);
    CHECK(to_carol == "There is no panel p-1 in the archive that you may see.");
    std::string sentence;
    CHECK(error_of([&] { drawers.put("alice", "p-1.ana.2.sealed"); }, &sentence) ==
          ErrorCode::refused);
    CHECK(sentence.find("erased") != std::string::npos);
    CHECK(error_of([&] { drawers.of("clara")->make("p-1", "candidate-1", drawers.people); }) ==
          ErrorCode::refused);
    const std::string dump = dump_of(drawers.team.database);
    for (const std::string& gone : {std::string("candidate-1"),
                                    std::string("p-1."),
                                    hex("words of the interview"),
                                    hex("of alice"),
                                    hex("of clara")}) {
        CHECK_MESSAGE(dump.find(gone) == std::string::npos, gone);
    }
}

TEST_CASE("a panel that no card was kept for is withdrawn, by its chair while nobody has begun") {
    const Drawers drawers;
    CHECK(error_of([&] { (void)drawers.of("alice")->withdraw("p-1", "mistaken"); }) ==
          ErrorCode::refused);
    CHECK(drawers.put("alice", "p-1.ana.begun"));
    CHECK(error_of([&] { (void)drawers.of("clara")->withdraw("p-1", "mistaken"); }) ==
          ErrorCode::refused);
    CHECK(drawers.put("alice", "p-1.ana.1.sealed"));
    CHECK(drawers.of("kim")->withdraw("p-1", "mistaken") == 1);
    CHECK(drawers.of("clara")->drawers().empty());
    CHECK(drawers.of("clara")->make("p-2", "candidate-1", drawers.people).empty());
    CHECK(drawers.of("clara")->withdraw("p-2", "mistaken") == 0);
    CHECK(drawers.of("clara")->end_of("p-2"));
}

TEST_CASE("a mistaken panel of a candidate with cards is withdrawn by a keeper, with a reason") {
    Drawers drawers;
    drawers.team.colleague("alice").keep();  // Not of this panel.
    CHECK(drawers.put("clara", "p-1.panel.xml"));
    CHECK(drawers.put("bob", "p-1.bob.begun"));
    CHECK(error_of([&] { drawers.of("kim")->withdraw("p-1", " "); }) == ErrorCode::refused);
    CHECK(drawers.of("kim")->withdraw("p-1", "the wrong people") == 0);
    CHECK(drawers.of("kim")->files("p-1").empty());
    // Its people, its chair, the committee and keepers learn what became of it, nobody else.
    for (const char* login : {"alice", "bob", "clara", "chris", "kay"}) {
        CAPTURE(login);
        const auto end = drawers.of(login)->end_of("p-1");
        REQUIRE(end);
        CHECK(end->withdrawn_by == "kim");
        CHECK(end->reason == "the wrong people");
    }
    CHECK_FALSE(drawers.of("carol")->end_of("p-1"));
    const auto acts = drawers.team.team->status().acts;
    REQUIRE(acts.size() == 1);
    CHECK(acts[0].kind == archive::PanelAct::Kind::withdrawn);
    CHECK(acts[0].hiring);
    CHECK(acts[0].candidate == "candidate-1");
    // Its id is not used again, and no role may forget that.
    CHECK(error_of([&] { drawers.of("clara")->make("p-1", "candidate-1", drawers.people); }) ==
          ErrorCode::refused);
    for (const char* sql : {"DELETE FROM evenhand.panel_act RETURNING login",
                            "UPDATE evenhand.panel_act SET reason = 'x' RETURNING login",
                            "SELECT reason FROM evenhand.panel_act",
                            "INSERT INTO evenhand.panel_act (at, login, act, missing) VALUES (1, "
                            "'bob', 'closed', '{}') RETURNING login"}) {
        CHECK_MESSAGE(drawers.asked("kim", sql) == "refused", sql);
    }
    CHECK(drawers.asked("alice", "SELECT reason FROM evenhand.panel_acts()") == "refused");

    // One with a card of its own stays.
    CHECK(drawers.of("clara")->make("p-2", "candidate-1", drawers.people).empty());
    CHECK(drawers.of("bob")->put("p-2", {{"p-2.bob.1.sealed", "box"}}, Again::never));
    std::string sentence;
    CHECK(error_of([&] { drawers.of("kim")->withdraw("p-2", "mistaken"); }, &sentence) ==
          ErrorCode::refused);
    CHECK(sentence.find("panel reveal --close --reason WHY") != std::string::npos);
}

TEST_CASE("a hold on the candidate keeps a panel without cards, too") {
    Drawers drawers;
    drawers.team.colleague("alice").keep();
    using namespace archive::internal;
    Colleague kim = drawers.team.colleague("kim");
    const auto subject = *kim.store().subject_tagged("candidate-1");
    kim.store().append(
        kim.about(archive::EntryKind::hold, subject, PlaceHold{subject, "h-1"}, "suit"));
    CHECK(error_of([&] { drawers.of("kim")->withdraw("p-1", "mistaken"); }) == ErrorCode::refused);
    CHECK(drawers.of("clara")->find("p-1"));
}

TEST_CASE("the server itself opens no panel early without a reason, and notes it") {
    const Drawers drawers;
    CHECK(drawers.put("alice", "p-1.ana.1.sealed"));
    const auto open = [&](const std::string& record) {
        drawers.of("clara")->put(
            "p-1",
            {{"p-1.opened/ana.1.scorecard.xml", "card"}, {"p-1.opened/opening.txt", record}},
            Again::never);
    };
    for (const char* record : {"opened\n", "opened\nclosed  \n", "opened\nnot closed\n"}) {
        std::string sentence;
        CHECK(error_of([&] { open(record); }, &sentence) == ErrorCode::refused);
        CHECK(sentence.find("not in (bob)") != std::string::npos);
    }
    CHECK(drawers.of("clara")->files("p-1").size() == 1);
    open("opened\nclosed bob is ill\n");
    const auto acts = drawers.team.team->status().acts;
    REQUIRE(acts.size() == 1);
    CHECK(acts[0].kind == archive::PanelAct::Kind::closed);
    CHECK(acts[0].login == "clara");
    CHECK(acts[0].missing == Ids{"bob"});
    CHECK(acts[0].reason == "bob is ill");

    // With all in there is nothing to explain.
    CHECK(drawers.of("clara")->make("p-2", "candidate-1", {drawers.people[0]}).empty());
    CHECK(drawers.of("alice")->put("p-2", {{"p-2.ana.2.sealed", "box"}}, Again::never));
    CHECK(drawers.of("clara")->put("p-2", {{"p-2.opened/opening.txt", "opened"}}, Again::never));
    CHECK(drawers.team.team->status().acts.size() == 1);
}

TEST_CASE("an interviewer whom a seat lets chair uses up few ids") {
    const Drawers drawers;
    drawers.team.panel({"carol"});
    const auto carol = drawers.of("carol");
    const auto makes = [&](const std::string& panel) {
        return carol->make(panel, "candidate-1", drawers.people).empty();
    };
    CHECK(makes("c-1"));
    CHECK(makes("c-2"));
    carol->withdraw("c-2", "mistaken");
    CHECK(makes("c-3"));
    CHECK(error_of([&] { makes("c-4"); }) == ErrorCode::refused);
    CHECK(makes("c-3"));  // What is hers goes on.
    CHECK(drawers.of("kim")->make("c-4", "candidate-1", drawers.people).empty());
}

TEST_CASE("who has left the team sees no panel, and nobody else comes in by that login") {
    Drawers drawers;
    const auto alice = drawers.of("alice");
    CHECK(drawers.team.team->remove_user("alice"));
    CHECK(alice->drawers().empty());
    CHECK(alice->files("p-1").empty());
    CHECK(drawers.refuses("bob", "p-1.ana.1.sealed"));
    drawers.team.add("gus", {archive::TeamGroup::interviewer});
    CHECK(drawers.of("clara")->make("p-2", "candidate-2", {person("gus", "G")}).empty());
    CHECK(drawers.team.team->remove_user("gus"));
    CHECK(error_of([&] { drawers.team.add("gus", {archive::TeamGroup::interviewer}); }) ==
          ErrorCode::refused);
}

TEST_CASE("bytes that somebody changed on the server are not taken for the panel's") {
    const Drawers drawers;
    CHECK(drawers.put("clara", "p-1.panel.xml"));
    (void)drawers.team.admin()->read("UPDATE evenhand.drawer_file SET bytes = 'other'");
    CHECK(error_of([&] { (void)drawers.of("alice")->files("p-1"); }) == ErrorCode::unreadable_file);
}
