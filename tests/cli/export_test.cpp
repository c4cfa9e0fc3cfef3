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
    const auto ran = program.run(
        {"export", program.path("demo/demo-interview.pdf"), "-o", program.path("x.pdf")});
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK_FALSE(std::filesystem::exists(program.path("x.pdf")));
}
