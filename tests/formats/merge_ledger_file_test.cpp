#include "formats/merge_ledger_file.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using formats::ledger_bytes;
using formats::read_ledger;

namespace {

MergeLedger example() {
    const Id<Person> from("a.ferreira");
    const Id<Person> into("ana");
    return {{testing::at(0), PersonMerge::Kind::merge, from, into, "Lead", "one\tperson\n\\"},
            {testing::at(9), PersonMerge::Kind::unmerge, from, into, "Lead", "two after all"}};
}

}  // namespace

TEST_CASE("a ledger is read back the same, and grows without changing what it says") {
    const std::string bytes = ledger_bytes(example());
    const auto read = read_ledger(bytes, "m");
    REQUIRE(read.value);
    CHECK(*read.value == example());
    CHECK(bytes.starts_with(ledger_bytes({example()[0]})));
    CHECK(read_ledger(ledger_bytes({}), "m").value == MergeLedger());
}

TEST_CASE("a line that was changed, moved or taken out is found") {
    const std::string bytes = ledger_bytes(example());
    for (std::size_t i = bytes.find('\n') + 1; i < bytes.size(); ++i) {
        std::string other = bytes;
        other[i] = other[i] == 'x' ? 'y' : 'x';
        CAPTURE(i);
        const auto read = read_ledger(other, "m");
        REQUIRE_FALSE(read.value);
        CHECK(read.findings[0].code == "merges.damaged");
    }
    const std::size_t second = bytes.find('\n', bytes.find('\n') + 1) + 1;
    const std::string without_first = bytes.substr(0, bytes.find('\n') + 1) + bytes.substr(second);
    const auto read = read_ledger(without_first, "m");
    CHECK_FALSE(read.value);
    CHECK(read.findings[0].location == "m:2");
}

TEST_CASE("what is no ledger, or of a newer version, is refused") {
    CHECK(read_ledger("hello\n", "m").findings[0].code == "merges.foreign");
    CHECK(read_ledger("", "m").findings[0].code == "merges.foreign");
    CHECK(read_ledger("evenhand-merges-2\n", "m").findings[0].code == "merges.newer");
}
