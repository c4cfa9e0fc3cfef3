#include <cstdlib>

#include <doctest/doctest.h>

#include "archive_office.h"

using evenhand::testing::Office;
using evenhand::testing::Program;

TEST_CASE("a card is exported to the PDF named, and the name printed") {
    const Program program;
    REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
    const std::string card = program.path("demo/cards/demo-interview.scorecard.xml");
    const auto ran = program.run({"export", card, "-o", program.path("card.pdf")});
    CHECK(ran.exit == 0);
    CHECK(ran.out == program.path("card.pdf") + "\n");
    CHECK(evenhand::formats::read_file(program.path("card.pdf")) ==
          evenhand::formats::read_file(program.path("demo/demo-interview.pdf")));
}

TEST_CASE(
    "a folder that is not there is exit 1, what is no card exit 2, and neither leaves a file") {
    const Program program;
    REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
    const std::string card = program.path("demo/cards/demo-interview.scorecard.xml");
    CHECK(program.run({"export", card, "-o", program.path("no/such/card.pdf")}).exit == 1);
    evenhand::formats::write_file(program.path("other.pdf"), "%PDF-1.7\nof something else");
    const auto ran =
        program.run({"export", program.path("other.pdf"), "-o", program.path("x.pdf")});
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("[pdf.no-card]") != std::string::npos);
    CHECK(ran.out.empty());
    CHECK_FALSE(std::filesystem::exists(program.path("x.pdf")));
}

TEST_CASE("a folder of cards is exported as what is asked for, and one place for it is needed") {
    const Program program;
    REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
    const std::string cards = program.path("demo/cards");
    const auto ran = program.run({"export", cards, "--into", program.path("out"), "--as", "json"});
    CHECK(ran.exit == 0);
    CHECK(ran.out == "1 written, 0 refused\n");
    CHECK(std::filesystem::exists(program.path("out/demo-interview.json")));

    const auto again =
        program.run({"export", cards, "--into", program.path("out"), "--as", "json"});
    CHECK(again.exit == 2);
    CHECK(again.err.find("export.target") != std::string::npos);
    CHECK(program.run({"export", cards}).exit == 2);
    CHECK(program.run({"export", cards, "--into", program.path("out"), "--as", "docx"}).exit == 2);
    CHECK(program.run({"export", program.path("nowhere"), "--into", program.path("out")}).exit ==
          2);
}

TEST_CASE("redacted copies are previewed, written and verified, and go under no card's name") {
    const Program program;
    REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
    const std::string card = program.path("demo/cards/demo-interview.scorecard.xml");
    const auto preview =
        program.run({"export", card, "--anonymised", "--preview", "--also", "staging"});
    CHECK(preview.exit == 0);
    CHECK(preview.out.find("“staging” replaced by [removed] (question 1, note ") !=
          std::string::npos);
    for (const std::string kind : {"--anonymised", "--subject-access"}) {
        const std::string pdf = program.path("copy" + kind + ".pdf");
        CHECK(program.run({"export", card, kind, "-o", pdf}).exit == 0);
        const auto verified = program.run({"verify", pdf, "--json"});
        CHECK(verified.exit == 0);
        CHECK(verified.out.find("\"result\": \"redacted-copy\"") != std::string::npos);
        const auto again = program.run({"export", pdf, "-o", program.path("again.pdf")});
        CHECK(again.exit == 2);
        CHECK(again.err.find("[card.redacted-copy]") != std::string::npos);
    }
    const std::string xml = program.path("copy.redacted.xml");
    CHECK(program.run({"export", card, "--anonymised", "-o", xml}).exit == 0);
    CHECK(program.run({"verify", xml}).exit == 0);
    CHECK(program.run({"archive", "keep", xml, "--data", program.path("data")}).exit == 2);
    const auto named =
        program.run({"export", card, "--anonymised", "-o", program.path("c.scorecard.xml")});
    CHECK(named.exit == 2);
    CHECK(program.run({"export", card, "--preview"}).exit == 2);
    CHECK(program.run({"export", card, "--also", "X", "-o", program.path("x.pdf")}).exit == 2);
    const auto folder = program.run(
        {"export", program.path("demo/cards"), "--anonymised", "--into", program.path("out")});
    CHECK(folder.out == "1 written, 0 refused\n");
}

TEST_CASE("the archive's export has the same copies, of the newest revision alone") {
    const Office office;
    const std::string pdf = office.program.path("copy.pdf");
    const auto preview = office.archive(
        {"export", office.card, "--subject-access", "--preview", "--also", "staging"});
    CHECK(preview.exit == 0);
    CHECK(preview.out.find("“staging” replaced by [removed]") != std::string::npos);
    const auto written = office.archive({"export", office.card, "--anonymised", "-o", pdf});
    CHECK(written.exit == 0);
    CHECK(written.out == pdf + "\n");
    CHECK(office.program.run({"verify", pdf}).out.starts_with("Redacted copy, intact"));
    CHECK(office.archive({"export", office.card, "--anonymised", "-o", pdf}).exit == 2);
    CHECK(office.archive({"export", office.card, "--also", "X", "-o", pdf, "--replace"}).exit == 2);
    CHECK(office.archive({"export", office.card, "--preview"}).exit == 2);
    CHECK(office.archive({"export", office.card}).exit == 2);
    CHECK(office
              .archive({"export",
                        office.card,
                        "--anonymised",
                        "--revision",
                        "1",
                        "-o",
                        office.program.path("r.pdf")})
              .exit == 2);
}

TEST_CASE("a folder's export that is interrupted leaves whole files, and says how many") {
    const Program program;
    REQUIRE(program.run({"demo", "--into", program.path("demo")}).exit == 0);
    const std::string card = program.path("demo/cards/demo-interview.scorecard.xml");
    for (const std::string kind : {"", "--anonymised"}) {
        CAPTURE(kind);
        const std::string out = program.path("out" + kind);
        const std::string said = program.path("said" + kind);
        const std::string script =
            "set -m; cd '" + program.path("") +
            "'; mkdir -p many; for i in \\$(seq 400); do ln -f '" + card +
            "' many/\\$i.scorecard.xml; done; EVENHAND_DATA='" + program.data().string() +
            "' '" EVENHAND_CLI "' export many " + kind + " --replace --into '" + out + "' >'" +
            said + "' 2>&1 & job=\\$!; for i in \\$(seq 1200); do ls '" + out +
            "' 2>/dev/null | grep -q pdf && break; sleep 0.1; done; kill -INT \\$job; wait \\$job";
        CHECK(WEXITSTATUS(std::system(("bash -c \"" + script + "\" 2>/dev/null").c_str())) == 1);
        const std::string words = evenhand::formats::read_file(said);
        CAPTURE(words);
        CHECK(words.find("error: Stopped after ") != std::string::npos);
        CHECK(words.find(" of 400 scorecards. What is written is whole.\n") != std::string::npos);
        for (const auto& entry : std::filesystem::directory_iterator(out)) {
            CHECK(program.run({"verify", entry.path().string()}).exit == 0);
        }
    }
}
