#include <doctest/doctest.h>

#include "archive_office.h"
#include "panel_office.h"

using namespace evenhand;
using testing::PanelOffice;
using testing::Program;

TEST_CASE("a panel goes from its key to the opened cards by the command line") {
    const PanelOffice office;
    CHECK(office.chair.run({"panel", "key"}).exit == 2);
    const auto key = office.run({"panel", "key"});
    REQUIRE(key.exit == 0);
    CHECK(key.out.find("\nRecovery key, to be kept on paper: ") == 64);
    CHECK(office.run({"panel", "key"}).out == key.out.substr(0, 65));
    const std::string file = office.chair.path("p-1.panel.xml");
    const auto made =
        office.run({"panel",   "new",       "--id",          "p-1", "--candidate",   "Someone",
                    "--chair", "Keiko Abe", "--interviewer", "ana", "--interviewer", "Bo Lind",
                    "--kit",   "short-one", "--bar",         "3.5", "--due",         "2099-12-01",
                    "-o",      file});
    CHECK(made.err.empty());
    REQUIRE(made.exit == 0);
    const auto invited = office.run({"panel", "invite", file, "--into", office.shared()});
    REQUIRE(invited.exit == 0);
    CHECK(invited.out == office.shared() + "/p-1.ana.invitation.xml\n" + office.shared() +
                             "/p-1.bo.invitation.xml\n");
    const Program ana;
    const std::string session = office.interview("ana", ana);
    CHECK(office.run({"panel", "status", office.shared()})
              .out.find("Ana Ferreira: not in, interview begun\n") != std::string::npos);
    const std::string card = ana.path("card.scorecard.xml");
    const auto finished = ana.run({"finish", session, "-o", card, "--recommend", "no-decision"});
    CHECK(finished.err.find("The card is sealed, and handed in to panel p-1.") !=
          std::string::npos);
    REQUIRE(finished.exit == 0);
    CHECK(office.run({"panel", "status", office.shared()}).out.find("1 of 2 cards in") !=
          std::string::npos);
    const auto again = ana.run({"panel", "submit", card, "--folder", office.shared()});
    CHECK(again.exit == 0);
    CHECK(again.err.find("[panel.same-card]") != std::string::npos);
    const auto reminders = office.run({"panel", "reminders", office.shared()});
    CHECK(reminders.out.starts_with("To: Bo Lind\n"));
    const std::string pdf = office.chair.path("list.pdf");
    CHECK(office.run({"panel", "reminders", office.shared(), "--pdf", pdf}).out == pdf + "\n");
    evenhand::formats::write_file(pdf, "%PDF-1.7 of somebody else");
    CHECK(office.run({"panel", "reminders", office.shared(), "--pdf", pdf}).exit == 2);
    CHECK(evenhand::formats::read_file(pdf).ends_with("somebody else"));
    CHECK(office.run({"panel", "reminders", office.shared(), "--pdf", pdf, "--replace"}).exit == 0);
    const auto early = office.run({"panel", "reveal", office.shared()});
    CHECK(early.exit == 2);
    CHECK(early.err.find("Not all cards are in: Bo Lind missing.") != std::string::npos);
    CHECK(office.run({"panel", "reveal", office.shared(), "--close"}).exit == 2);
    const auto blank = office.run({"panel", "reveal", office.shared(), "--close", "--reason", " "});
    CHECK(blank.exit == 2);
    CHECK(blank.err.find("The reason is blank; say why.") != std::string::npos);
    const auto wrong = office.chair.run_with(
        "EVENHAND_PASSPHRASE=x",
        {"panel", "reveal", office.shared(), "--close", "--reason", "Bo is ill."});
    CHECK(wrong.exit == 2);
    CHECK(wrong.err.find("[panel.passphrase]") != std::string::npos);
    const auto opened =
        office.run({"panel", "reveal", office.shared(), "--close", "--reason", "Bo is ill."});
    CHECK(opened.exit == 0);
    CHECK(opened.out.find("Closed before all were in: Bo is ill.\n  missing: Bo Lind\n") !=
          std::string::npos);
    const std::string copy = office.shared() + "/p-1.opened/ana.1.scorecard.xml";
    CHECK(formats::read_file(copy) == formats::read_file(card));
    const auto listed = ana.run({"panel", "opened", office.shared(), "--json"});
    CHECK(listed.exit == 0);
    CHECK(listed.out.find("\"closed\": \"Bo is ill.\"") != std::string::npos);
    CHECK(ana.run({"panel", "show", office.shared()}).exit == 0);

    const std::string packet = ana.path("packet.pdf");
    CHECK(ana.run({"packet", office.shared(), "-o", packet}).out == packet + "\n");
    CHECK(ana.run({"verify", packet}).exit == 0);
    const std::string into = ana.path("packets");
    CHECK(ana.run({"packet", "--all", office.shared(), "--into", into}).out ==
          into + "/p-1.packet.pdf\n1 written, 0 refused\n");
    CHECK(ana.run({"verify", into + "/p-1.packet.pdf"}).exit == 0);
    CHECK(ana.run({"packet", "--all", office.shared(), "--into", into}).exit == 2);
    const std::string copies = ana.path("copies");
    const auto redacted =
        ana.run({"packet", "--all", office.shared(), "--subject-access", "--into", copies});
    CHECK(redacted.out.ends_with(".packet.pdf\n1 written, 0 refused\n"));
    CHECK(std::filesystem::directory_iterator(copies)->path().filename().string().starts_with(
        "subject-access-"));
    CHECK(ana.run({"packet",
                   "--all",
                   office.shared(),
                   "--subject-access",
                   "--preview",
                   "--into",
                   copies})
              .exit == 2);
    CHECK(ana.run({"packet", "--all", ana.path("absent"), "--into", into}).exit == 2);
    CHECK(ana.run({"packet", office.shared(), "--into", into}).exit == 2);
    const auto ledger = ana.run({"decisions", office.shared()});
    CHECK(ledger.exit == 0);
    CHECK(ledger.out == "p-1, Someone, QA engineer: not decided.\n");
    CHECK(ana.run({"decisions", office.shared(), "--csv"}).out.starts_with("panel,candidate,"));
    CHECK(ana.run({"decisions", office.shared(), "--json"}).out.starts_with("[\n"));
    CHECK(ana.run({"decisions", into}).exit == 2);
}

