#include "formats/internal/temporary_file.h"

#include <sys/stat.h>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using formats::internal::TemporaryFile;
namespace fs = std::filesystem;

namespace {

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a temporary file lies hidden beside its target and goes unless it becomes that") {
    const testing::ScratchFolder folder;
    {
        const TemporaryFile file(folder / "a");
        REQUIRE(entries(folder.path()) == 1);
        CHECK(fs::directory_iterator(folder.path())->path().filename().string().starts_with(".a."));
    }
    CHECK(entries(folder.path()) == 0);
}

TEST_CASE("it takes the place of an earlier file, or of none") {
    const testing::ScratchFolder folder;
    {
        TemporaryFile first(folder / "a", 0640);
        first.write("one");
        first.close();
        first.sync();
        CHECK(first.become_target());
    }
    CHECK(formats::read_file(folder / "a") == "one");
    CHECK(static_cast<int>(fs::status(folder / "a").permissions()) == 0640);
    {
        TemporaryFile second(folder / "a");
        second.write("two");
        CHECK_FALSE(second.become_target());
        CHECK(formats::read_file(folder / "a") == "one");
        second.replace_target();
    }
    CHECK(formats::read_file(folder / "a") == "two");
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("one that was moved from removes nothing") {
    const testing::ScratchFolder folder;
    TemporaryFile first(folder / "a");
    TemporaryFile second(std::move(first));
    second.write("x");
    CHECK(second.become_target());
    CHECK(second.target() == folder / "a");
}

TEST_CASE("a failure names the file that was to be written") {
    const testing::ScratchFolder folder;
    CHECK_THROWS_WITH_AS(TemporaryFile(folder / "none/a"),
                         doctest::Contains("none/a: no such file or directory"),
                         Error);
    fs::create_directory(folder / "b");
    TemporaryFile file(folder / "b");
    CHECK_THROWS_AS(file.replace_target(), Error);
    CHECK(formats::internal::folder_of("bare") == fs::path("."));
}
