#include "formats/rating_table_file.h"

#include <doctest/doctest.h>

#include "formats/file.h"

using namespace evenhand;
using namespace evenhand::formats;

namespace {

Parsed<RatingTable> read(std::string_view bytes) {
    return read_rating_table(bytes, "r.csv", {1, 5});
}

/// The only finding of a table that is refused.
Finding fault_of(std::string_view bytes) {
    const auto read_table = read(bytes);
    CHECK_FALSE(read_table.value.has_value());
    REQUIRE(read_table.findings.size() == 1);
    CHECK(read_table.findings.front().severity == Severity::error);
    return read_table.findings.front();
}

const std::string heading = "person,rater,criterion,score\n";

}  // namespace

TEST_CASE("ratings are read with their ids in order, whatever the order of lines") {
    const auto table = read(heading + "P2,Ann,c,5\nP1,Ann,c,1\nP2,Åke,b,3\n");
    REQUIRE(table.value.has_value());
    CHECK(table.findings.empty());
    CHECK(table.value->persons == std::vector<std::string>{"P1", "P2"});
    CHECK(table.value->raters == std::vector<std::string>{"Ann", "Åke"});
    CHECK(table.value->criteria == std::vector<std::string>{"b", "c"});
    CHECK(table.value->lines ==
          std::vector<RatingTable::Line>{{1, 0, 1, 5, {}}, {0, 0, 1, 1, {}}, {1, 1, 0, 3, {}}});
}

TEST_CASE("columns stand in any order, with byte order mark, quotes, CR LF and capitals") {
    const auto table =
        read("\xEF\xBB\xBFScore,\"Person\",Criterion,Rater,sequence\r\n4,\"Doe, J.\",c,R,7\r\n");
    REQUIRE(table.value.has_value());
    CHECK(table.findings.empty());
    CHECK(table.value->persons == std::vector<std::string>{"Doe, J."});
    CHECK(table.value->lines == std::vector<RatingTable::Line>{{0, 0, 0, 4, 7}});
}

TEST_CASE("the simulated panels are read whole") {
    const auto bytes =
        read_file(std::string(EVENHAND_SOURCE_DIR) + "/tests/data/calibration/sim/s3_effects.csv");
    const auto table = read(bytes);
    REQUIRE(table.value.has_value());
    CHECK(table.value->persons.size() == 60);
    CHECK(table.value->raters.size() == 12);
    CHECK(table.value->criteria.size() == 5);
    CHECK(table.value->lines.front().sequence == 1);
}

TEST_CASE("a score that is off the scale, broken or missing is told with line and column") {
    const Finding off = fault_of(heading + "P,R,c,3\nP,S,c,6\n");
    CHECK(off.code == "table.off-scale");
    CHECK(off.location == "r.csv:3, column 4 (score)");
    CHECK(off.message ==
          "6 is not on the scale 1 to 5; correct it, or name the scale that was used.");
    CHECK(fault_of(heading + "P,R,c,3.5\n").message ==
          "\u201C3.5\u201D is no whole number; scores are 1 to 5.");
    CHECK(fault_of(heading + "P,R,c,99999999999\n").code == "table.not-whole");
    CHECK(fault_of(heading + "P,R,c,\n").code == "table.no-score");
}

TEST_CASE("a rating that is there twice is told with both lines") {
    const Finding twice = fault_of(heading + "P,R,c,3\nP,R,d,3\nP,R,c,4\n");
    CHECK(twice.code == "table.repeated");
    CHECK(twice.location == "r.csv:4");
    CHECK(twice.message ==
          "\u201CP\u201D by \u201CR\u201D on \u201Cc\u201D was scored in line 2 already; keep one "
          "of the two.");
}

TEST_CASE("every fault is told, in one reading") {
    const auto table = read(heading + "P,R,c,9\n,R,c,1\nP,R\nP,R,c,x\n");
    CHECK_FALSE(table.value.has_value());
    CHECK(table.findings.size() == 4);
    CHECK(table.findings[1].location == "r.csv:3, column 1 (person)");
    CHECK(table.findings[2].code == "table.width");
}