TEST_CASE("a bar that is no number is refused, and it is said what would be one") {
    const PanelOffice office;
    for (const char* option : {"--bar", "--least"}) {
        std::vector<std::string> panel{"panel", "new", option, "abc"};
        panel.insert(panel.end(), {"--candidate", "Someone", "--chair", "Keiko Abe"});
        panel.insert(panel.end(), {"--interviewer", "ana", "--due", "2099-12-01", "-o", "x"});
        const auto typed = office.run(panel);
        CHECK(typed.exit == 2);
        CHECK(typed.err.find("'abc' is no number; write one like 3.5.") != std::string::npos);
    }
}

TEST_CASE("people are imported, merged and parted by the command line") {
    const PanelOffice office;
    CHECK(office.chair.run({"people", "list"}).out ==
          "ana  Ana Ferreira  ana@example.org\nbo  Bo Lind\n");
    CHECK(office.chair.run({"people", "merge", "bo", "ana", "--by", "Lead"}).exit == 2);
    CHECK(
        office.chair.run({"people", "merge", "bo", "ana", "--by", "Lead", "--reason", "one person"})
            .out == "bo stands for ana from now on.\n");
    CHECK(office.chair.run({"people", "list"}).out.ends_with("bo  Bo Lind  (stands for ana)\n"));
    CHECK(office.chair.run({"people", "unmerge", "bo", "--by", "Lead", "--reason", "two after all"})
              .out == "bo counts by itself again.\n");
    const auto log = office.chair.run({"people", "list", "--log"});
    CHECK(log.out.find("Lead: bo stands for ana: one person\n") != std::string::npos);
    CHECK(log.out.find("Lead: bo stands no longer for ana: two after all\n") != std::string::npos);
    CHECK(office.chair.run({"people", "merge", "bo", "eve", "--by", "L", "--reason", "x"})
              .err.find("[merge.unknown]") != std::string::npos);
}

TEST_CASE("cards that wait for their panel's folder are handed in together") {
    const Program own;
    const auto none = own.run({"panel", "submit", "--waiting"});
    CHECK(none.exit == 0);
    CHECK(none.out == "0\n");
    CHECK(own.run({"panel", "submit"}).exit == 2);
    CHECK(own.run({"panel", "submit", "card.xml"}).exit == 2);
    CHECK(own.run({"panel", "submit", "card.xml", "--folder", own.path("x"), "--waiting"}).exit ==
          2);
}

TEST_CASE("a card that is handed in by its id in the archive asks for the key's passphrase") {
    const Program own;
    REQUIRE(own.run_with(testing::passphrase, {"archive", "init", "--name", "Ana"}).exit == 0);
    REQUIRE(own.run({"demo", "--into", own.path("demo")}).exit == 0);
    const std::string file = own.path("demo/cards/demo-interview.scorecard.xml");
    const auto kept = own.run_with(testing::passphrase, {"archive", "keep", file});
    REQUIRE(kept.exit == 0);
    const std::vector<std::string> submit{
        "panel", "submit", kept.out.substr(0, 32), "--folder", own.path("shared")};
    const auto locked = own.run(submit);
    CHECK(locked.exit == 1);
    CHECK(locked.err.find("unlock it with its passphrase") != std::string::npos);
    CHECK(own.run_with("EVENHAND_PASSPHRASE='wrong'", submit).err ==
          "error: This is not the passphrase of your signing key.\n");
    formats::write_file(own.path("words"), "correct horse\n");
    auto with_file = submit;
    with_file.insert(with_file.end(), {"--passphrase-file", own.path("words")});
    for (const auto& unlocked : {own.run_with(testing::passphrase, submit), own.run(with_file)}) {
        CHECK(unlocked.exit == 2);
        CHECK(unlocked.err.find("[panel.none]") != std::string::npos);
    }
}
