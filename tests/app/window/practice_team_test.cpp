#include <cstdlib>

#include <doctest/doctest.h>

#include "app/settings.h"
#include "app/window/driver.h"
#include "workflow/practice_fixture.h"
#include "workflow/team_desk.h"
#include "workflow/team_practice.h"

// Run by tests/archive/with_postgres.sh, which starts a server of its own.

using namespace evenhand;
using testing::wait_for;

namespace {

/// The address of the server's administrator, without a database.
std::string server() {
    const char* address = std::getenv("EVENHAND_POSTGRES");
    REQUIRE(address != nullptr);
    return address;
}

/// One person of the team on a computer of their own, without a window.
struct Member {
    std::string name;
    workflow::Folders folders;
    workflow::PracticeDesk desk{folders, workflow::system_services()};
    workflow::TeamPractice team{folders};

    void rate(const std::string& round) const {
        auto run = desk.practise(round, name);
        REQUIRE(run.value);
        while (!(*run.value)->finished()) {
            REQUIRE_FALSE(has_error(testing::PracticeFixture::rate(**run.value, {4, 3, 4})));
        }
    }
};

/// The window in a team of Lea and Ana, which has a server.
class TeamLab : public testing::WindowDriver {
public:
    TeamLab() {
        (void)std::system(("psql -q '" + server() +
                           "postgres' -c 'DROP DATABASE IF EXISTS lab' "
                           "-c 'CREATE DATABASE lab' >/dev/null 2>&1")
                              .c_str());
        const std::string admin = server() + "lab";
        (void)workflow::prepare_team(admin);
        for (const std::string login : {"lea", "ana"}) {
            REQUIRE(workflow::put_team_person(
                        admin, {login, "Name of " + login, {"interviewer"}, "secret-" + login})
                        .value);
        }
    }

    [[nodiscard]] static std::string address(const std::string& login) {
        return "postgresql://" + login + ":secret-" + login + server().substr(server().find('@')) +
               "lab";
    }
    [[nodiscard]] Member elsewhere(const std::string& login) const {
        return {"Name of " + login,
                {folder() / ("computer-of-" + login), EVENHAND_ONE_RUBRIC, {}, address(login)}};
    }
    /// The window is this person's from now on, at the practice.
    void sit_down(const std::string& login) {
        restart([&] {
            app::Settings settings;
            settings.interviewer = "Name of " + login;
            settings.archive = address(login);
            app::save_settings(settings);
        });
        ctrl('6');
        need_page(app::Place::practice);
        settle();
    }
    [[nodiscard]] Member here(const std::string& login) const {
        return {"Name of " + login, {data(), EVENHAND_ONE_RUBRIC, {}, address(login)}};
    }
    void settle() {
        REQUIRE(wait_for([&] { return !frame().practice().loading(); }));
    }
    [[nodiscard]] bool told(const std::string& words) const {
        return frame().notice().find(words) != std::string::npos;
    }
};

}  // namespace

TEST_CASE_FIXTURE(TeamLab, "a rater gets the team's rounds, rates one and hands it in") {
    const Member lea = elsewhere("lea");
    workflow::RoundOrder order = testing::PracticeFixture::order();
    order.invited = {"Name of ana"};
    const auto made = lea.desk.make(order);
    REQUIRE(made.value);
    REQUIRE(lea.desk.keep(*made.value).empty());
    REQUIRE(lea.team.publish(made.value->id).value);

    sit_down("ana");
    CHECK(wait_for([&] { return says("Press Ctrl I to get the rounds"); }));
    ctrl('I');
    CHECK(wait_for([&] { return told("1 round is here"); }));
    CHECK(told("Name of ana"));
    settle();
    CHECK(wait_for([&] { return says("Missed bugs"); }));
    CHECK(wait_for([&] { return says("Published in the team's archive by Name of lea"); }));
    ctrl('I');
    CHECK(wait_for([&] { return told("no round for you that is not here"); }));
    ctrl('H');
    CHECK(wait_for([&] { return told("has sealed 0 of 2 answers"); }));

    here("ana").rate(made.value->id);
    ctrl('1');
    need_page(app::Place::start);
    ctrl('6');
    need_page(app::Place::practice);
    settle();
    REQUIRE(wait_for([&] { return says("Hand in"); }));
    ctrl('H');
    CHECK(wait_for([&] { return told("What Name of ana gave is handed in"); }));
    CHECK(wait_for([&] { return says("You have handed in."); }));
    const auto gathered = lea.team.gather(made.value->id);
    REQUIRE(gathered.value);
    CHECK(gathered.value->raters.size() == 1);
    CHECK(gathered.value->missing.empty());
}

TEST_CASE_FIXTURE(TeamLab, "a lead makes a round for the team and gathers what was handed in") {
    sit_down("lea");
    ctrl('N');
    need_page(app::Place::new_round);
    REQUIRE(wait_for([&] { return focus() == "Title"; }));
    type("For all");
    ctrl(WXK_RETURN);
    need_page(app::Place::practice);
    CHECK(wait_for([&] { return told("“For all” is published in the team’s archive."); }));
    settle();
    CHECK(wait_for([&] { return says("0 raters have handed in."); }));

    const Member ana = elsewhere("ana");
    const auto fetched = ana.team.fetch_new();
    REQUIRE(fetched.ids.size() == 1);
    CHECK(fetched.rater == ana.name);
    CHECK(fetched.findings.empty());
    ana.rate(fetched.ids[0]);
    REQUIRE(ana.team.hand_in(fetched.ids[0], "").value);
    CHECK(ana.team.fetch_new().ids.empty());
    ctrl('G');
    CHECK(wait_for([&] { return says("Handed in") && says("Name of ana"); }));
    CHECK(says("1 of 1 rater"));
}

TEST_CASE_FIXTURE(TeamLab, "a round that is here is published, and told of whom nobody knows") {
    sit_down("lea");
    workflow::RoundOrder order = testing::PracticeFixture::order();
    order.invited = {"Ada L."};
    const Member lea = here("lea");
    const auto made = lea.desk.make(order);
    REQUIRE(made.value);
    REQUIRE(lea.desk.keep(*made.value).empty());
    ctrl('1');
    need_page(app::Place::start);
    ctrl('6');
    need_page(app::Place::practice);
    settle();
    REQUIRE(wait_for([&] { return says("Not in the team's archive."); }));
    CHECK(says("Publish to the team"));
    press(WXK_RETURN, wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(wait_for([&] { return told("is published in the team’s archive"); }));
    CHECK(told("Nobody in the team is called Ada L."));
    settle();
    CHECK(wait_for([&] { return says("Published in the team's archive by Name of lea"); }));
}