TEST_CASE("a column that is missing is named, with what the first line should say") {
    const auto table = read("person|rater|criterion|score\nP|R|c|3\n");
    CHECK_FALSE(table.value.has_value());
    REQUIRE(first_error(table.findings) != nullptr);
    CHECK(first_error(table.findings)->code == "table.no-column");
    CHECK(first_error(table.findings)->message ==
          "There is no column \u201Cperson\u201D; the first line names person, rater, criterion, "
          "score, with commas between.");
}

TEST_CASE("an unknown column is a warning, a repeated one an error") {
    const auto unknown = read("person,rater,criterion,score,remark\nP,R,c,3,fine\n");
    CHECK(unknown.value.has_value());
    REQUIRE(unknown.findings.size() == 1);
    CHECK(unknown.findings.front().severity == Severity::warning);
    CHECK(unknown.findings.front().message == "The column \u201Cremark\u201D is not read.");
    CHECK(fault_of("person,rater,criterion,score,score\nP,R,c,3,3\n").code ==
          "table.repeated-column");
}

TEST_CASE("nothing, nothing but a heading, and what is no text are refused") {
    CHECK(fault_of("").code == "table.empty");
    CHECK(fault_of(" \n\n").code == "table.empty");
    CHECK(fault_of(heading).code == "table.none");
    CHECK(fault_of("person,\xFF\n").code == "table.not-utf8");
}

TEST_CASE("an open quote is told with the line where it opens") {
    const Finding open = fault_of(heading + "P,R,c,3\n\"P,R,c,3\nP,R,d,3\n");
    CHECK(open.code == "table.quote");
    CHECK(open.location == "r.csv:3");
}

TEST_CASE("a sequence is a number from 1, or nothing") {
    CHECK(read("person,rater,criterion,score,sequence\nP,R,c,3,\n").value.has_value());
    CHECK(fault_of("person,rater,criterion,score,sequence\nP,R,c,3,0\n").code == "table.sequence");
}

TEST_CASE("a scale is two numbers with dots between") {
    CHECK(to_score_range("1..5") == ScoreRange{1, 5});
    CHECK(to_score_range("-2..2") == ScoreRange{-2, 2});
    CHECK(to_score_range("0..99") == ScoreRange{0, 99});
    for (const char* wrong :
         {"", "5", "1-5", "5..1", "3..3", "1..x", "1...5", "0..100", "1..5.", "0..2000"}) {
        CAPTURE(wrong);
        CHECK_FALSE(to_score_range(wrong).has_value());
    }
}

TEST_CASE("a key has each person on each criterion once") {
    const auto key = read_gold_table("person,criterion,gold\nQ,c,4\nP,c,2\n", "g.csv", {1, 5});
    REQUIRE(key.value.has_value());
    CHECK(key.value->persons == std::vector<std::string>{"P", "Q"});
    CHECK(key.value->lines == std::vector<GoldTable::Line>{{1, 0, 4}, {0, 0, 2}});
    const auto twice = read_gold_table("person,criterion,gold\nQ,c,4\nQ,c,2\n", "g.csv", {1, 5});
    REQUIRE(twice.findings.size() == 1);
    CHECK(twice.findings.front().message ==
          "\u201CQ\u201D on \u201Cc\u201D was scored in line 2 already; keep one of the two.");
    CHECK_FALSE(read_gold_table("person,criterion,score\nQ,c,4\n", "g.csv", {1, 5}).value);
}

TEST_CASE("a table of ratings is known by its first line, however it goes on") {
    CHECK(begins_rating_table("person,rater,criterion,score\n\xC3"));
    CHECK(
        begins_rating_table("\xEF\xBB\xBF"
                            "sequence, Score ,Rater,CRITERION,person\r\n"));
    CHECK_FALSE(begins_rating_table("person,rater,criterion,gold\n"));
    CHECK(begins_rating_table("person;rater;criterion;score\n"));
    CHECK_FALSE(begins_rating_table("person|rater|criterion|score\n"));
    CHECK_FALSE(begins_rating_table(""));
}
