#include "formats/file.h"

#include <fstream>
#include <sys/stat.h>

#include <doctest/doctest.h>

#include "core/error.h"
#include "scratch_folder.h"

using namespace evenhand;
using formats::read_file;
using formats::write_file;
namespace fs = std::filesystem;

namespace {

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file written is read back byte for byte") {
    const testing::ScratchFolder folder;
    const std::string bytes("a\0b\r\n\xFF", 6);
    write_file(folder / "card", bytes);
    CHECK(read_file(folder / "card") == bytes);
    CHECK(formats::read_beginning(folder / "card", 3) == bytes.substr(0, 3));
    CHECK(formats::read_beginning(folder / "card", 99) == bytes);
}

TEST_CASE("a written file is its owner's only and leaves no other file behind") {
    const testing::ScratchFolder folder;
    write_file(folder / "card", "one");
    write_file(folder / "card", "two");
    CHECK(read_file(folder / "card") == "two");
    CHECK(entries(folder.path()) == 1);
    CHECK((fs::status(folder / "card").permissions() & fs::perms::all) ==
          (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a file that cannot be written leaves the earlier one and no trace") {
    const testing::ScratchFolder folder;
    CHECK_THROWS_WITH_AS(write_file(folder / "no/such/card", "x"),
                         doctest::Contains("no such file or directory"),
                         Error);
    fs::create_directory(folder / "taken");
    CHECK_THROWS_AS(write_file(folder / "taken", "x"), Error);
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("through a link the file behind it is written, and what is no file is refused") {
    const testing::ScratchFolder folder;
    write_file(folder / "real", "one");
    fs::create_symlink(folder / "real", folder / "link");
    write_file(folder / "link", "two");
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(read_file(folder / "real") == "two");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK_THROWS_WITH_AS(
        write_file(folder / "pipe", "x"), doctest::Contains("it is no regular file"), Error);
    CHECK(fs::is_fifo(folder / "pipe"));
}

TEST_CASE("what cannot be read says why") {
    const testing::ScratchFolder folder;
    CHECK_THROWS_WITH_AS(
        (void)read_file(folder / "none"), doctest::Contains("no such file or directory"), Error);
    CHECK_THROWS_WITH_AS(
        (void)read_file(folder.path()), doctest::Contains("it is a folder"), Error);
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK_THROWS_WITH_AS(
        (void)read_file(folder / "pipe"), doctest::Contains("it is no regular file"), Error);
}

TEST_CASE("a file that is too large is refused, one of just that size is not") {
    const testing::ScratchFolder folder;
    write_file(folder / "card", "12345");
    CHECK(read_file(folder / "card", 5) == "12345");
    CHECK_THROWS_WITH_AS(
        (void)read_file(folder / "card", 4), doctest::Contains("more than the 4 bytes"), Error);
}

TEST_CASE("folders are made with those above them, for their owner only") {
    const testing::ScratchFolder folder;
    formats::make_folder(folder / "a/b/c");
    CHECK(fs::is_directory(folder / "a/b/c"));
    CHECK((fs::status(folder / "a").permissions() & fs::perms::all) == fs::perms::owner_all);
    formats::make_folder(folder / "a/b/c");
    write_file(folder / "file", "x");
    CHECK_THROWS_AS(formats::make_folder(folder / "file"), Error);
    CHECK_THROWS_AS(formats::make_folder(folder / "file/below"), Error);
}
