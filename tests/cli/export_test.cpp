#include <doctest/doctest.h>

#include "program.h"

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
        CHECK(program.run({"export", pdf, "-o", program.path("again.pdf")}).exit == 2);
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
