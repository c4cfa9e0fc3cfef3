#include <doctest/doctest.h>

#include "program.h"

using evenhand::testing::Program;
using evenhand::testing::source_folder;

TEST_CASE("checking the shipped rubrics is silent") {
    const Program program;
    const auto ran =
        program.run({"check", source_folder + "/rubrics/q09-missed-bug-to-production.rubric.xml"});
    CHECK(ran.exit == 0);
    CHECK(ran.out.empty());
    CHECK(ran.err.empty());
}

TEST_CASE("a broken rubric is exit 2, with its file, line and what would be right") {
    const Program program;
    evenhand::formats::write_file(program.path("bad.rubric.xml"), "<rubric");
    const auto ran = program.run({"check", program.path("bad.rubric.xml")});
    CHECK(ran.exit == 2);
    CHECK(ran.err.starts_with("bad.rubric.xml"));
    CHECK(ran.err.find(": error: ") != std::string::npos);
}

TEST_CASE("a file that is not there is exit 2 with one sentence") {
    const Program program;
    const auto ran = program.run({"check", program.path("none.rubric.xml")});
    CHECK(ran.exit == 2);
    CHECK(ran.err == "error: Cannot read " + program.path("none.rubric.xml") +
                         ": no such file or directory.\n");
}
