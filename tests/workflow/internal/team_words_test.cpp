#include "workflow/internal/team_words.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::workflow::internal;

namespace {

archive::Panel panel() {
    archive::Panel panel;
    panel.candidate = "c7";
    panel.role = "QA engineer";
    panel.seats = {{"ana", true}, {"bo", false}};
    return panel;
}

}  // namespace

TEST_CASE("what was made is told from what was there before") {
    CHECK(made_words(archive::TeamMade{true, true, 1}) ==
          "The database is ready, with version 1 of its tables and the roles that own and use "
          "them.");
    CHECK(made_words(archive::TeamMade{false, false, 1}) ==
          "The database was ready before, with version 1 of its tables.");
    archive::MemberMade member;
    member.member = {"ana", "Ana Ferreira", {archive::TeamGroup::interviewer}, false};
    CHECK(made_words(member) == "ana (Ana Ferreira): interviewer; as before; has no key yet.");
    member.login = member.password = true;
    member.member.has_key = true;
    CHECK(made_words(member) ==
          "ana (Ana Ferreira): interviewer; the login was made; the password was set.");
    CHECK(made_words(archive::PanelMade{true, false, panel()}) ==
          "New panel of c7, QA engineer: ana (in) and bo; the others' cards are seen when all are "
          "in; open.");
    CHECK(made_words(archive::PanelMade{false, false, panel()}).starts_with("Panel as before"));
}

TEST_CASE("a panel says when its cards are seen and whether it is closed") {
    archive::Panel closed = panel();
    closed.role.clear();
    closed.peers = archive::PeersSeen::never;
    closed.closed = *from_iso("2026-06-03T00:00:00Z");
    closed.closed_by = "keeper";
    CHECK(panel_words(closed) ==
          "c7: ana (in) and bo; the others' cards are seen never; closed by keeper on 3 June 2026");
    closed.peers = archive::PeersSeen::when_own_is_in;
    CHECK(panel_words(closed).find("when the own one is in") != std::string::npos);
}

TEST_CASE("a team is listed for people and programs") {
    archive::TeamStatus status{"hiring", "15.20", "admin", 0, 0, {}, {}, {}};
    CHECK(team_words(status) ==
          "hiring on PostgreSQL 15.20, as admin\nThe database has no archive yet.\n");
    status.version = 1;
    status.entries = 1200;
    status.members = {{"ana", "Ana", {archive::TeamGroup::keeper}, false}};
    status.panels = {panel()};
    CHECK(team_words(status) ==
          "hiring on PostgreSQL 15.20, as admin\n1,200 entries, version 1 of the tables\n  ana "
          "(Ana): keeper; has no key yet\n  c7, QA engineer: ana (in) and bo; the others' cards "
          "are seen when all are in; open\n");
    const std::string json = team_json(status);
    CHECK(json.find("\"groups\": [\n        \"keeper\"\n      ]") != std::string::npos);
    CHECK(json.find("\"peers\": \"all\"") != std::string::npos);
    CHECK(json.find("\"closed_at\": null") != std::string::npos);
}
