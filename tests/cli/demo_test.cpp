#include <doctest/doctest.h>

#include "program.h"

using evenhand::testing::Program;

TEST_CASE("the demo prints the paths of a card and a PDF that are there") {
    const Program program;
    const auto ran = program.run({"demo"});
    CHECK(ran.exit == 0);
    CHECK(ran.err.empty());
    const std::string card = (program.data() / "demo/cards/demo-interview.scorecard.xml").string();
    const std::string pdf = (program.data() / "demo/demo-interview.pdf").string();
    CHECK(ran.out == card + "\n" + pdf + "\n");
    CHECK(evenhand::formats::read_file(pdf).starts_with("%PDF"));
    CHECK(program.run({"check", card}).exit == 0);
}

TEST_CASE("the demo goes where it is told") {
    const Program program;
    CHECK(program.run({"demo", "--into", program.path("there")}).exit == 0);
    CHECK(std::filesystem::exists(program.path("there/demo-interview.pdf")));
    CHECK_FALSE(std::filesystem::exists(program.data()));
}

TEST_CASE("a folder that cannot be written is a failure of the world") {
    const Program program;
    const auto ran = program.run({"demo", "--into", "/proc/none"});
    CHECK(ran.exit == 1);
    CHECK(ran.err.starts_with("error: Cannot write /proc/none"));
}
