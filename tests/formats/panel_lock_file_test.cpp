#include "formats/panel_lock_file.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using namespace evenhand::formats;

namespace {

PanelLock example() {
    return {{Id<Panel>("p-014"), std::string(64, 'a')},
            2,
            testing::at(0),
            std::string(64, 'c'),
            std::string(128, 'e')};
}

}  // namespace

TEST_CASE("a lock is read back the same, and its signature is not part of what is signed") {
    const auto read = read_lock(lock_bytes(example()), "l");
    REQUIRE(read.value);
    CHECK(*read.value == example());
    PanelLock other = example();
    other.signature = std::string(128, '0');
    CHECK(lock_text(other) == lock_text(example()));
    CHECK(lock_bytes(other) != lock_bytes(example()));
}

TEST_CASE("a lock cut off anywhere, or longer, is none") {
    const std::string bytes = lock_bytes(example());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        REQUIRE_FALSE(read_lock(std::string_view(bytes).substr(0, size), "l").value);
    }
    CHECK_FALSE(read_lock(bytes + "x y\n", "l").value);
}

TEST_CASE("what is wrong with a lock is told by its line") {
    std::string bytes = lock_bytes(example());
    bytes.replace(bytes.find("revision 2"), 10, "revision 0");
    const auto read = read_lock(bytes, "l");
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "lock.line");
    CHECK(read.findings[0].location == "l:3");
    CHECK(read.findings[0].message == "This line must have a number from 1 on.");
}
