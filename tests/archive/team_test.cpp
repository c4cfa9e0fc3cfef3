#include "archive/team.h"

#include <doctest/doctest.h>

#include "archive/postgres/team_fixture.h"

using namespace evenhand;
using namespace evenhand::testing;
using archive::PeersSeen;
using archive::TeamGroup;

TEST_CASE("a team is made once and found again the second time") {
    const FreshDatabase database;
    const auto team = archive::Team::open(database.admin());
    CHECK(team->status().version == 0);
    const archive::TeamMade first = team->init();
    CHECK(first.schema);
    CHECK(first.version == 9);
    const archive::TeamMade second = team->init();
    CHECK_FALSE(second.schema);
    CHECK_FALSE(second.roles);
    CHECK(second.version == 9);

    const archive::MemberMade alice =
        team->add_user({"alice", "Alice A", {TeamGroup::interviewer}, "secret-alice"});
    CHECK(alice.groups);
    CHECK(alice.password);
    CHECK(alice.member == archive::TeamMember{"alice", "Alice A", {TeamGroup::interviewer}, false});
    const archive::MemberMade again =
        team->add_user({"alice", "Alice A", {TeamGroup::interviewer}, ""});
    CHECK_FALSE(again.login);
    CHECK_FALSE(again.password);
    CHECK_FALSE(again.groups);
    CHECK(PostgresStore(database.address("alice")).fresh());

    const archive::TeamStatus status = team->status();
    CHECK(status.database == database.name());
    CHECK(status.server.starts_with("1"));
    CHECK(status.members.size() == 1);
    CHECK(status.entries == 0);
}

TEST_CASE("names that look like SQL are names") {
    const FreshDatabase database;
    const auto team = archive::Team::open(database.admin());
    team->init();
    const std::string login = "o'neil\"; DROP TABLE evenhand.log; --";
    const archive::MemberMade made =
        team->add_user({login, "O'Neil \\ \"x\"", {TeamGroup::interviewer}, "p'w\\d\"; --"});
    CHECK(made.member.login == login);
    CHECK(made.member.name == "O'Neil \\ \"x\"");
    team->add_panel({"c'1", "r\"2", {login}, PeersSeen::never});
    CHECK(team->status().panels.front().candidate == "c'1");
    CHECK(team->remove_user(login));
    PostgresConnection admin(database.admin());
    (void)admin.read(("DROP ROLE " + admin.name_in_sql(login)).c_str());
}

TEST_CASE("logins that cannot be are refused in a sentence") {
    const FreshDatabase database;
    const auto team = archive::Team::open(database.admin());
    team->init();
    const std::vector<std::string> impossible = {
        "", "pg_monitor", "evenhand_owner", std::string(64, 'x'), std::string("al\0ice", 6)};
    for (const std::string& login : impossible) {
        CAPTURE(login);
        CHECK(error_of([&] {
                  team->add_user({login, "", {TeamGroup::interviewer}, ""});
              }) == ErrorCode::invalid_value);
    }
    CHECK(error_of([&] { team->add_user({"nobody", "", {}, ""}); }) == ErrorCode::invalid_value);
    // A role that cannot log in: neither half is done.
    PostgresConnection admin(database.admin());
    (void)admin.read("CREATE ROLE no_login NOLOGIN");
    CHECK(error_of([&] {
              team->add_user({"no_login", "", {TeamGroup::interviewer}, ""});
          }) == ErrorCode::refused);
    (void)admin.read("DROP ROLE no_login");
    CHECK(team->status().members.empty());
}

TEST_CASE("the password that is kept is SCRAM's and lets its owner in alone") {
    const FreshDatabase database;
    const auto team = archive::Team::open(database.admin());
    team->init();
    team->add_user({"dora", "Dora", {TeamGroup::interviewer}, "secret-dora"});
    PostgresConnection admin(database.admin());
    const auto kept = admin.read("SELECT rolpassword FROM pg_authid WHERE rolname = 'dora'");
    CHECK(archive::internal::text_in(kept[0][0]).starts_with("SCRAM-SHA-256$"));
    CHECK_NOTHROW(PostgresConnection(database.address("dora")));
    team->add_user({"dora", "Dora", {TeamGroup::interviewer}, "another"});
    std::string sentence;
    CHECK(error_of([&] { PostgresConnection old(database.address("dora")); }, &sentence) ==
          ErrorCode::refused);
    CHECK(sentence.find("secret-dora") == std::string::npos);
    CHECK(sentence.find("dora") != std::string::npos);
}

