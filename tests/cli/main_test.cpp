#include <cstdlib>

#include <doctest/doctest.h>

#include "program.h"

using evenhand::testing::Program;

TEST_CASE("help and version are no fault") {
    const Program program;
    const auto help = program.run({"--help"});
    CHECK(help.exit == 0);
    for (const char* command : {"import",
                                "rubrics",
                                "check",
                                "draft",
                                "diff",
                                "publish",
                                "demo",
                                "finish",
                                "discard",
                                "restore",
                                "show",
                                "export"}) {
        CHECK(help.out.find(command) != std::string::npos);
    }
    CHECK(program.run({"--version"}).out.starts_with("evenhand-cli 0."));
    CHECK(program.run({"export", "--help"}).exit == 0);
}

TEST_CASE("output that is lost is a failure of the world") {
    const Program program;
    const int status = std::system("'" EVENHAND_CLI "' --version >/dev/full 2>/dev/null");
    CHECK(WEXITSTATUS(status) == 1);
}

TEST_CASE("bad usage is exit 2 with a sentence on standard error") {
    const Program program;
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {}, {"dance"}, {"import"}, {"check"}, {"export", "x"}, {"demo", "--loud"}}) {
        const auto ran = program.run(arguments);
        CHECK(ran.exit == 2);
        CHECK(ran.out.empty());
        CHECK_FALSE(ran.err.empty());
    }
}
