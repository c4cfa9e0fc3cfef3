#include "formats/internal/csv.h"

#include <string>

#include <doctest/doctest.h>

using namespace evenhand::formats::internal;
using Values = std::vector<std::string>;

namespace {

/// Every record, and what was wrong at the end.
struct Records {
    std::vector<Values> values;
    std::vector<std::size_t> lines;
    std::string fault;
};

Records records_of(std::string_view bytes) {
    CsvReader reader(bytes);
    Records found;
    while (const auto* values = reader.next()) {
        found.values.emplace_back(values->begin(), values->end());
        found.lines.push_back(reader.line());
    }
    found.fault = reader.fault();
    return found;
}

}  // namespace

TEST_CASE("lines end with LF, CR LF or CR, and the last need not end") {
    const std::vector<Values> expected = {{"a", "b"}, {"1", "2"}};
    CHECK(records_of("a,b\n1,2\n").values == expected);
    CHECK(records_of("a,b\r\n1,2\r\n").values == expected);
    CHECK(records_of("a,b\r1,2").values == expected);
}

TEST_CASE("values may be empty, and white space round them is none of theirs") {
    CHECK(records_of("a,,\n , b ,\t").values == std::vector<Values>{{"a", "", ""}, {"", "b", ""}});
}

TEST_CASE("semicolons part the values of a table whose heading has no comma") {
    const std::vector<Values> expected = {{"id", "name"}, {"a", "Lind; Bo"}};
    CHECK(records_of("id;name\na;\"Lind; Bo\"\n").values == expected);
    CHECK(records_of("\n\nid;name\na;Lind, Bo\n").values ==
          std::vector<Values>{{"id", "name"}, {"a", "Lind, Bo"}});
    CHECK(records_of("id,name;first\na;b,c\n").values ==
          std::vector<Values>{{"id", "name;first"}, {"a;b", "c"}});
    CHECK(records_of("id\na;b\n").values == std::vector<Values>{{"id"}, {"a;b"}});
}

TEST_CASE("empty lines are passed over, and counted") {
    const Records found = records_of("a\n\n  \nb\n\n");
    CHECK(found.values == std::vector<Values>{{"a"}, {"b"}});
    CHECK(found.lines == std::vector<std::size_t>{1, 4});
}

TEST_CASE("a quoted value holds commas, line ends, doubled quotes and its white space") {
    const Records found = records_of("\"a,b\",\" c \"\n\"two\nlines\",\"say \"\"no\"\"\"\nx,y\n");
    CHECK(found.values ==
          std::vector<Values>{{"a,b", " c "}, {"two\nlines", "say \"no\""}, {"x", "y"}});
    CHECK(found.lines == std::vector<std::size_t>{1, 2, 4});
}

TEST_CASE("a quote that is not closed, or closed too early, ends the reading with a reason") {
    const Records open = records_of("a,b\n1,\"2\n3,4\n");
    CHECK(open.values.size() == 1);
    CHECK(open.fault.find("not closed") != std::string::npos);
    const Records early = records_of("a,b\n\"1\"x,2\n");
    CHECK(early.values.size() == 1);
    CHECK(early.fault.find("follows a closing quote") != std::string::npos);
    CHECK(records_of("a,b\n1,2\n").fault.empty());
}

TEST_CASE("many faults are counted, and the first are told") {
    TableFaults faults("x.csv");
    for (std::size_t line = 2; line < 52; ++line) {
        faults.at(line, 0, "score", "table.not-whole", "No.");
    }
    const auto findings = std::move(faults).findings();
    REQUIRE(findings.size() == 21);
    CHECK(findings.front().location == "x.csv:2, column 1 (score)");
    CHECK(findings.back().message == "There are 30 more faults; mend these first.");
}

TEST_CASE("a heading finds its columns in upper and lower case") {
    const TableHeading heading({"Person", "SCORE"}, 1);
    CHECK(heading.find("person") == 0U);
    CHECK(heading.find("score") == 1U);
    CHECK_FALSE(heading.find("rater").has_value());
}