TEST_CASE("whoever is removed can do nothing here any more") {
    FreshTeam fixture;
    Colleague bob = fixture.colleague("bob");
    bob.keep();
    CHECK(fixture.team->remove_user("bob"));
    CHECK_FALSE(fixture.team->remove_user("bob"));
    std::string sentence;
    CHECK(error_of([&] { PostgresStore store(fixture.database.address("bob")); }, &sentence) ==
          ErrorCode::refused);
    CHECK(sentence.find("bob") != std::string::npos);
    CHECK(error_of([&] { bob.keep(); }) == ErrorCode::refused);
    CHECK(bob.store().leaves().empty());
    // Whoever comes under this login would have bob's cards for the own ones.
    CHECK(error_of([&] {
              fixture.team->add_user({"bob", "Bob Two", {TeamGroup::interviewer}, ""});
          }) == ErrorCode::refused);
    CHECK(fixture.team->add_user({"bob", "Bob", {TeamGroup::interviewer}, "", true}).groups);
    CHECK_NOTHROW((void)fixture.colleague("bob").keep());
}

TEST_CASE("the last keeper stays") {
    FreshTeam fixture;
    CHECK(fixture.team->remove_user("kay"));
    CHECK(error_of([&] { fixture.team->remove_user("kim"); }) == ErrorCode::refused);
    CHECK(error_of([&] {
              fixture.team->add_user({"kim", "Kim", {TeamGroup::interviewer}, ""});
          }) == ErrorCode::refused);
}

TEST_CASE("a panel has the members it was given, and those whose cards are in") {
    FreshTeam fixture;
    const archive::PanelMade made = fixture.team->add_panel(
        {"candidate-1", "QA engineer", {"alice", "bob"}, PeersSeen::when_own_is_in});
    CHECK(made.panel);
    CHECK(made.now.seats == std::vector<archive::Panel::Seat>{{"alice", false}, {"bob", false}});
    fixture.colleague("alice").keep();
    const archive::PanelMade changed =
        fixture.team->add_panel({"candidate-1", "QA engineer", {"carol"}, PeersSeen::never});
    CHECK_FALSE(changed.panel);
    CHECK(changed.changed);
    CHECK(changed.now.seats ==
          std::vector<archive::Panel::Seat>{{"alice", true}, {"carol", false}});
    CHECK(changed.now.peers == PeersSeen::never);
    CHECK_FALSE(fixture.team->add_panel({"candidate-1", "QA engineer", {"carol"}, PeersSeen::never})
                    .changed);
    CHECK(error_of([&] {
              fixture.team->add_panel({"candidate-1", "", {"chris"}, PeersSeen::never});
          }) == ErrorCode::refused);
    CHECK(error_of([&] { fixture.team->close_panel("candidate-2", ""); }) == ErrorCode::refused);
}

TEST_CASE("the committee and keepers close and reopen panels, an interviewer does not") {
    FreshTeam fixture;
    fixture.panel({"alice", "clara", "kay"});
    const auto as = [&](const char* login) {
        return archive::Team::open(fixture.database.address(login));
    };
    CHECK(error_of([&] { as("alice")->close_panel("candidate-1", "QA engineer"); }) ==
          ErrorCode::refused);
    // Who has yet to rate the candidate cannot look at the others' cards by closing the panel.
    CHECK(error_of([&] { as("clara")->close_panel("candidate-1", "QA engineer"); }) ==
          ErrorCode::refused);
    CHECK(error_of([&] { as("kay")->close_panel("candidate-1", "QA engineer"); }) ==
          ErrorCode::refused);
    // Nor does the server close it before all cards are in, without being told why.
    for (const auto& early : {std::optional<std::string>(), std::optional<std::string>(" \n")}) {
        CHECK(error_of([&] { as("chris")->close_panel("candidate-1", "QA engineer", early); }) ==
              ErrorCode::refused);
    }
    const archive::Panel closed =
        as("chris")->close_panel("candidate-1", "QA engineer", "alice is ill");
    CHECK(closed.closed);
    CHECK(closed.closed_by == "chris");
    CHECK(as("kim")->close_panel("candidate-1", "QA engineer").closed_by == "chris");
    CHECK_FALSE(as("kim")->reopen_panel("candidate-1", "QA engineer").closed);
    // Opening it again does not take back what was done.
    const auto acts = as("chris")->status().acts;
    REQUIRE(acts.size() == 2);
    CHECK(acts[0].kind == archive::PanelAct::Kind::reopened);
    CHECK(acts[0].login == "kim");
    CHECK(acts[1].kind == archive::PanelAct::Kind::closed);
    CHECK(acts[1].login == "chris");
    CHECK(acts[1].missing == std::vector<std::string>{"alice", "clara", "kay"});
    CHECK(acts[1].reason == "alice is ill");
}

