#include "workflow/private_page.h"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
namespace fs = std::filesystem;

namespace {

constexpr fs::perms owner_only = fs::perms::owner_read | fs::perms::owner_write;

}  // namespace

TEST_CASE("a recovery key is written for its owner only") {
    const testing::ScratchFolder folder;
    const fs::path file = folder / "key.txt";
    workflow::write_private_page(file, "K7QF-2M9X\n");
    CHECK(formats::read_file(file) == "K7QF-2M9X\n");
    CHECK(fs::status(file).permissions() == owner_only);
}

TEST_CASE("over a file that others can read, a recovery key is written for its owner only") {
    const testing::ScratchFolder folder;
    const fs::path file = folder / "key.txt";
    std::ofstream(file) << "a longer text that was here before\n";
    fs::permissions(file, owner_only | fs::perms::group_read | fs::perms::others_read);
    std::ifstream open_before(file);
    workflow::write_private_page(file, "K7QF-2M9X\n");
    CHECK(formats::read_file(file) == "K7QF-2M9X\n");
    CHECK(fs::status(file).permissions() == owner_only);
    std::string seen;
    std::getline(open_before, seen);
    CHECK(seen == "a longer text that was here before");  // Whoever had it open sees no key.
}

TEST_CASE("a recovery key that cannot be written is told") {
    const testing::ScratchFolder folder;
    CHECK_THROWS_AS(workflow::write_private_page(folder / "none" / "key.txt", "K7QF"), Error);
}
