#include "formats/file_writer.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
namespace fs = std::filesystem;

namespace {

std::ptrdiff_t files_in(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

}  // namespace

TEST_CASE("a file that is written piece by piece is there when it is finished") {
    const testing::ScratchFolder folder;
    const fs::path path = folder / "whole";
    formats::write_file(path, "earlier");
    formats::FileWriter file(path);
    file.write("one ");
    file.write(std::string("t\0wo", 4));
    CHECK(formats::read_file(path) == "earlier");
    file.finish();
    CHECK(formats::read_file(path) == std::string("one t\0wo", 8));
    CHECK(files_in(folder.path()) == 1);
    CHECK((fs::status(path).permissions() & fs::perms(0777)) == fs::perms(0600));
}

TEST_CASE("a file that is not finished leaves no trace") {
    const testing::ScratchFolder folder;
    {
        formats::FileWriter file(folder / "never");
        file.write("something");
    }
    CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("what is no regular file is not written piece by piece either") {
    const testing::ScratchFolder folder;
    CHECK_THROWS_AS(formats::FileWriter(folder.path()), Error);
    CHECK_THROWS_AS(formats::FileWriter(folder / "no" / "folder"), Error);
}
