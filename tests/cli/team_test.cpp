#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "program.h"

// Run by tests/archive/with_postgres.sh, which starts a server of its own.

using evenhand::testing::Program;
using evenhand::testing::Ran;
using Json = nlohmann::json;

namespace {

struct Server {
    std::string admin = std::string(std::getenv("EVENHAND_POSTGRES")) + "postgres";

    /// As somebody with the password "secret-LOGIN".
    [[nodiscard]] std::string as(const std::string& login) const {
        return "postgresql://" + login + ":secret-" + login + admin.substr(admin.find('@'));
    }
};

/// The computer of one person of the team.
struct Desk {
    Program program;
    std::string address;
    std::string passphrase;

    [[nodiscard]] Ran run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--archive", address});
        return program.run_with("EVENHAND_PASSPHRASE='" + passphrase + "'", arguments);
    }
};

}  // namespace

TEST_CASE("a team is set up, keeps a card, proves it and erases it by two people") {
    const Server server;
    const Desk admin{{}, server.admin, ""};
    CHECK(admin.run({"team", "init"}).out ==
          "The database is ready, with version 9 of its tables and the roles that own and use "
          "them.\n");
    CHECK(admin.run({"team", "init"}).out ==
          "The database was ready before, with version 9 of its tables.\n");
    for (const char* login : {"keiko", "lea", "ana"}) {
        evenhand::formats::write_file(admin.program.path("word"), std::string("secret-") + login);
        const std::string group = login == std::string("ana") ? "interviewer" : "keeper";
        const Ran added = admin.run({"team",
                                     "add",
                                     login,
                                     "--group",
                                     group,
                                     "--password-file",
                                     admin.program.path("word")});
        CHECK_MESSAGE(added.exit == 0, added.err);
    }
    CHECK(admin.run({"team", "add", "bo", "--group", "boss"}).exit == 2);
    CHECK(admin.run({"team", "add", "bo"}).exit == 0);
    // What is not said stays: a new password takes no group away.
    CHECK(admin.run({"team", "add", "lea", "--password-file", admin.program.path("word")}).exit ==
          0);
    CHECK(admin.run({"team", "add", "lea", "--name", "Lea"}).out.find("keeper") !=
          std::string::npos);
    evenhand::formats::write_file(admin.program.path("empty"), "\nword\n");
    CHECK(admin.run({"team", "add", "lea", "--password-file", admin.program.path("empty")}).exit !=
          0);
    evenhand::formats::write_file(admin.program.path("word"), "secret-lea");
    CHECK(admin.run({"team", "add", "lea", "--password-file", admin.program.path("word")}).exit ==
          0);

    const Desk keiko{{}, server.as("keiko"), "words of keiko"};
    const Desk lea{{}, server.as("lea"), "words of lea"};
    const Desk ana{{}, server.as("ana"), "words of ana"};
    REQUIRE(keiko.run({"archive", "init", "--name", "Keiko Mori"}).exit == 0);
    REQUIRE(ana.program.run({"demo", "--into", ana.program.path("demo")}).exit == 0);
    const std::string file = ana.program.path("demo/cards/demo-interview.scorecard.xml");
    const Ran keyless = ana.run({"archive", "keep", file});
    CHECK(keyless.exit == 1);
    CHECK(keyless.err.find("make one (evenhand-cli team key), which a keeper enrols") !=
          std::string::npos);
    for (const Desk* each : {&ana, &lea}) {
        const std::string login = each == &ana ? "ana" : "lea";
        const Ran key = each->run({"team", "key", "--name", login});
        REQUIRE_MESSAGE(key.exit == 0, key.err);
        CHECK(key.err.find("[team.own-archive]") == std::string::npos);
        const Ran enrolled =
            keiko.run({"team", "enrol", login, key.out.substr(0, 64), "--name", "Person " + login});
        CHECK_MESSAGE(enrolled.exit == 0, enrolled.err);
    }
    CHECK(admin.run({"team", "panel", "demo-candidate", "--member", "ana", "--see", "own"}).exit ==
          0);
    const Ran kept = ana.run({"archive", "keep", file});
    REQUIRE_MESSAGE(kept.exit == 0, kept.err);
    const std::string card = kept.out.substr(0, 32);
    CHECK(ana.run({"archive", "find", "settings"}).out.ends_with("\n1 of 1 card\n"));
    CHECK(keiko.run({"archive", "verify"}).exit == 0);
    const std::string proof = keiko.program.path("one.proof");
    CHECK(keiko.run({"archive", "prove", card, "-o", proof}).exit == 0);
    CHECK(keiko.program.run({"verify", proof}).exit == 0);

    // One whose card is not in is told of, and what follows, before anything is done.
    CHECK(
        admin.run({"team", "panel", "demo-candidate", "--member", "ana", "--member", "bo"}).exit ==
        0);
    const Ran waits = admin.run({"team", "close", "demo-candidate"});
    CHECK(waits.exit == 2);
    CHECK(waits.out.empty());
    CHECK(waits.err.find("The card of bo is not in, so the panel stays open") != std::string::npos);
    CHECK(waits.err.find("--early") != std::string::npos);
    CHECK(admin.run({"team", "status"}).out.find("closed by") == std::string::npos);
    CHECK(admin.run({"team", "close", "demo-candidate", "--early"}).exit != 0);
    CHECK(admin.run({"team", "close", "demo-candidate", "--early", "--reason", " "}).exit == 2);
    const Ran forced =
        admin.run({"team", "close", "demo-candidate", "--early", "--reason", "bo is ill"});
    CHECK(forced.exit == 0);
    CHECK(admin.run({"team", "status"}).out.find("without the cards of bo: bo is ill") !=
          std::string::npos);
    // Nor is it taken out, for a card of it is in; another, made by mistake, is.
    const std::vector<std::string> reason{"--reason", "the wrong candidate"};
    const Ran stays = admin.run({"team", "withdraw", "demo-candidate", reason[0], reason[1]});
    CHECK(stays.exit == 2);
    CHECK(stays.err.find("close it instead") != std::string::npos);
    CHECK(admin.run({"team", "panel", "demo-nobody", "--role", "QA", "--member", "bo"}).exit == 0);
    for (const char* act : {"close", "reopen", "withdraw"}) {
        std::vector<std::string> roleless{"team", act, "demo-nobody"};
        if (act == std::string("withdraw")) {
            roleless.insert(roleless.end(), reason.begin(), reason.end());
        }
        const Ran told = admin.run(roleless);
        CHECK(told.exit == 2);
        CHECK(told.err.find("for any role; there is one for \u201CQA\u201D. Say which") !=
              std::string::npos);
    }
    CHECK(
        admin.run({"team", "withdraw", "demo-nobody", "--role", "QA", reason[0], reason[1]}).out ==
        "The panel of demo-nobody, QA is withdrawn; the reason is kept (team status).\n");
    CHECK(admin.run({"team", "withdraw", "demo-nobody", reason[0], reason[1]}).exit == 2);
    CHECK(forced.out.find("closed by") != std::string::npos);
    CHECK(forced.err.find("The card of bo is not in: the committee reads the others' cards now") !=
          std::string::npos);
    // Closed it is already: there is nothing more to warn of.
    CHECK(admin.run({"team", "close", "demo-candidate"}).err.empty());
    CHECK(admin.run({"team", "reopen", "demo-candidate"}).exit == 0);
    CHECK(admin.run({"team", "panel", "demo-candidate", "--member", "ana"}).exit == 0);

    const Ran closed = admin.run({"team", "close", "demo-candidate"});
    CHECK(closed.out.find("closed by") != std::string::npos);
    CHECK(closed.err.empty());
    const Json status = Json::parse(admin.run({"team", "status", "--json"}).out);
    CHECK(status["members"].size() == 4);
    CHECK(status["panels"][0]["seats"][0]["in"] == true);
    CHECK(status["acts"].size() == 4);
    CHECK(status["acts"][2]["act"] == "withdrawn");
    CHECK(status["acts"][3]["reason"] == "bo is ill");
    CHECK(status["acts"][3]["missing"][0] == "bo");

    CHECK(keiko.run({"archive", "erase", card, "--ground", "wish of the candidate"}).exit == 0);
    const Ran alone = keiko.run({"archive", "erase", card, "--confirm"});
    CHECK(alone.exit == 2);
    // Whom the server would refuse loses no file of the candidate's first.
    evenhand::formats::make_folder(ana.program.data() / "cards");
    const auto left = ana.program.data() / "cards/demo-interview.scorecard.xml";
    evenhand::formats::write_file(left, evenhand::formats::read_file(file));
    const Ran author = ana.run({"archive", "erase", card, "--confirm"});
    CHECK(author.exit == 2);
    CHECK(author.err.find("Only a keeper or the committee") != std::string::npos);
    CHECK(std::filesystem::exists(left));
    const Ran second = lea.run({"archive", "erase", card, "--confirm"});
    CHECK_MESSAGE(second.exit == 0, second.err);
    CHECK(ana.run({"archive", "show", card}).out.starts_with("Erased candidate "));
    CHECK(lea.run({"archive", "verify"}).exit == 0);
    const Ran early = ana.run(
        {"archive", "replace-keys", "--name", "ana", "--reason", "a whim", "--no-passphrase"});
    CHECK(early.exit == 2);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(ana.program.data())) {
        CHECK(entry.path().extension() != ".new");
    }
    CHECK(keiko.run({"team", "revoke", "ana", "--reason", "left"}).exit == 0);
    CHECK(ana.run({"archive", "keep", file}).exit != 0);
    // The archive's own key is a keeper's: a member goes on with another of the own alone.
    const Ran anew = ana.run(
        {"archive", "replace-keys", "--name", "ana", "--reason", "laptop lost", "--no-passphrase"});
    CHECK_MESSAGE(anew.exit == 0, anew.err);
    CHECK(keiko.run({"team", "signers"}).out.find("ana") != std::string::npos);
}
