#include "app/command_line.h"

#include <doctest/doctest.h>

using evenhand::app::CommandLine;
using evenhand::app::read_command_line;

TEST_CASE("without arguments the window opens") {
    const CommandLine line = read_command_line({});
    CHECK(line.wish == CommandLine::Wish::open);
    CHECK_FALSE(line.file);
}

TEST_CASE("a file is opened") {
    const CommandLine line = read_command_line({"ines.invitation.xml"});
    CHECK(line.wish == CommandLine::Wish::open);
    CHECK(line.file == "ines.invitation.xml");
}

TEST_CASE("after two dashes a file may begin with a dash") {
    CHECK(read_command_line({"--", "-odd.invitation.xml"}).file == "-odd.invitation.xml");
}

TEST_CASE("help and version are asked for by name") {
    CHECK(read_command_line({"--help"}).wish == CommandLine::Wish::help);
    CHECK(read_command_line({"--version"}).wish == CommandLine::Wish::version);
}

TEST_CASE("what cannot be understood is said in a sentence") {
    const CommandLine option = read_command_line({"--fast"});
    CHECK(option.wish == CommandLine::Wish::wrong);
    CHECK(option.complaint == "There is no option '--fast'.");
    const CommandLine two = read_command_line({"a.invitation.xml", "b.invitation.xml"});
    CHECK(two.wish == CommandLine::Wish::wrong);
    CHECK(two.complaint == "Only one file can be opened at a time.");
}
