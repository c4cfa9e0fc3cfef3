#include <filesystem>
#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "archive_office.h"

using evenhand::testing::Office;
using evenhand::testing::passphrase;
using evenhand::testing::Program;
using evenhand::testing::Ran;
using Json = nlohmann::json;
namespace fs = std::filesystem;

TEST_CASE("an archive begins in the name that is given, never in that of a card's interviewer") {
    const Program program;
    REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
    const std::string file = program.path("demo/cards/demo-interview.scorecard.xml");
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"archive", "keep", file},
          std::vector<std::string>{"archive", "import", program.path("demo")}}) {
        const Ran nameless = program.run(command);
        CHECK(nameless.exit == 2);
        CHECK(nameless.err.find("give your name (--name)") != std::string::npos);
    }
    CHECK(program.run({"archive", "import", program.path("demo"), "--name", "Keiko Mori"}).out ==
          "1 scorecard taken over.\n");
    const Json standing = Json::parse(program.run({"archive", "status", "--json"}).out);
    CHECK(standing["person"] == "Keiko Mori");
    CHECK(program.run({"archive", "audit"}).out.find("Tomasz") == std::string::npos);
    CHECK(program.run({"archive", "import", program.path("demo")}).exit == 0);
}

TEST_CASE("an archive in another one's place ends with 2 until it is accepted") {
    const Office office;
    const Office other;
    const std::string before = Json::parse(office.archive({"status", "--json"}).out)["log"];
    const std::string here = Json::parse(other.archive({"status", "--json"}).out)["log"];
    const fs::path folder = office.program.data() / "archive";
    fs::remove_all(folder);
    const Ran gone = office.archive({"verify"});
    CHECK(gone.exit == 2);
    CHECK(gone.err.find("log " + before + " was there before") != std::string::npos);
    fs::copy(other.program.data() / "archive", folder);
    const std::string said = "log " + before + " was expected, log " + here + " is here.";
    const Ran verified = office.archive({"verify"});
    CHECK(verified.exit == 2);
    CHECK(verified.out.find(said) != std::string::npos);
    CHECK(verified.out.find("[archive.replaced]") != std::string::npos);
    CHECK(Json::parse(office.archive({"verify", "--json"}).out)["holds"] == false);
    const Ran standing = office.archive({"status"});
    CHECK(standing.exit == 2);
    CHECK(standing.out.find(said) != std::string::npos);
    const Ran shown = office.archive({"show", other.card});
    CHECK(shown.exit == 2);
    CHECK(shown.out.find(said) != std::string::npos);
    CHECK(office.archive({"keep", office.file}).exit == 2);
    CHECK(office.archive({"list"}).exit == 2);
    CHECK(office.archive({"find", "gap"}).err.find(said) != std::string::npos);
    CHECK(office.archive({"trust", before}).exit == 2);
    CHECK(office.archive({"trust", here}).exit == 0);
    CHECK(office.archive({"verify"}).exit == 0);
    CHECK(office.archive({"show", other.card}).exit == 0);
    evenhand::formats::write_file(folder / "archive.db", "");
    const Ran emptied = office.archive({"list"});
    CHECK(emptied.exit == 2);
    CHECK(emptied.out.find("The archive is empty") == std::string::npos);
    CHECK(emptied.err.find("what is here has no entries") != std::string::npos);
    fs::remove_all(folder);
    CHECK(office.archive({"trust", "empty"}).exit == 0);
    CHECK(office.archive({"keep", office.file, "--name", "Bo"}).exit == 0);
}

