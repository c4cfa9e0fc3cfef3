#include <cstdlib>
#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "program.h"

// Run by tests/archive/with_postgres.sh, which starts a server of its own.

using evenhand::testing::Program;
using evenhand::testing::Ran;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

const std::string server = std::getenv("EVENHAND_POSTGRES");

/// The computer of one person of the team.
struct Person {
    std::string login;
    std::string address;
    Program program = {};

    explicit Person(const std::string& who)
        : login(who),
          address("postgresql://" + who + ":secret-" + who + server.substr(server.find('@')) +
                  "rounds") {}

    /// With the team's archive.
    [[nodiscard]] Ran team(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--archive", address});
        return program.run(arguments);
    }
    [[nodiscard]] Ran rate(const std::string& round, const std::string& rater) const {
        return program.run({"round",
                            "practise",
                            round,
                            "--rater",
                            rater,
                            "--score",
                            "ownership=3",
                            "--score",
                            "immediate-fix=4",
                            "--score",
                            "structural-change=3",
                            "--seal"});
    }
    void rate_both(const std::string& round, const std::string& rater) const {
        REQUIRE(rate(round, rater).exit == 0);
        REQUIRE(rate(round, rater).exit == 0);
    }
};

/// A database with a team: lea made the round of two answers for ana and bo; cy is not invited.
struct Team {
    Person admin{"admin"};
    Person lea{"lea"};
    Person ana{"ana"};
    Person bo{"bo"};
    Person cy{"cy"};
    std::string file;
    std::string id;

    Team() {
        admin.address = server + "rounds";
        (void)std::system(("psql -q '" + server +
                           "postgres' -c 'DROP DATABASE IF EXISTS rounds' "
                           "-c 'CREATE DATABASE rounds' >/dev/null 2>&1")
                              .c_str());
        REQUIRE(admin.team({"team", "init"}).exit == 0);
        for (const Person* person : {&lea, &ana, &bo, &cy}) {
            const std::string word = admin.program.path("word");
            evenhand::formats::write_file(word, "secret-" + person->login);
            const Ran added = admin.team({"team",
                                          "add",
                                          person->login,
                                          "--name",
                                          "Name of " + person->login,
                                          "--password-file",
                                          word});
            REQUIRE_MESSAGE(added.exit == 0, added.err);
        }
        const Ran made = lea.program.run({"round",
                                          "new",
                                          "q09-missed-bug-to-production",
                                          "--title",
                                          "Bugs",
                                          "--answer",
                                          "A",
                                          "--answer",
                                          "B",
                                          "--lead",
                                          "Lea",
                                          "--seed",
                                          "7",
                                          "--invite",
                                          "Name of ana",
                                          "--invite",
                                          "Name of bo",
                                          "--into",
                                          lea.program.path("")});
        REQUIRE_MESSAGE(made.exit == 0, made.err);
        file = made.out.substr(0, made.out.size() - 1);
        id = fs::path(file).filename().string();
        id = id.substr(0, id.find('.'));
    }
};

}  // namespace

TEST_CASE_FIXTURE(Team, "a round goes to two raters and back by the team's archive") {
    const Ran published = lea.team({"round", "publish", file});
    CHECK_MESSAGE(published.exit == 0, published.err);
    CHECK(published.out == id + " is published in the team's archive.\n");
    CHECK(lea.team({"round", "publish", id}).out ==
          id + " was published in the team's archive before.\n");

    const Ran list = ana.team({"round", "list", "--from-archive"});
    CHECK(list.out.starts_with(id + "  "));
    CHECK(list.out.ends_with(", Name of lea: not handed in yet\n"));
    CHECK(ana.team({"round", "fetch", id}).out == id + " is here; rate it as Name of ana.\n");
    CHECK(bo.team({"round", "fetch", id}).exit == 0);
    const Ran early = ana.team({"round", "hand-in", id});
    CHECK(early.exit == 2);
    CHECK(early.err.find("Name of ana has sealed 0 of 2 answers") != std::string::npos);
    CHECK(early.err.find("[practice.not-finished]") != std::string::npos);
    ana.rate_both(id, "Name of ana");
    bo.rate_both(id, "Name of bo");
    CHECK(ana.team({"round", "hand-in", id}).out ==
          "What Name of ana gave in " + id + " is handed in.\n");
    CHECK(ana.team({"round", "hand-in", id}).out ==
          "What Name of ana gave in " + id + " was handed in before.\n");

    const Ran half = lea.team({"round", "gather", id, "--from-archive"});
    CHECK(half.exit == 0);
    CHECK(half.out.find("1 of 2 raters has finished; missing: Name of bo.") != std::string::npos);
    CHECK(bo.team({"round", "hand-in", id, "--rater", "Name of bo"}).exit == 0);
    const Json all =
        Json::parse(lea.team({"round", "gather", file, "--from-archive", "--json"}).out);
    REQUIRE(all["raters"].size() == 2);
    CHECK(all["raters"][1]["name"] == "Name of bo");
    CHECK(all["raters"][1]["fit"]["scores"] == 6);
    CHECK(all["missing"].empty());
    const Json led = Json::parse(lea.team({"round", "list", "--from-archive", "--json"}).out);
    CHECK(led[0]["id"] == id);
    CHECK(led[0]["login"] == "lea");
    CHECK(led[0]["leads"] == true);
    CHECK(led[0]["results"] == 2);
    const std::string tables = lea.program.path("tables");
    fs::create_directories(tables);
    CHECK(lea.team({"round", "export", id, "--into", tables, "--from-archive"}).exit == 0);
    CHECK(evenhand::formats::read_file(fs::path(tables) / (id + ".ratings.csv"))
              .find(",Name of bo,immediate-fix,4,1\n") != std::string::npos);
    // Practice is nothing of the archive's cards.
    CHECK(Json::parse(admin.team({"team", "status", "--json"}).out)["entries"] == 0);
    CHECK_FALSE(fs::exists(ana.program.data() / "cards"));
}

