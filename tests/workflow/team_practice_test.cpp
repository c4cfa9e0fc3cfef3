#include "workflow/team_practice.h"

#include <functional>
#include <optional>
#include <string>

#include <doctest/doctest.h>

#include "core/error.h"
#include "practice_fixture.h"

// What a server answers is told in tests/cli/round_team_test.cpp.

using namespace evenhand;
using testing::PracticeFixture;
using workflow::TeamPractice;

namespace {

std::optional<Error> error_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

/// By way of this archive.
TeamPractice by(const PracticeFixture& fixture, const std::string& archive) {
    workflow::Folders folders = fixture.folders;
    folders.archive = archive;
    return TeamPractice(folders);
}

}  // namespace

TEST_CASE_FIXTURE(PracticeFixture, "an archive in a folder has no rounds, and says what has") {
    const std::string id = hand_out(order());
    for (const std::string& archive : {std::string(), (folder / "archive").string()}) {
        const TeamPractice team = by(*this, archive);
        for (const std::function<void()>& act :
             std::vector<std::function<void()>>{[&] { (void)team.publish(id); },
                                                [&] { (void)team.rounds(); },
                                                [&] { (void)team.fetch(id); },
                                                [&] { (void)team.hand_in(id, "Rater One"); },
                                                [&] { (void)team.gather(id); }}) {
            const auto error = error_of(act);
            REQUIRE(error);
            CHECK(error->code() == ErrorCode::refused);
            CHECK(std::string(error->what()).find("is a folder, which has no rounds") !=
                  std::string::npos);
        }
    }
    CHECK_FALSE(std::filesystem::exists(folder / "archive"));
}

TEST_CASE_FIXTURE(PracticeFixture, "a server that does not answer is said as that") {
    const std::string id = hand_out(order());
    const TeamPractice team = by(*this, "postgresql://nobody@127.0.0.1:1/none?connect_timeout=2");
    const auto error = error_of([&] { (void)team.publish(id); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::unreachable);
}

TEST_CASE("what can be done next with a round follows from how it stands in the archive") {
    workflow::RoundEntry round;
    round.id = "r";
    round.answers = 2;
    workflow::TeamStanding standing;
    CHECK(workflow::team_steps(standing, round).words.empty());
    CHECK_FALSE(workflow::team_steps(standing, round).publish);
    standing.team = true;
    CHECK(workflow::team_steps(standing, round).publish);
    standing.fault = "The server is away.";
    CHECK_FALSE(workflow::team_steps(standing, round).publish);
    CHECK(workflow::team_steps(standing, round).words.ends_with(": The server is away."));
    standing.fault.clear();
    standing.rounds = {{"r", "Lea", "lea", *from_iso("2026-11-26T10:00:00Z"), true, false, 1}};
    CHECK(workflow::team_steps(standing, round).words ==
          "Published in the team's archive by Lea, 26 Nov 2026. 1 rater has handed in.");
    CHECK_FALSE(workflow::team_steps(standing, round).publish);
    CHECK_FALSE(workflow::team_steps(standing, round).hand_in);
    round.sealed = 2;
    CHECK(workflow::team_steps(standing, round).hand_in);
    round.invited = false;
    CHECK_FALSE(workflow::team_steps(standing, round).hand_in);
    round.invited = true;
    standing.rounds[0].handed_in = true;
    CHECK_FALSE(workflow::team_steps(standing, round).hand_in);
    round.fault = "damaged";
    standing.rounds.clear();
    CHECK_FALSE(workflow::team_steps(standing, round).publish);
}

TEST_CASE_FIXTURE(PracticeFixture, "a round is kept and gathered here where no archive answers") {
    const auto round = desk.make(order());
    REQUIRE(round.value);
    CHECK(desk.keep(*round.value).empty());
    CHECK(desk.rounds("Rater One").size() == 1);
    CHECK(by(*this, "").standing().rounds.empty());
    CHECK_FALSE(by(*this, "").standing().team);
    CHECK(by(*this, "").gather_here(desk, round.value->id).findings.empty());
    const TeamPractice away = by(*this, "postgresql://nobody@127.0.0.1:1/none?connect_timeout=2");
    CHECK(away.offered());
    CHECK_FALSE(away.standing().fault.empty());
    const auto gathered = away.gather_here(desk, round.value->id);
    REQUIRE(gathered.value);
    REQUIRE(gathered.findings.size() == 1);
    CHECK(gathered.findings[0].code == "round.team-away");
    CHECK(gathered.findings[0].severity == Severity::warning);
}

TEST_CASE_FIXTURE(PracticeFixture,
                  "what is not here, or cannot be read, is said before it is sent") {
    const TeamPractice team = by(*this, "postgresql://nobody@127.0.0.1:1/none?connect_timeout=2");
    CHECK(team.publish("none").findings.front().code == "round.none");
    CHECK(team.hand_in("none", "Rater One").findings.front().code == "round.none");
    formats::write_file(folder / "x.round.xml", "<round");
    const std::string broken = (folder / "x.round.xml").string();
    CHECK(has_error(team.publish(broken).findings));
    CHECK(has_error(team.gather(broken).findings));
}