TEST_CASE("an encrypted archive that is locked says that its cards are not counted") {
    const Program program;
    REQUIRE(program.run_with(passphrase, {"archive", "init", "--name", "Ana", "--encrypt"}).exit ==
            0);
    const Ran standing = program.run({"archive", "status"});
    CHECK(standing.exit == 1);
    CHECK(standing.out.find("Scorecards    not known while the archive is locked\n") !=
          std::string::npos);
    CHECK(Json::parse(program.run({"archive", "status", "--json"}).out)["cards"].is_null());
    const Ran list = program.run({"archive", "list"});
    CHECK(list.exit == 1);
    CHECK(list.out.starts_with("The archive is locked."));
    CHECK(Json::parse(program.run({"archive", "list", "--json"}).out)["found"].is_null());
    const Ran due = program.run({"archive", "due"});
    CHECK(due.exit == 1);
    CHECK(due.err.find("is not known until you unlock") != std::string::npos);
    const Ran searches = program.run({"archive", "searches"});
    CHECK(searches.exit == 1);
    CHECK(searches.err.find("until you unlock your key") != std::string::npos);
    const Program into;
    REQUIRE(into.run({"archive", "init", "--name", "Bo", "--no-passphrase"}).exit == 0);
    const Ran moved = into.run({"archive", "import", (program.data() / "archive").string()});
    CHECK(moved.exit == 1);
    CHECK(moved.err.find("is encrypted and locked: unlock it first") != std::string::npos);
    CHECK(program.run_with(passphrase, {"archive", "status"}).exit == 0);
}

TEST_CASE("keys of an encrypted archive are replaced with the old passphrase, else not at all") {
    const Program program;
    REQUIRE(program.run_with(passphrase, {"archive", "init", "--name", "Ana", "--encrypt"}).exit ==
            0);
    REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
    const std::string file = program.path("demo/cards/demo-interview.scorecard.xml");
    const Ran kept = program.run_with(passphrase, {"archive", "keep", file});
    REQUIRE(kept.exit == 0);
    const std::string card = kept.out.substr(0, 32);
    evenhand::formats::write_file(program.path("new"), "new words\n");
    const std::vector<std::string> replace = {"archive",
                                              "replace-keys",
                                              "--name",
                                              "Ana",
                                              "--reason",
                                              "stolen",
                                              "--new-passphrase-file",
                                              program.path("new")};
    const Ran blind = program.run(replace);
    CHECK(blind.exit == 2);
    CHECK(blind.err.find("nobody could ever read them again") != std::string::npos);
    CHECK(program.run_with("EVENHAND_PASSPHRASE='wrong'", replace).exit == 2);
    CHECK(program.run_with(passphrase, replace).exit == 0);
    const Ran shown =
        program.run({"archive", "show", card, "--passphrase-file", program.path("new")});
    CHECK(shown.exit == 0);
    CHECK(shown.out.find("Ines Moreau") != std::string::npos);
}

TEST_CASE("a team's key that is asked for without a team's archive is told to be one's own") {
    const Program program;
    CHECK(program.run({"team", "key"}).exit == 2);
    REQUIRE(program.run({"archive", "init", "--name", "Ana", "--no-passphrase"}).exit == 0);
    const Ran key = program.run({"team", "key"});
    CHECK(key.exit == 0);
    CHECK(key.out.size() == 65);
    CHECK(key.err.starts_with("warning: This is the key of the archive " +
                              (program.data() / "archive").string() + " on this computer"));
    CHECK(key.err.find("[team.own-archive]") != std::string::npos);
}

