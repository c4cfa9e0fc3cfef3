#include "formats/shared_folder.h"

#include <atomic>
#include <sys/stat.h>
#include <thread>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using namespace std::chrono_literals;
using formats::FolderLock;
using formats::NewFiles;
using formats::Permanence;
using formats::read_file;
namespace fs = std::filesystem;

namespace {

int mode_of(const fs::path& path) {
    return static_cast<int>(fs::status(path).permissions());
}

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("what is made in a team's folder is open to the team") {
    const testing::ScratchFolder folder;
    REQUIRE(::chmod(folder.path().c_str(), 02770) == 0);
    formats::make_shared_folder(folder / "drafts");
    CHECK((mode_of(folder / "drafts") & 07777) == 02770);
    formats::replace_file(folder / "drafts/a", "1");
    CHECK(mode_of(folder / "drafts/a") == 0660);
    CHECK(formats::create_file(folder / "b", "1", Permanence::read_only));
    CHECK(mode_of(folder / "b") == 0440);
    const FolderLock lock(folder / "drafts/.lock", 0ms);
    CHECK(mode_of(folder / "drafts/.lock") == 0660);
}

TEST_CASE("what is made in a person's own folder is theirs alone") {
    const testing::ScratchFolder folder;
    formats::make_shared_folder(folder / "data/rubrics");
    CHECK(mode_of(folder / "data") == 0700);
    CHECK(mode_of(folder / "data/rubrics") == 0700);
    formats::replace_file(folder / "data/rubrics/a", "1");
    CHECK(mode_of(folder / "data/rubrics/a") == 0600);
    formats::make_shared_folder(folder / "data/rubrics");
    CHECK(mode_of(folder / "data/rubrics") == 0700);
}

TEST_CASE("a file that may not be replaced is created once") {
    const testing::ScratchFolder folder;
    CHECK(formats::create_file(folder / "a", "one", Permanence::changeable));
    CHECK_FALSE(formats::create_file(folder / "a", "two", Permanence::changeable));
    CHECK(read_file(folder / "a") == "one");
    formats::replace_file(folder / "a", "three");
    CHECK(read_file(folder / "a") == "three");
    CHECK(entries(folder.path()) == 1);
    CHECK_THROWS_AS((void)formats::create_file(folder / "no/a", "x", Permanence::changeable),
                    Error);
}

TEST_CASE("moving a file overwrites nothing, removing one that is gone is fine") {
    const testing::ScratchFolder folder;
    formats::replace_file(folder / "a", "a");
    formats::replace_file(folder / "b", "b");
    CHECK_FALSE(formats::move_file(folder / "a", folder / "b"));
    CHECK(read_file(folder / "b") == "b");
    CHECK(formats::move_file(folder / "a", folder / "c"));
    CHECK(read_file(folder / "c") == "a");
    CHECK_FALSE(fs::exists(folder / "a"));
    CHECK_THROWS_AS((void)formats::move_file(folder / "a", folder / "d"), Error);
    formats::remove_file(folder / "a");
    formats::remove_file(folder / "b");
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("a batch of new files is there once it is placed") {
    const testing::ScratchFolder folder;
    formats::replace_file(folder / "b", "earlier");
    NewFiles batch;
    batch.add(folder / "a", "a");
    batch.add(folder / "b", "b");
    batch.add(folder / "c", "c");
    CHECK(batch.size() == 3);
    CHECK_FALSE(fs::exists(folder / "a"));
    const auto placed = batch.place();
    REQUIRE(placed.size() == 3);
    CHECK(placed[0].outcome == NewFiles::Outcome::written);
    CHECK(placed[1].outcome == NewFiles::Outcome::taken);
    CHECK(placed[2].outcome == NewFiles::Outcome::written);
    CHECK(read_file(folder / "a") == "a");
    CHECK(read_file(folder / "b") == "earlier");
    CHECK(batch.size() == 0);
    CHECK(entries(folder.path()) == 3);
}

TEST_CASE("a batch that is not placed leaves nothing, and one that cannot be says why") {
    const testing::ScratchFolder folder;
    {
        NewFiles batch;
        batch.add(folder / "a", "a");
    }
    CHECK(entries(folder.path()) == 0);
    NewFiles batch;
    CHECK_THROWS_AS(batch.add(folder / "none/a", "a"), Error);
    fs::create_directory(folder / "gone");
    batch.add(folder / "gone/a", "a");
    fs::remove_all(folder / "gone");
    const auto placed = batch.place();
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].outcome == NewFiles::Outcome::failed);
    CHECK(placed[0].reason.find("no such file or directory") != std::string::npos);
}

TEST_CASE("a lock keeps out a second taker, in the same program too, until it goes") {
    const testing::ScratchFolder folder;
    {
        const FolderLock lock(folder / ".lock", 0ms);
        CHECK(lock.held());
        CHECK_THROWS_WITH_AS(FolderLock(folder / ".lock", 10ms),
                             doctest::Contains("Another Evenhand is writing in"),
                             Error);
    }
    CHECK(FolderLock(folder / ".lock", 0ms).held());
    CHECK_THROWS_AS(FolderLock(folder / "none/.lock", 0ms), Error);
}

TEST_CASE("of many that change a file under the lock none is lost") {
    const testing::ScratchFolder folder;
    formats::replace_file(folder / "count", "");
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&folder] {
            for (int j = 0; j < 10; ++j) {
                const FolderLock lock(folder / ".lock", 60s);
                formats::replace_file(folder / "count", read_file(folder / "count") + "x");
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(read_file(folder / "count").size() == 80);
}
