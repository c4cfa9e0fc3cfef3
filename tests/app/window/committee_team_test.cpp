#include <array>
#include <cstdlib>
#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "app/settings.h"
#include "app/window/committee_window.h"
#include "workflow/debrief_desk.h"
#include "workflow/panel_fixture.h"
#include "workflow/report_desk.h"
#include "workflow/team_desk.h"

// Run by tests/archive/with_postgres.sh, which starts a server of its own.

using namespace evenhand;
using testing::wait_for;

namespace {

const std::filesystem::path panel = "archive:p-014";

/// The address of the server's administrator, without a database.
std::string server() {
    const char* address = std::getenv("EVENHAND_POSTGRES");
    REQUIRE(address != nullptr);
    return address;
}

std::string address(const std::string& login) {
    return "postgresql://" + login + ":secret-" + login + server().substr(server().find('@')) +
           "board";
}

/// A panel that Keiko has locked in the archive of her team, for Ana and Bo.
struct TeamPanel : testing::PanelFixture {
    TeamPanel() {
        (void)std::system(("psql -q '" + server() +
                           "postgres' -c 'DROP DATABASE IF EXISTS board' "
                           "-c 'CREATE DATABASE board' >/dev/null 2>&1")
                              .c_str());
        (void)workflow::prepare_team(server() + "board");
        for (const auto& [login, name, group] :
             {std::array<std::string, 3>{"keiko", "Keiko Abe", "committee"},
              {"ana", "Ana Ferreira", "interviewer"},
              {"bo", "Bo Lind", "interviewer"}}) {
            REQUIRE(workflow::put_team_person(server() + "board",
                                              {login, name, {group}, "secret-" + login})
                        .value);
        }
        formats::write_file(file, formats::panel_bytes(this->PanelFixture::panel));
        REQUIRE(desk_of("keiko").invite({file, "archive:", "", passphrase}).value);
    }
    [[nodiscard]] std::filesystem::path data_of(const std::string& login) const {
        return folder / (login == "keiko" ? "chair" : login);
    }
    [[nodiscard]] workflow::Folders in_team(const std::string& login) const {
        workflow::Folders folders = of(login == "keiko" ? "chair" : login);
        folders.archive = address(login);
        return folders;
    }
    [[nodiscard]] workflow::PanelDesk desk_of(const std::string& login) {
        return {in_team(login), services()};
    }
    /// The card of a whole interview, kept as a file beside the archive.
    void hand_in(const std::string& login, int score) {
        auto invited = workflow::InterviewDesk(in_team(login), services()).open_invitation(::panel);
        REQUIRE(invited.value);
        invited.value->panel_folder.clear();
        const auto card =
            end(*workflow::InterviewDesk(of(login), services()).start(*invited.value), score);
        REQUIRE(card.value);
        REQUIRE(desk_of(login)
                    .submit(workflow::read_card(card.value->path).value->card, "card", ::panel, "")
                    .value);
    }
};

/// Somebody's window.
class Seat : public testing::CommitteeWindow {
public:
    Seat(const TeamPanel& team, const std::string& login)
        : CommitteeWindow({}, team.data_of(login)) {
        restart([&] {
            app::Settings settings;
            settings.interviewer = login;
            settings.archive = address(login);
            app::save_settings(settings);
        });
        go_to_panels();
    }
};

}  // namespace

TEST_CASE("an interviewer finds a panel of the archive in the Committee, and begins there") {
    TeamPanel team;
    Seat ana(team, "ana");
    CHECK(ana.place().panels()->chosen()->folder == panel);
    CHECK(ana.shows("Begin your interview…"));
    CHECK_FALSE(ana.shows("Take off this list"));
    ana.ctrl(WXK_RETURN);
    ana.need_page(app::Place::start);
    ana.ctrl(WXK_RETURN);
    ana.need_page(app::Place::live);
    CHECK(
        wait_for([&] { return team.desk_of("keiko").status(panel).value->members.front().begun; }));
}

TEST_CASE("a chair opens the cards of a panel in the archive, and begins its debrief there") {
    TeamPanel team;
    team.hand_in("ana", 5);
    team.hand_in("bo", 2);
    Seat keiko(team, "keiko");
    CHECK(keiko.shows("Open all cards…"));
    keiko.ctrl(WXK_RETURN);
    REQUIRE(wait_for([&] { return keiko.focus() == "Passphrase of the chair’s key"; }));
    keiko.type(team.passphrase);
    keiko.press(WXK_RETURN);
    keiko.need_cards();
    CHECK(team.desk_of("bo").opened(panel).value->cards.size() == 2);
    REQUIRE(wait_for([&] { return keiko.page().debrief().chair; }));
    keiko.lead_on(team.passphrase);
    const workflow::DebriefDesk debrief(team.in_team("bo"), team.services());
    CHECK(wait_for([&] { return debrief.standing(panel).value.has_value(); }));
}

TEST_CASE("members vote and the chair decides on a panel of the archive, each in a window") {
    TeamPanel team;
    team.hand_in("ana", 5);
    team.hand_in("bo", 1);
    REQUIRE(team.desk_of("keiko").reveal(panel, "", team.passphrase).value);
    const workflow::DebriefDesk chair(team.in_team("keiko"), team.services());
    REQUIRE_FALSE(has_error(chair.start({panel, {"ana", "bo"}, 1, team.passphrase})));
    REQUIRE_FALSE(has_error(chair.end_reading(panel, team.passphrase)));
    const auto vote = [&](const std::string& login, const std::string& button) {
        Seat seat(team, login);
        seat.ctrl(WXK_RETURN);
        seat.need_cards();
        const std::string name = login == "ana" ? "Ana Ferreira" : "Bo Lind";
        seat.vote(button, name, "As " + name + " heard it");
        CHECK_FALSE(seat.shows("Open the votes…"));
    };
    const auto open = [&](DebriefStep next) {
        Seat keiko(team, "keiko");
        keiko.ctrl(WXK_RETURN);
        keiko.need_cards();
        REQUIRE(wait_for([&] { return keiko.page().debrief().all_voted; }));
        keiko.lead_on(team.passphrase);
        REQUIRE(wait_for([&] { return keiko.is_at(next); }));
        if (next == DebriefStep::discuss) {
            keiko.lead_on(team.passphrase);
            REQUIRE(wait_for([&] { return keiko.is_at(DebriefStep::revote); }));
            return;
        }
        keiko.choose("No hire…");
        keiko.answer({"Nobody heard of a change that held", team.passphrase});
        REQUIRE(wait_for([&] { return keiko.is_at(DebriefStep::decided); }));
    };
    vote("ana", "Yes…");
    vote("bo", "No…");
    open(DebriefStep::discuss);
    vote("ana", "No…");
    vote("bo", "Strong no…");
    open(DebriefStep::decide);
    const auto course =
        workflow::DebriefDesk(team.in_team("bo"), team.services()).course(panel).value;
    REQUIRE(course);
    REQUIRE(step_of(course->debrief) == DebriefStep::decided);
    const auto& entries = course->debrief.entries;
    CHECK(std::get<Decided>(entries.back().change).decision == Decision::no_hire);
    const auto& second = std::get<VotesOpened>(entries.at(entries.size() - 2).change);
    CHECK(second.round == 2);
    REQUIRE(second.votes.size() == 2);
    CHECK(second.votes[0].reason == "As Ana Ferreira heard it");
}