TEST_CASE_FIXTURE(Team, "nobody gathers, fetches or hands in what is not theirs") {
    REQUIRE(lea.team({"round", "publish", id}).exit == 0);
    REQUIRE(ana.team({"round", "fetch", id}).exit == 0);
    const Ran peek = ana.team({"round", "gather", id, "--from-archive"});
    CHECK(peek.exit == 2);
    CHECK(peek.err.find("Name of lea (lea) did. [round.not-yours]") != std::string::npos);
    CHECK(cy.team({"round", "list", "--from-archive"}).out.empty());
    const Ran fetched = cy.team({"round", "fetch", id});
    CHECK(fetched.exit == 2);
    CHECK(fetched.err.find("There is no round '" + id + "' in the archive that you may see.") !=
          std::string::npos);
    CHECK(cy.team({"round", "gather", id, "--from-archive"}).err.find("[round.none]") !=
          std::string::npos);
    // Bo rates on ana's computer, and would hand in by her login.
    ana.rate_both(id, "Name of bo");
    const Ran as_bo = ana.team({"round", "hand-in", id, "--rater", "Name of bo"});
    CHECK(as_bo.exit == 2);
    CHECK(as_bo.err.find("The team knows you as Name of ana") != std::string::npos);
}

TEST_CASE_FIXTURE(Team, "what was handed in stays when the rater rates anew elsewhere") {
    REQUIRE(lea.team({"round", "publish", id}).exit == 0);
    REQUIRE(ana.team({"round", "fetch", id}).exit == 0);
    ana.rate_both(id, "Name of ana");
    REQUIRE(ana.team({"round", "hand-in", id}).exit == 0);
    Person laptop("ana");
    REQUIRE(laptop.team({"round", "fetch", id}).exit == 0);
    REQUIRE(laptop.program
                .run({"round",
                      "practise",
                      id,
                      "--rater",
                      "Name of ana",
                      "--score",
                      "ownership=5",
                      "--score",
                      "immediate-fix=5",
                      "--score",
                      "structural-change=5",
                      "--seal"})
                .exit == 0);
    REQUIRE(laptop.rate(id, "Name of ana").exit == 0);
    const Ran second = laptop.team({"round", "hand-in", id});
    CHECK(second.exit == 2);
    CHECK(second.err.find("what was handed in stays") != std::string::npos);
}

TEST_CASE_FIXTURE(Team, "a name that nobody in the team has is told when the round is published") {
    const Ran made = lea.program.run({"round",
                                      "new",
                                      "q09-missed-bug-to-production",
                                      "--title",
                                      "Other",
                                      "--invite",
                                      "Ada L.",
                                      "--into",
                                      lea.program.path("")});
    REQUIRE(made.exit == 0);
    const Ran published = lea.team({"round", "publish", made.out.substr(0, made.out.size() - 1)});
    CHECK(published.exit == 0);
    CHECK(published.err.find("Nobody in the team is called Ada L.") != std::string::npos);
    CHECK(published.err.find("[round.not-in-team]") != std::string::npos);
}

TEST_CASE_FIXTURE(Team, "what cannot be done by a team's archive ends with a sentence and 2 or 1") {
    const Ran folder = lea.program.run({"round", "publish", id});
    CHECK(folder.exit == 2);
    CHECK(folder.err.find("is a folder, which has no rounds") != std::string::npos);
    const Ran away =
        lea.program.run({"round", "publish", id, "--archive", "postgresql://lea@127.0.0.1:1/none"});
    CHECK(away.exit == 1);
    CHECK(lea.team({"round", "publish", "none"}).exit == 2);
    CHECK(lea.team({"round", "gather", id}).exit == 2);  // --archive without --from-archive
    CHECK(lea.team({"round", "gather", id, "--from-archive", "--from", "/tmp"}).exit == 2);
    CHECK(lea.team({"round", "list", "--from-archive", "--rater", "Lea"}).exit == 2);
    CHECK(lea.team({"round", "fetch"}).exit == 2);
}
