#include "formats/debrief_start_file.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using namespace evenhand::formats;

namespace {

DebriefStart example() {
    return {{Id<Panel>("p-014"), std::string(64, 'a')},
            std::string(64, 'c'),
            testing::at(0),
            15,
            {{Id<Rater>("ana"), "Ana Ferreira"}, {Id<Rater>("bo"), "Bo"}},
            std::string(128, 'e')};
}

Finding fault_with(const std::string& from, const std::string& to) {
    std::string bytes = debrief_start_bytes(example());
    REQUIRE(bytes.find(from) != std::string::npos);
    const auto read = read_debrief_start(bytes.replace(bytes.find(from), from.size(), to), "s");
    CHECK_FALSE(read.value);
    REQUIRE(read.findings.size() == 1);
    return read.findings[0];
}

}  // namespace

TEST_CASE("the beginning of a debrief is read back the same") {
    const auto read = read_debrief_start(debrief_start_bytes(example()), "s");
    REQUIRE(read.value);
    CHECK(*read.value == example());
}

TEST_CASE("each fault of a debrief's beginning is told with its line") {
    CHECK(fault_with("evenhand-debrief-start-1", "evenhand-debrief-start-2").code == "start.newer");
    CHECK(fault_with("evenhand-debrief-start-1", "hello").code == "start.foreign");
    CHECK(fault_with("reading 15", "reading soon").location == "s:6");
    CHECK(fault_with("member bo Bo", "member bo").message ==
          "This line must have a member's id and name.");
    CHECK(fault_with("signature e", "signature g").code == "start.line");
}

TEST_CASE("a debrief's beginning cut off anywhere is none") {
    const std::string bytes = debrief_start_bytes(example());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        REQUIRE_FALSE(read_debrief_start(std::string_view(bytes).substr(0, size), "s").value);
    }
}