TEST_CASE("a key with a passphrase is asked for, and refused when it is the wrong one") {
    const Program program;
    CHECK(program.run({"archive", "init", "--name", "Ana"}).exit == 2);
    const Ran begun = program.run_with(passphrase, {"archive", "init", "--name", "Ana"});
    REQUIRE_MESSAGE(begun.exit == 0, begun.err);
    CHECK(begun.out.find("Recovery key: ") != std::string::npos);
    CHECK(begun.err.empty());
    REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
    const std::string file = program.path("demo/cards/demo-interview.scorecard.xml");
    const Ran locked = program.run({"archive", "keep", file});
    CHECK(locked.exit == 1);
    CHECK(locked.err.find("is locked: unlock it with its passphrase") != std::string::npos);
    const Ran wrong = program.run_with("EVENHAND_PASSPHRASE='wrong'", {"archive", "keep", file});
    CHECK(wrong.exit == 2);
    CHECK(wrong.err == "error: This is not the passphrase of your signing key.\n");
    CHECK(program.run_with(passphrase, {"archive", "keep", file}).exit == 0);
    evenhand::formats::write_file(program.path("words"), "correct horse\n");
    CHECK(program.run({"archive", "keep", file, "--passphrase-file", program.path("words")}).exit ==
          0);

    // The variable holds the old one: taken for the new one it would change nothing.
    CHECK(program.run_with(passphrase, {"archive", "passphrase"}).exit != 0);
    const auto at = begun.out.find("Recovery key: ") + 14;
    const std::string recovery = begun.out.substr(at, begun.out.find('\n', at) - at);
    evenhand::formats::write_file(program.path("new"), "new words\n");
    evenhand::formats::write_file(program.path("paper"), recovery + "\n");
    CHECK(program
              .run({"archive",
                    "recover",
                    "--recovery-file",
                    program.path("paper"),
                    "--new-passphrase-file",
                    program.path("new")})
              .exit == 0);
    CHECK(program.run_with(passphrase, {"archive", "keep", file}).exit == 2);
    CHECK(program.run({"archive", "keep", file, "--passphrase-file", program.path("new")}).exit ==
          0);

    const Ran other = program.run({"archive",
                                   "passphrase",
                                   "--passphrase-file",
                                   program.path("new"),
                                   "--new-passphrase-file",
                                   program.path("words")});
    CHECK(other.exit == 0);
    CHECK(other.out.find("An earlier recovery key does not open your key any more.") !=
          std::string::npos);
    evenhand::formats::write_file(program.path("short"), "horse\n");
    const Ran weak = program.run({"archive",
                                  "passphrase",
                                  "--passphrase-file",
                                  program.path("words"),
                                  "--new-passphrase-file",
                                  program.path("short")});
    CHECK(weak.exit == 0);
    CHECK(weak.err.starts_with("warning: This passphrase is short"));
}

TEST_CASE("a key without a passphrase has nothing to recover, and one that is gone is told") {
    const Program program;
    const Ran begun = program.run({"archive", "init", "--name", "Ana", "--no-passphrase"});
    CHECK(begun.exit == 0);
    CHECK(begun.out.find("ecovery") == std::string::npos);
    CHECK(begun.out.find("Your key has no passphrase") != std::string::npos);
    fs::remove(program.data() / "archive/keys");
    CHECK(program.run({"archive", "status"}).out.find(" is gone: nothing can be kept") !=
          std::string::npos);
    REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
    const std::string file = program.path("demo/cards/demo-interview.scorecard.xml");
    const Ran kept = program.run({"archive", "keep", file});
    CHECK(kept.exit == 1);
    CHECK(kept.err.find("is missing: bring it back") != std::string::npos);
    const Ran anew = program.run(
        {"archive", "replace-keys", "--name", "Ana", "--reason", "gone", "--no-passphrase"});
    CHECK_MESSAGE(anew.exit == 0, anew.err);
    CHECK(program.run({"archive", "keep", file}).exit == 0);
}

TEST_CASE("a folder and another archive are imported, a backup is restored") {
    const Office office;
    const Program other;
    const std::string from = (office.program.data() / "archive").string();
    CHECK(other.run({"archive", "init", "--name", "Bo", "--no-passphrase"}).exit == 0);
    CHECK(other.run({"archive", "import", from}).out == "1 scorecard taken over.\n");
    CHECK(other.run({"archive", "history", office.card})
              .out.find("Bo took it over from another archive, where Tomasz Nowak sealed it") !=
          std::string::npos);
    CHECK(other.run({"archive", "import", office.program.path("demo")}).out ==
          "no scorecards taken over, 1 was there already.\n");
    const std::string backup = other.path("all.backup");
    CHECK(other.run_with(passphrase, {"archive", "backup", backup}).exit == 0);
    const std::string back = other.path("back");
    CHECK(
        other.run_with("EVENHAND_PASSPHRASE='wrong'", {"archive", "restore", backup, back}).exit !=
        0);
    CHECK(other.run_with(passphrase, {"archive", "restore", backup, back}).exit == 0);
    CHECK(other.run({"archive", "list", "--archive", back}).out.ends_with("\n1 card\n"));
    const std::string words = other.path("words");
    evenhand::formats::write_file(words, "words of the backup\n");
    const std::string file = other.path("other.backup");
    CHECK(other.run({"archive", "backup", file, "--backup-passphrase-file", words}).exit == 0);
    CHECK(other
              .run({"archive",
                    "restore",
                    file,
                    other.path("again"),
                    "--backup-passphrase-file",
                    words})
              .exit == 0);
}