TEST_CASE("a panel that no card is of is withdrawn by a keeper who does not sit on it") {
    FreshTeam fixture;
    fixture.panel({"alice", "kay"});
    const auto withdraw = [&](const char* login, const char* reason) {
        return error_of([&] {
            archive::Team::open(fixture.database.address(login))
                ->withdraw_panel("candidate-1", "QA engineer", reason);
        });
    };
    for (const char* login : {"alice", "chris", "kay"}) {
        CAPTURE(login);
        CHECK(withdraw(login, "mistaken") == ErrorCode::refused);
    }
    CHECK(withdraw("kim", "") == ErrorCode::refused);
    archive::Team::open(fixture.database.address("kim"))
        ->withdraw_panel("candidate-1", "QA engineer", "the wrong candidate");
    CHECK(withdraw("kim", "once more") == ErrorCode::refused);
    const archive::TeamStatus status = fixture.team->status();
    CHECK(status.panels.empty());
    REQUIRE(status.acts.size() == 1);
    CHECK(status.acts[0].reason == "the wrong candidate");
    // Nothing else is kept of the candidate, so that no erasure would ever come.
    CHECK(status.acts[0].candidate.empty());
    CHECK(status.acts[0].role.empty());

    // Made anew it is another one; a card keeps it, and the candidate's erasure takes what is told.
    fixture.panel({"alice"});
    fixture.colleague("alice").keep();
    CHECK(fixture.team->close_panel("candidate-1", "QA engineer").closed);
    CHECK(fixture.team->status().acts[0].candidate == "candidate-1");
    std::string sentence;
    CHECK(error_of([&] { fixture.team->withdraw_panel("candidate-1", "QA engineer", "mistaken"); },
                   &sentence) == ErrorCode::refused);
    CHECK(sentence.find("close it instead") != std::string::npos);
    using namespace archive::internal;
    Colleague kim = fixture.colleague("kim");
    Colleague kay = fixture.colleague("kay");
    const auto subject = *kim.store().subject_tagged("candidate-1");
    kim.store().append(
        kim.about(archive::EntryKind::request, subject, AskErasure{subject, "e-1"}, "wish"));
    kay.store().append(kay.about(archive::EntryKind::erase, subject, EraseSubject{subject, "e-1"}));
    CHECK(fixture.team->status().acts.size() == 1);
}

TEST_CASE("only an administrator changes who is in the team") {
    FreshTeam fixture;
    for (const char* login : {"alice", "chris", "kim"}) {
        CAPTURE(login);
        const auto team = archive::Team::open(fixture.database.address(login));
        CHECK(error_of([&] {
                  team->add_user({"mallory", "", {TeamGroup::keeper}, "secret-mallory"});
              }) == ErrorCode::refused);
        CHECK(error_of([&] { team->remove_user("bob"); }) == ErrorCode::refused);
    }
    CHECK(error_of([&] {
              (void)archive::Team::open(fixture.database.address("alice"))->status();
          }) == ErrorCode::refused);
}

TEST_CASE("an administrator need not be a superuser") {
    const FreshDatabase database;
    PostgresConnection server(database.admin());
    (void)server.read("CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'secret-maker'");
    (void)server.read(("GRANT CREATE ON DATABASE " + database.name() + " TO maker").c_str());
    {
        const auto team = archive::Team::open(database.address("maker"));
        CHECK(team->init().schema);
        CHECK_FALSE(team->init().schema);
        CHECK(team->add_user({"alice", "Alice", {TeamGroup::keeper}, "secret-alice"}).groups);
        CHECK(team->status().members.size() == 1);
    }
    CHECK(PostgresStore(database.address("alice")).fresh());
    (void)server.read("DROP SCHEMA evenhand CASCADE");
    (void)server.read(("REVOKE ALL ON DATABASE " + database.name() + " FROM maker").c_str());
    (void)server.read("DROP ROLE maker");
}

TEST_CASE("groups and rules have names") {
    for (const TeamGroup group :
         {TeamGroup::interviewer, TeamGroup::committee, TeamGroup::keeper}) {
        CHECK(archive::team_group_named(archive::name_of(group)) == group);
    }
    for (const PeersSeen seen :
         {PeersSeen::when_all_are_in, PeersSeen::when_own_is_in, PeersSeen::never}) {
        CHECK(archive::peers_seen_named(archive::name_of(seen)) == seen);
    }
    CHECK_FALSE(archive::team_group_named("boss"));
    CHECK_FALSE(archive::peers_seen_named("Keeper"));
}
