#include "formats/group_selection_file.h"

#include <doctest/doctest.h>

using namespace evenhand;
using formats::read_group_selections;

namespace {

std::string only_fault(const std::string& bytes) {
    const auto read = read_group_selections(bytes, "g.csv");
    CHECK_FALSE(read.value);
    if (read.findings.size() != 1) {
        return std::to_string(read.findings.size()) + " findings";
    }
    const Finding& found = read.findings[0];
    return found.code + " " + found.location + " " + found.message;
}

}  // namespace

TEST_CASE("counts of groups are read in any order of columns, applied for considered too") {
    const auto read = read_group_selections(
        "\xEF\xBB\xBFSelected,Group,Applied\r\n3,\"A, B\",10\n"
        "0,C,1\n",
        "g");
    REQUIRE(read.value);
    CHECK(*read.value == std::vector<GroupSelection>{{"A, B", 10, 3}, {"C", 1, 0}});
}

TEST_CASE("counts are read under the names that reports of equal opportunity give them") {
    const auto read = read_group_selections("Hired,Applicants,Group\n3,10,A\n", "g");
    REQUIRE(read.value);
    CHECK(*read.value == std::vector<GroupSelection>{{"A", 10, 3}});
    CHECK(only_fault("group,candidates,selected\na,1,1\n")
              .starts_with("groups.column g.csv:1 There is no column \u201Cconsidered\u201D"));
    CHECK(only_fault("group,considered,applied,selected\na,1,1,1\n")
              .find("\u201Capplied\u201D does not belong here") != std::string::npos);
}

TEST_CASE("each fault of a table of groups is told by line, column and sentence") {
    CHECK(only_fault("group,selected\na,1\n") ==
          "groups.column g.csv:1 There is no column \u201Cconsidered\u201D; the first line names "
          "the columns group, considered (or applied, applicants) and selected (or hired).");
    CHECK(only_fault("group,considered,selected,candidate\na,1,1,Ana\n") ==
          "groups.column g.csv:1 The column \u201Ccandidate\u201D does not belong here: this table "
          "counts groups, and says nothing of single people. Take it out.");
    CHECK(only_fault("group,considered,selected\na,10,3\nb,7,8\n") ==
          "groups.more g.csv:3, column 3 (selected) More people were selected (8) than considered "
          "(7).");
    CHECK(only_fault("group,considered,selected\na,ten,3\n") ==
          "groups.number g.csv:2, column 2 (considered) \u201Cten\u201D is no number of people; "
          "write a whole number from 0 to 10000000.");
    CHECK(only_fault("group,considered,selected\na,-1,0\n").starts_with("groups.number g.csv:2"));
    CHECK(only_fault("group,considered,selected\na,10000001,0\n").starts_with("groups.number"));
    CHECK(only_fault("group,considered,selected\na,0,1\n").starts_with("groups.more g.csv:2"));
    CHECK(only_fault("group,considered,selected\na,4,1\na,5,1\n") ==
          "groups.repeated g.csv:3, column 1 (group) The group \u201Ca\u201D stands in line 2 "
          "already; each group has one line.");
    CHECK(only_fault("group,considered,selected\n ,4,1\n") ==
          "groups.name g.csv:2, column 1 (group) The group has no name.");
    CHECK(only_fault("group,considered,selected\na,4\n").starts_with("table.width g.csv:2"));
    CHECK(only_fault("group,considered,selected\n").starts_with("table.none g.csv"));
    CHECK(only_fault("").starts_with("table.empty g.csv"));
}

TEST_CASE("a group of whom nobody was considered is left out and told") {
    const auto read = read_group_selections("group,considered,selected\na,10,3\nb,0,0\n", "g.csv");
    REQUIRE(read.value);
    REQUIRE(read.value->size() == 1);
    CHECK(read.value->front().group == "a");
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "groups.nobody");
    CHECK(read.findings[0].severity == Severity::warning);
    CHECK(read.findings[0].location == "g.csv:3");
    CHECK_FALSE(read_group_selections("group,considered,selected\nb,0,0\n", "g.csv").value);
}
