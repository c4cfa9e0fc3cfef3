#include "formats/line_file.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using formats::add_lines;
using formats::read_file;

TEST_CASE("lines are added to the end, each once, and a missing file is made") {
    const testing::ScratchFolder folder;
    add_lines(folder / "words", "one\ntwo\n");
    add_lines(folder / "words", "two\nthree\n");
    CHECK(read_file(folder / "words") == "one\ntwo\nthree\n");
    const auto permissions = std::filesystem::status(folder / "words").permissions();
    CHECK((permissions & std::filesystem::perms::others_all) == std::filesystem::perms::none);
}

TEST_CASE("a last line without a line feed stays a line of its own") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "words", "by hand");
    add_lines(folder / "words", "by hand\n");
    CHECK(read_file(folder / "words") == "by hand");
    add_lines(folder / "words", "added\n");
    CHECK(read_file(folder / "words") == "by hand\nadded\n");
}

TEST_CASE("what another program has added meanwhile stays") {
    const testing::ScratchFolder folder;
    add_lines(folder / "words", "mine\n");
    add_lines(folder / "words", "another's\n");
    add_lines(folder / "words", "mine\nmine too\n");
    CHECK(read_file(folder / "words") == "mine\nanother's\nmine too\n");
}

TEST_CASE("a file that cannot be written is told by its name") {
    const testing::ScratchFolder folder;
    CHECK_THROWS_AS(add_lines(folder / "none" / "words", "one\n"), Error);
    CHECK_THROWS_AS(add_lines(folder.path(), "one\n"), Error);
}
