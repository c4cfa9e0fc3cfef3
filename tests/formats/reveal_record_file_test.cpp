#include "formats/reveal_record_file.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using namespace evenhand::formats;

namespace {

RevealRecord example() {
    const Id<Rater> ana("ana");
    return {{Id<Panel>("p-014"), std::string(64, 'a')},
            "Chair One",
            std::string(64, 'c'),
            testing::at(90000),
            "Bo is ill.",
            {Id<Rater>("bo")},
            {{ana, 1, std::string(64, '1'), testing::at(5)},
             {ana, 2, std::string(64, '2'), testing::at(9), "a typing slip"}},
            std::string(128, 'e')};
}

}  // namespace

TEST_CASE("the record of an opening is read back the same, with all in or closed") {
    RevealRecord all_in = example();
    all_in.closed.clear();
    all_in.missing.clear();
    for (const RevealRecord& record : {example(), all_in}) {
        const auto read = read_reveal(reveal_bytes(record), "r");
        REQUIRE(read.value);
        CHECK(*read.value == record);
    }
}

TEST_CASE("the last card of each counts, unless a later one of theirs did not open") {
    RevealRecord record = example();
    CHECK_FALSE(counts(record, record.cards[0]));
    CHECK(counts(record, record.cards[1]));
    record.missing.emplace_back("ana");
    CHECK_FALSE(counts(record, record.cards[1]));
}

TEST_CASE("a record cut off anywhere is none, and every line is signed") {
    const std::string bytes = reveal_bytes(example());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        REQUIRE_FALSE(read_reveal(std::string_view(bytes).substr(0, size), "r").value);
    }
    CHECK(bytes == reveal_text(example()) + "signature " + std::string(128, 'e') + "\n");
}

TEST_CASE("a card that is not told whole is an error in its line") {
    std::string bytes = reveal_bytes(example());
    bytes.replace(bytes.find("card ana 2"), 10, "card ana x");
    const auto read = read_reveal(bytes, "r");
    CHECK_FALSE(read.value);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "reveal.line");
    CHECK(read.findings[0].location == "r:10");
}
