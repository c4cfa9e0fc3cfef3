#include "formats/people_file.h"

#include <doctest/doctest.h>

using namespace evenhand;
using formats::people_bytes;
using formats::read_people;

namespace {

std::string only_fault(const std::string& bytes) {
    const auto read = read_people(bytes, "p.csv");
    CHECK_FALSE(read.value);
    if (read.findings.size() != 1) {
        return std::to_string(read.findings.size()) + " findings";
    }
    const Finding& found = read.findings[0];
    return found.code + " " + found.location + " " + found.message;
}

}  // namespace

TEST_CASE("people are read in any order of columns, with or without mail and role") {
    const auto read =
        read_people("\xEF\xBB\xBFName,ID\r\n\"Ferreira, Ana\",ana\r\nBo,E-17\r\n", "p");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    REQUIRE(read.value->size() == 2);
    CHECK(read.value->at(0) == Person{Id<Person>("ana"), "Ferreira, Ana", "", ""});
    CHECK(read.value->at(1).id == Id<Person>("E-17"));
}

TEST_CASE("people are written as they are read, also what a spreadsheet would compute") {
    const std::vector<Person> people{
        {Id<Person>("ana"), "Ana \"A\" Ferreira, \u65e5\u672c", "ana@example.org", "=lead"},
        {Id<Person>("bo"), "-Bo", "", ""}};
    const std::string bytes = people_bytes(people);
    CHECK(bytes.find("'=lead") != std::string::npos);
    const auto read = read_people(bytes, "p");
    REQUIRE(read.value);
    CHECK(*read.value == people);
}

TEST_CASE("each fault of a table of people is told by line, column and sentence") {
    CHECK(only_fault("id,mail\na,b@c\n") ==
          "table.column p.csv:1 There is no column \u201Cname\u201D; the first line names the "
          "columns id, name, mail and role.");
    CHECK(only_fault("id,name\na b,Ana\n") ==
          "people.id p.csv:2, column 1 (id) The id \u201Ca b\u201D must be an id of letters, "
          "digits, \".\", \"-\" and \"_\" (a letter or digit first, at most 64).");
    CHECK(only_fault("id,name\na,Ana\nb,Bo\na,Ann\n") ==
          "people.repeated p.csv:4, column 1 (id) The id \u201Ca\u201D stands in line 2 already; "
          "each person has one line.");
    CHECK(only_fault("id,name\na,\n") ==
          "people.name p.csv:2, column 2 (name) The name is missing.");
    CHECK(only_fault("mail,id,name\nana at home,a,Ana\n") ==
          "people.mail p.csv:2, column 1 (mail) \u201Cana at home\u201D is no mail address; write "
          "NAME@HOST, or nothing.");
    CHECK(only_fault("id,name\na\n").starts_with("table.width p.csv:2 This line has 1 values"));
    CHECK(only_fault("id,name\n").starts_with("table.none p.csv"));
    CHECK(only_fault("").starts_with("table.empty p.csv"));
    CHECK(only_fault("id,name\na,\"Ana\n").starts_with("table.quote p.csv:2"));
    CHECK(only_fault("id,name\na,\xFF\n").starts_with("table.not-utf8 p.csv"));
}

TEST_CASE("a column that nobody needs is passed over, and said so") {
    const auto read = read_people("id,name,salary\na,Ana,1\n", "p.csv");
    REQUIRE(read.value);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "people.column");
    CHECK(read.findings[0].severity == Severity::warning);
    CHECK(read.findings[0].message == "The column \u201Csalary\u201D is passed over.");
}
